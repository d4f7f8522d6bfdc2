import { closest, distance } from 'fastest-levenshtein';

/**
 * A mend that begins with "Did you mean …?" when a known id is near enough to be a typing error.
 * @param otherwise what to do if it is none, a sentence in the imperative: "Add it under steps."
 */
export function suggest(id: string, known: readonly string[], otherwise: string): string {
  const nearest = known.length > 0 ? closest(id, [...known]) : '';
  // A third of the letters wrong is still a typing error; more is another word.
  if (nearest === '' || distance(id, nearest) > Math.max(2, id.length / 3)) return otherwise;
  return `Did you mean "${nearest}"? Otherwise ${otherwise.charAt(0).toLowerCase()}${otherwise.slice(1)}`;
}
