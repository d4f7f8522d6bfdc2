/** A word without an ending, if a vowel and so many letters are left: only then was it an ending. */
export function cutEnding(word: string, ending: RegExp, least: number): string {
  const left = word.replace(ending, '');
  return left.length >= least && /[aeiouy]/.test(left) ? left : word;
}
