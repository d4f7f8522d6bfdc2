/** How many letters of a word may be wrong, by its length: in a short word, one letter more makes another word. */
function countAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** The terms that a misspelt word was most likely meant to be: those with the fewest letters wrong. */
export function findNearTerms(word: string, terms: readonly string[]): string[] {
  let least = countAllowed(word.length);
  let nearest: string[] = [];
  for (const term of terms) {
    if (Math.abs(term.length - word.length) > least) continue;
    const distance = countSlips(word, term);
    if (distance < least) nearest = [];
    if (distance <= least) {
      least = distance;
      nearest.push(term);
    }
  }
  return least === 0 ? [] : nearest;
}

/** Letters missing, added, wrong or swapped with the next one (optimal string alignment). */
export function countSlips(one: string, other: string): number {
  let above: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped && i > 1 && j > 1 ? (above[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    above = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
