import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from '../../src/checks/run-checks.ts';
import { readContent, type ReadContent } from '../../src/read/read-content.ts';
import type { Finding } from '../../src/model/finding.ts';
import { recordIds } from './record-ids.ts';
import { reviewContent } from './review-content.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const ownContent = join(import.meta.dirname, '..', '..', 'content');

/** The day on which every fixture is judged. */
export const today = '2026-11-22';

/** How a fixture differs from the sound content in `fixtures/base/`, beside the files in its own folder. */
export interface Change {
  /** Files of the base to delete, below `content/`. */
  readonly without?: readonly string[];
  /** Texts of the base to replace: each must stand exactly once in its file. */
  readonly edits?: readonly {
    readonly file: string;
    readonly find: string;
    readonly write: string;
  }[];
  /** Translations that nobody reviewed after the change. All others are recorded and signed as they stand. */
  readonly unreviewed?: readonly string[];
  /** Whether the ledgers stay as they are written. Otherwise they hold the ids of the changed flows. */
  readonly keepsLedgers?: boolean;
}

/** `expected.json` of a fixture: what is changed, and every finding that this must give. */
export interface Expected extends Change {
  readonly findings: readonly Pick<Finding, 'file' | 'line' | 'name'>[];
}

/** The folders in `fixtures/checks/`: each is named after its check, or `<check>.<case>`. */
export function listFixtures(): Promise<string[]> {
  return readdir(join(fixtures, 'checks'));
}

export async function readExpected(fixture: string): Promise<Expected> {
  const file = join(fixtures, 'checks', fixture, 'expected.json');
  return JSON.parse(await readFile(file, 'utf8')) as Expected;
}

/** Every finding of the base with a fixture's files and changes, or with changes alone. */
export async function findInChanged(change: Change, fixture?: string): Promise<Finding[]> {
  const { content, findings } = await readChanged(change, fixture);
  const recorded = change.keepsLedgers ? content : recordIds(content);
  return runChecks(reviewContent(recorded, change.unreviewed), findings, { today });
}

/** The base with a fixture's files and changes, or with changes alone, as it was read. */
export async function readChanged(change: Change, fixture?: string): Promise<ReadContent> {
  const root = await mkdtemp(join(tmpdir(), 'veiviser-'));
  const content = join(root, 'content');
  try {
    await cp(join(fixtures, 'base', 'content'), content, { recursive: true });
    // The words of the controls are the project's own: the base has no eighty keys of its own to keep.
    await cp(join(ownContent, 'ui'), join(content, 'ui'), { recursive: true });
    if (fixture !== undefined) {
      const filter = (path: string) => !path.endsWith('expected.json');
      await cp(join(fixtures, 'checks', fixture), content, { recursive: true, filter });
    }
    for (const path of change.without ?? []) await rm(join(content, path), { recursive: true });
    for (const edit of change.edits ?? []) await applyEdit(join(content, edit.file), edit);
    return await readContent(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function applyEdit(path: string, { find, write }: { find: string; write: string }) {
  const [before = '', after, ...more] = (await readFile(path, 'utf8')).split(find);
  if (after === undefined || more.length > 0) {
    throw new Error(`"${find}" does not stand exactly once in ${path}.`);
  }
  await writeFile(path, before + write + after);
}
