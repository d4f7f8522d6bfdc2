/** A text in small letters without accents: `å` is found by `a`, and `ø` by `o`, as on a foreign keyboard. */
function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’´`\p{Cf}]/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae');
}

/** The words of a text, folded. A hyphen parts two words, but not "e-post"; `AADSTS50076` is its number. */
export function listSearchWords(text: string): string[] {
  const joined = foldLetters(text).replace(/(?<![\p{L}\p{N}])(\p{L})-(?=\p{L})/gu, '$1');
  const words = joined.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/^aadsts(?=\d)/, ''));
}
