import type { Locale } from './locales.ts';
import { stemWord } from './stem-words.ts';

/** A text in small letters without accents: `å` is found by `a`, and `ø` by `o`, as on a foreign keyboard. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’´`\p{Cf}]/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae');
}

/** The words of a text, folded. A hyphen parts two words, but not "e-post"; `AADSTS50076` is its number. */
export function listSearchWords(text: string): string[] {
  const joined = foldText(text).replace(/(?<![\p{L}\p{N}])(\p{L})-(?=\p{L})/gu, '$1');
  const words = joined.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/^aadsts(?=\d)/, ''));
}

/** The words of a text as the index has them. */
export function listTerms(text: string, locale: Locale): string[] {
  return listSearchWords(text).map((word) => stemWord(word, locale));
}
