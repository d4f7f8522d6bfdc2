/** How many letters are missing, added, wrong or swapped with the next one (Damerau–Levenshtein, optimal string alignment). */
export function measureEditDistance(one: string, other: string): number {
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
        isSwapped ? (above[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    above = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
