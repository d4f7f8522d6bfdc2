import { readPath } from '../languages/merge-words.ts';

/** The places in a word of the controls that the page fills, such as `{n}`. */
export function listPlaces(word: unknown): string[] {
  const text = typeof word === 'string' ? word : readPath(word, ['other']);
  return typeof text === 'string' ? [...new Set(text.match(/\{\w+\}/g))] : [];
}
