import type { SearchLanguage } from '../languages/language.ts';
import { rewrite } from '../languages/rewrite.ts';

/** A text in small letters without accents: `å` is found by `a`, as on a foreign keyboard. */
function foldLetters(text: string, { fold }: SearchLanguage): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’´`\p{Cf}]/gu, '');
  return rewrite(plain, fold);
}

/**
 * The words of a text, folded. A hyphen parts two words, but not "e-post". Four letters or more glued to a long number are
 * its mark, and the number is the word.
 */
export function listSearchWords(text: string, language: SearchLanguage): string[] {
  const joined = foldLetters(text, language).replace(/(?<![\p{L}\p{N}])(\p{L})-(?=\p{L})/gu, '$1');
  const words = joined.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/^\p{L}{4,}(?=\d{5})/u, ''));
}

/** What the inflections of a folded word share; the word itself if it is short, or in a language without a stemmer. */
export function stemWord(word: string, { stem }: SearchLanguage): string {
  return word.length < 4 || /\d/.test(word) ? word : rewrite(word, stem);
}
