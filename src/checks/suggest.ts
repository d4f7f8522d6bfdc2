import { measureEditDistance } from '../search/edit-distance.ts';

/**
 * A remedy that begins with "Did you mean …?" when a known id is near enough to be a typing error.
 * @param otherwise what to do if it is none, a sentence in the imperative: "Add it under steps."
 */
export function suggest(id: string, known: readonly string[], otherwise: string): string {
  // A third of the letters wrong is still a typing error; more is another word.
  const most = Math.max(2, id.length / 3);
  const [nearest] = known
    .map((other) => ({ other, distance: measureEditDistance(id, other) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance);
  if (!nearest) return otherwise;
  return `Did you mean "${nearest.other}"? Otherwise ${otherwise.charAt(0).toLowerCase()}${otherwise.slice(1)}`;
}
