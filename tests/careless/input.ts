import type { Change } from './changes.ts';

/**
 * What a careless author does: the number that the review of 2026-11-30 gave it, what it is, the change, and what must
 * be said of it. That is a list of `<check> <file>:<line>`, parted by semicolons, where a file below the guide `lamp` has no
 * folder; `and <n> more` for findings that follow from it; or `fine: <why>`.
 */
export type CarelessInput = readonly [
  id: string,
  what: string,
  changes: readonly Change[],
  says: string,
  /** Translations that nobody compared with the English after the change. All others were. */
  unreviewed?: readonly string[],
];

/** `<id> <what>`. */
export function splitName(name: string): [id: string, what: string] {
  const [id = '', ...words] = name.split(' ');
  return [id, words.join(' ')];
}
