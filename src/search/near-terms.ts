import { measureEditDistance } from './edit-distance.ts';

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
    const distance = measureEditDistance(word, term);
    if (distance < least) nearest = [];
    if (distance <= least) {
      least = distance;
      nearest.push(term);
    }
  }
  return least === 0 ? [] : nearest;
}
