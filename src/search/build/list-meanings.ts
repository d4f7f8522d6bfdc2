import type { Facts } from '../../model/facts-schema.ts';
import type { SearchWords } from '../search-words-schema.ts';
import { pickText, type Locale } from '../../site/locales.ts';
import { pickLanguage } from '../../languages/languages.ts';
import { listSearchWords, stemWord } from '../search-terms.ts';

/** Terms that people write, joined by spaces → what the guides write for them, likewise. */
export function listMeanings(
  words: SearchWords,
  oldNames: Facts['old-names'],
  locale: Locale,
): Record<string, string[]> {
  const meanings = new Map<string, string[]>();
  const language = pickLanguage(locale);
  const listWords = (text: string) => listSearchWords(text, language);
  const stopWords = new Set(words.ignore.flatMap(listWords));
  const stem = (list: readonly string[]) => list.map((word) => stemWord(word, language)).join(' ');
  const add = (written: string, meant: string) => {
    const from = stem(listWords(written));
    const to = stem(listWords(meant).filter((word) => !stopWords.has(word)));
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
