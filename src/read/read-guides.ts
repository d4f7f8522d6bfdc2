import type { Guide, PlainGuide } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../site/locales.ts';
import { openPool } from '../threads/pool.ts';
import { openDisk, type Files } from './files.ts';
import { openContentFolder, type ContentFolder } from './folder.ts';
import { createOpener, packGuide, type PackedGuide } from './pack-content.ts';
import { readGuide } from './read-guide.ts';
import { isPlainGuide, readPlainGuide } from './read-plain-guide.ts';
import type { ForeignText } from './stray-files.ts';

/** More of them would be more open files than some systems allow. */
const guidesAtOnce = 25;
/** From so many guides on, threads save more time than it takes to start them. */
const worthThreads = 100;

interface ReadGuides<Read = Guide | PlainGuide> {
  readonly guides: readonly Read[];
  readonly findings: readonly Finding[];
  readonly foreign: readonly ForeignText[];
}

interface Wanted {
  /** The folders of `content/guides/` to read, in order. */
  readonly ids: readonly string[];
  readonly locales: readonly Locale[];
}

/**
 * Reads the guides of these folders, in their order. Where there are many, they are packed, and unpack themselves when
 * they are asked for their steps.
 * @param onDisk where the files are on a disk, which threads can read too
 */
export async function readGuides({
  files,
  onDisk,
  ids,
  locales,
}: Wanted & { readonly files: Files; readonly onDisk: string | undefined }): Promise<ReadGuides> {
  const parts = Array.from({ length: Math.ceil(ids.length / guidesAtOnce) }, (_, at) => ({
    ids: ids.slice(at * guidesAtOnce, (at + 1) * guidesAtOnce),
    locales,
  }));
  const read: ReadGuides[] = [];
  if (onDisk !== undefined && ids.length >= worthThreads) {
    const pool = openPool(new URL('read-guides.ts', import.meta.url), undefined);
    const tasks = parts.map((part) => pool.run({ ...part, onDisk }, { name: 'readFromDisk' }));
    const open = createOpener();
    for (const part of (await Promise.all(tasks)) as ReadGuides<PackedGuide | PlainGuide>[]) {
      const guides = part.guides.map((guide) => ('packed' in guide ? open(guide) : guide));
      read.push({ ...part, guides });
    }
    await pool.destroy();
  } else {
    for (const part of parts) read.push(await readPart(files, part));
  }
  return {
    guides: read.flatMap(({ guides }) => guides),
    findings: read.flatMap(({ findings }) => findings),
    foreign: read.flatMap(({ foreign }) => foreign),
  };
}

/** What a thread does: it reads some of the guides. Those with a flow are packed, as nobody needs many at a time. */
export async function readFromDisk({
  onDisk,
  ...wanted
}: Wanted & { onDisk: string }): Promise<ReadGuides<PackedGuide | PlainGuide>> {
  const read = await readPart(openDisk(onDisk), wanted);
  return {
    ...read,
    guides: read.guides.map((guide) => ('flow' in guide ? packGuide(guide) : guide)),
  };
}

async function readPart(files: Files, { ids, locales }: Wanted): Promise<ReadGuides> {
  const folder = await openContentFolder(files);
  const guides = await Promise.all(ids.map((id) => readOne(folder, id, locales)));
  const { findings, foreign } = folder;
  return { guides: guides.filter((guide) => guide !== undefined), findings, foreign };
}

async function readOne(folder: ContentFolder, id: string, locales: readonly Locale[]) {
  const names = await folder.list('guides', id);
  if (names.files.length + names.folders.length === 0) {
    folder.findings.push(reportEmpty(`content/guides/${id}`));
    return undefined;
  }
  return isPlainGuide(names)
    ? readPlainGuide(folder, id, names, locales)
    : readGuide(folder, id, names, locales);
}

function reportEmpty(file: string): Finding {
  const says = 'This folder is empty.';
  const remedy = 'Write its flow.yaml, or a plain guide, guide.<locale>.md; or remove the folder.';
  return { file, line: 1, severity: 'error', name: 'missing-file', says, remedy };
}
