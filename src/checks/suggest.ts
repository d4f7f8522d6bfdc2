import { measureEditDistance } from '../search/edit-distance.ts';

/**
 * A remedy that begins with "Did you mean …?" when a known id is near enough to be a typing error.
 * @param otherwise what to do if it is none, a sentence in the imperative: "Add it under steps."
 */
export function suggest(id: string, known: readonly string[], otherwise: string): string {
  const [nearest] = known
    .map((other) => ({ other, ...compare(id, other) }))
    .filter(({ distance, most }) => distance <= most)
    .sort((one, other) => one.distance - other.distance);
  if (!nearest) return otherwise;
  return `Did you mean "${nearest.other}"? Otherwise ${otherwise.charAt(0).toLowerCase()}${otherwise.slice(1)}`;
}

/** How many letters are wrong, and how many may be. Words that both have at an end tell nothing: "-administrator". */
function compare(id: string, other: string): { distance: number; most: number } {
  const [one, two] = [id.split('-'), other.split('-')];
  while (one.length > 1 && two.length > 1 && one[0] === two[0])
    for (const words of [one, two]) words.shift();
  while (one.length > 1 && two.length > 1 && one.at(-1) === two.at(-1))
    for (const words of [one, two]) words.pop();
  const [rest, otherRest] = [one.join('-'), two.join('-')];
  const { length } = rest;
  // A third of the letters wrong is still a typing error; more is another word, and so is half of a short one.
  return {
    distance: measureEditDistance(rest, otherRest),
    most: Math.min(Math.max(2, length / 3), (length - 1) / 2),
  };
}
