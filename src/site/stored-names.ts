/** What a browser keeps for the site beside pages, in its storage or in that of a tab. */
export const storedNames = ['beside', 'half-done', 'language', 'slash', 'tab', 'ticket'] as const;

/** A diagnosis has the id of its guide behind its name. */
export type StoredName = (typeof storedNames)[number] | `half-done ${string}`;

/**
 * What every name under which a browser keeps something for the site begins with. Sites on one origin share its storage
 * and its caches, so the name has the site's base path in it.
 * @param base with a slash at both ends
 */
export function prefixStored(base: string): string {
  return `veiviser ${base} `;
}
