/**
 * The words of a text as they can stand in an id: "Er lampen på?" gives `er`, `lampen` and `pa`. The first of them begins
 * with a letter. Of words in other scripts nothing is left.
 */
export function listIdWords(text: string): string[] {
  const words = text
    .toLowerCase()
    // These are no letter and an accent.
    .replaceAll(/[øœ]/g, 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  return first < 0 ? [] : words.slice(first);
}
