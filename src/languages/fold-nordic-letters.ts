/** As on a keyboard without these letters. They are no letter and accent, so that Unicode does not take them apart. */
export function foldNordicLetters(text: string): string {
  return text.replaceAll('ø', 'o').replaceAll('æ', 'ae');
}
