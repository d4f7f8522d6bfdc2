import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runChecks } from '../../src/checks/run-checks.ts';
import { readFiles, type ReadContent } from '../../src/read/read-content.ts';
import type { Finding } from '../../src/model/finding.ts';
import { writeLedger } from '../../src/ledger/build/seal-ledger.ts';
import type { Ledger } from '../../src/ledger/ledger-schema.ts';
import { loadFiles, openMemory, type MemoryFiles } from './memory-files.ts';
import { reviewContent } from './review-content.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** The day on which every fixture is judged. */
export const today = '2026-11-22';

/** How a fixture differs from the sound content in `fixtures/base/`, beside the files in its own folder. */
export interface Change {
  /** Another folder of `fixtures/` whose files are added to the base. */
  readonly with?: string;
  /** Files of the base to delete, below `content/`. */
  readonly without?: readonly string[];
  /** Texts of the base to replace: each must stand exactly once in its file. */
  readonly edits?: readonly {
    readonly file: string;
    readonly find: string;
    readonly write: string;
  }[];
  /** Files of the base that have another text. */
  readonly replaced?: Readonly<Record<string, string>>;
  /** Translations that nobody reviewed after the change. All others are recorded and signed as they stand. */
  readonly unreviewed?: readonly string[];
  /** What was published before: guides, their steps and answers. Without it, nothing was. */
  readonly published?: Ledger['guides'];
}

/** What is changed in a fixture, and every finding that this must give, as `describeFinding` says it. */
interface Expected extends Change {
  readonly findings: readonly string[];
}

/** `expected.yaml` of a fixture, where the edits are by file, and what to write by what to find. */
interface Written extends Omit<Expected, 'edits'> {
  readonly edits?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The folders in `fixtures/checks/`: each is named after its check, or `<check>.<case>`. */
export function listFixtures(): Promise<string[]> {
  return readdir(join(fixtures, 'checks'));
}

export async function readExpected(fixture: string): Promise<Expected> {
  const file = join(fixtures, 'checks', fixture, 'expected.yaml');
  const { edits = {}, ...rest } = parse(await readFile(file, 'utf8')) as Written;
  const list = Object.entries(edits).flatMap(([file, texts]) =>
    Object.entries(texts).map(([find, write]) => ({ file, find, write })),
  );
  return { ...rest, edits: list };
}

/** A finding by its check and its place below `content/`. */
export function describeFinding({ file, line, name }: Finding): string {
  return `${name} ${file.replace(/^content\//, '')}:${line}`;
}

/** Every finding of the base with a fixture's files and changes, or with changes alone. */
export async function findInChanged(change: Change, fixture?: string): Promise<Finding[]> {
  const { content, findings } = await readChanged(change, fixture);
  return runChecks(reviewContent(content, change.unreviewed), findings, { today });
}

/** The files of the sound content, below `content/`. */
export const baseFiles: MemoryFiles = loadFiles(join(fixtures, 'base', 'content'));

/** The files of the base with a fixture's files and changes, or with changes alone. */
export function changeFiles(change: Change, fixture?: string): MemoryFiles {
  const files = new Map<string, string | Uint8Array>(baseFiles);
  if (change.with !== undefined)
    for (const [path, bytes] of loadFiles(join(fixtures, change.with))) files.set(path, bytes);
  const own = fixture === undefined ? [] : loadFiles(join(fixtures, 'checks', fixture));
  for (const [path, bytes] of own) if (path !== 'expected.yaml') files.set(path, bytes);
  if (change.published)
    files.set('ledger.json', writeLedger({ guides: change.published, 'old-frames': [] }));
  for (const path of change.without ?? []) {
    const gone = [...files.keys()].filter((file) => file === path || file.startsWith(`${path}/`));
    if (gone.length === 0) throw new Error(`There is no ${path} to delete.`);
    gone.forEach((file) => files.delete(file));
  }
  for (const [path, text] of Object.entries(change.replaced ?? {})) files.set(path, text);
  for (const { file, find, write } of change.edits ?? []) {
    const text = new TextDecoder().decode(asBytes(files.get(file)));
    const [before = '', after, ...more] = text.split(find);
    if (after === undefined || more.length > 0) {
      throw new Error(`"${find}" does not stand exactly once in ${file}.`);
    }
    files.set(file, before + write + after);
  }
  return files;
}

/** The base with a fixture's files and changes, or with changes alone, as it was read. */
export function readChanged(change: Change, fixture?: string): Promise<ReadContent> {
  return readFiles(openMemory(changeFiles(change, fixture)));
}

/** What a file of a fixture says. */
export function asText(file: string | Uint8Array): string {
  return typeof file === 'string' ? file : new TextDecoder().decode(file);
}

function asBytes(file: string | Uint8Array | undefined): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : (file ?? new Uint8Array());
}
