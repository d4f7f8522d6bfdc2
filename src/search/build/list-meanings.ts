import type { Facts } from '../../model/facts-schema.ts';
import type { SearchWords } from '../search-words-schema.ts';
import { pickText, type Locale } from '../../site/locales.ts';
import { listSearchWords } from '../search-terms.ts';
import { stemWord } from '../../languages/stem-words.ts';

/** Terms that people write, joined by spaces → what the guides write for them, likewise. */
export function listMeanings(
  words: SearchWords,
  oldNames: Facts['old-names'],
  locale: Locale,
): Record<string, string[]> {
  const meanings = new Map<string, string[]>();
  const ignored = new Set(words.ignore.flatMap(listSearchWords));
  const stem = (list: readonly string[]) => list.map((word) => stemWord(word, locale)).join(' ');
  const add = (written: string, meant: string) => {
    const from = stem(listSearchWords(written));
    const to = stem(listSearchWords(meant).filter((word) => !ignored.has(word)));
    const known = meanings.get(from) ?? [];
    if (to && from !== to && !known.includes(to)) meanings.set(from, [...known, to]);
  };
  for (const [meant, written] of Object.entries(words.means)) {
    for (const phrase of written) add(phrase, meant);
  }
  for (const { name, now, spellings } of Object.values(oldNames)) {
    for (const phrase of [name, ...spellings]) add(phrase, pickText(now, locale));
  }
  return Object.fromEntries(meanings);
}
