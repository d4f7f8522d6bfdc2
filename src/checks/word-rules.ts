import type { Locale } from '../site/locales.ts';
import type { Breach } from './check.ts';
import type { WordingBreach, WordingCheck } from './wording-check.ts';
import { listWording, type Wording } from './wording.ts';

/** A check of every line of one language; a language that the site does not have has no lines. */
export const findInWording =
  (locale: Locale) =>
  (judge: (wording: Wording) => Pick<Breach, 'says' | 'mend'>[]): WordingCheck['findAll'] =>
  (content) => {
    const breaches: WordingBreach[] = [];
    for (const wording of listWording(content, locale)) {
      const { file, line, text, allow } = wording;
      for (const breach of judge(wording)) breaches.push({ ...breach, file, line, text, allow });
    }
    return breaches;
  };

// Latin letters by number: \p{L} takes several times as long, and every line is read.
const neighbours = /([A-Za-z\u00C0-\u024F]+)\s+(?=([A-Za-z\u00C0-\u024F]+))/g;

/** Every two words of a text with nothing but space between them. */
export function listNeighbours(text: string): (readonly [first: string, second: string])[] {
  return [...text.matchAll(neighbours)].map(([, first = '', second = '']) => [first, second]);
}

/** Any of these, as whole words: `\b` does not know æ, ø and å. A space stands for any space. */
export function matchWholeWords(words: string): RegExp {
  const spaced = words.replaceAll(/ (?!\?)/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The words of a list that is parted by spaces. */
export function splitList(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}
