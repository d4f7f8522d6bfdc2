/** A word without an ending, if a vowel is left: only then was it an ending. */
export function cutEnding(word: string, ending: RegExp): string {
  const left = word.replace(ending, '');
  return /[aeiouy]/.test(left) ? left : word;
}
