import type { Guide, PlainGuide } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../site/locales.ts';
import { openPool } from '../threads/pool.ts';
import { openContentFolder, type ContentFolder } from './folder.ts';
import { readGuide } from './read-guide.ts';
import { isPlainGuide, readPlainGuide } from './read-plain-guide.ts';

/** More of them would be more open files than some systems allow. */
const guidesAtOnce = 25;
/** From so many guides on, threads save more time than it takes to start them. */
const worthThreads = 100;

interface ReadGuides {
  readonly guides: readonly (Guide | PlainGuide)[];
  readonly findings: readonly Finding[];
}

/** Reads the folders of `content/guides/` with these names, in their order. */
export async function readGuides(
  root: string,
  ids: readonly string[],
  locales: readonly Locale[],
): Promise<ReadGuides> {
  const parts = Array.from({ length: Math.ceil(ids.length / guidesAtOnce) }, (_, at) => ({
    root,
    ids: ids.slice(at * guidesAtOnce, (at + 1) * guidesAtOnce),
    locales,
  }));
  const pool =
    ids.length < worthThreads
      ? undefined
      : openPool(new URL('read-guides.ts', import.meta.url), undefined);
  const read: ReadGuides[] = [];
  if (pool) {
    const tasks = parts.map((part) => pool.run(part, { name: 'readPart' }) as Promise<ReadGuides>);
    read.push(...(await Promise.all(tasks)));
    await pool.destroy();
  } else {
    for (const part of parts) read.push(await readPart(part));
  }
  return {
    guides: read.flatMap(({ guides }) => guides),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** Reads some of the folders; a thread may do it. */
export async function readPart({
  root,
  ids,
  locales,
}: {
  root: string;
  ids: readonly string[];
  locales: readonly Locale[];
}): Promise<ReadGuides> {
  const folder = await openContentFolder(root);
  const guides = await Promise.all(ids.map((id) => readOne(folder, id, locales)));
  return { guides, findings: folder.findings };
}

async function readOne(folder: ContentFolder, id: string, locales: readonly Locale[]) {
  const names = await folder.list('guides', id);
  return isPlainGuide(names)
    ? readPlainGuide(folder, id, names, locales)
    : readGuide(folder, id, names, locales);
}
