import { isMap, isScalar } from 'yaml';
import type { Files } from '../read/files.ts';
import { contentFormat } from '../site/content-format.ts';
import { openDraft, type Draft } from './draft.ts';
import { migrations } from './migrations.ts';

/** A file that a migration changes. */
export interface FileChange {
  /** From `content/` on: `content/facts/links.yaml`. */
  readonly file: string;
  /** What is changed in it, a sentence each. */
  readonly says: readonly string[];
  /** The file afterwards; undefined if it is removed. */
  readonly text: string | undefined;
}

export interface MigrationPlan {
  readonly changes: readonly FileChange[];
  /** Files that cannot be read as YAML: with them, nothing can be changed safely. */
  readonly unread: readonly string[];
}

/** What brings content to the present format; no changes if it has it, and says so. Nothing is written. */
export async function planMigration(files: Files): Promise<MigrationPlan> {
  const draft = await openDraft(files);
  const unread = draft.unread.map((path) => `content/${path}`);
  const site = draft.documents.get('site.yaml');
  if (unread.length > 0 || !isMap(site?.contents)) return { changes: [], unread };
  for (const { migrate } of listNeeded(draft)) await migrate(draft);
  const named = readFormat(draft);
  if (named === undefined || named < contentFormat) {
    site.contents.set('format', String(contentFormat));
    draft.note('site.yaml', `names the format of the content: ${contentFormat}`);
  }
  const changes = Array.from(draft.notes, ([path, says]) => ({
    ...{ file: `content/${path}`, says, text: draft.write(path) },
  }));
  return { changes, unread };
}

/** Whether content is of an older format, so that its files cannot be read as they are. */
export async function isOlder(files: Files): Promise<boolean> {
  return listNeeded(await openDraft(files)).length > 0;
}

/** Content that names no format may have any: what is in its files tells. */
function listNeeded(draft: Draft) {
  const format = readFormat(draft);
  return migrations.filter(({ to, isNeeded }) =>
    format === undefined ? isNeeded(draft) : to > format,
  );
}

function readFormat({ documents }: Draft): number | undefined {
  const site = documents.get('site.yaml')?.contents;
  const node = isMap(site) ? site.get('format', true) : undefined;
  return isScalar(node) ? Number(node.value) : undefined;
}
