import type { Content, Guide } from '../../../src/model/content.ts';
import type { Finding } from '../../../src/model/finding.ts';

/** Our content with one fault. */
export interface Mutant {
  /** What was done, the same for all mutants of a row of the table. */
  readonly kind: string;
  /** Where and how, to find a survivor by. */
  readonly what: string;
  readonly content: Content;
  /** What the reading of a damaged file finds. */
  readonly found?: readonly Finding[];
}

/** Content with one guide changed. Everything else is shared, so that a mutant costs next to nothing. */
export function changeGuide(content: Content, guide: Guide): Content {
  return { ...content, guides: { ...content.guides, [guide.id]: guide } };
}

/** Every two different entries of a list. */
export function listPairs<Item>(list: readonly Item[]): (readonly [Item, Item])[] {
  return list.flatMap((first, index) =>
    list.slice(index + 1).map((second) => [first, second] as const),
  );
}

/** Every entry of a list with the one that follows it. */
export function listNeighbours<Item>(list: readonly Item[]): (readonly [Item, Item])[] {
  return list.slice(1).map((second, index) => [list[index] ?? second, second] as const);
}
