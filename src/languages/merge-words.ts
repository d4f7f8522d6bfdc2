/** Words of controls, as far as a language has them: texts, lists and forms of numbers, in groups. */
export interface WordLayer {
  readonly words: object;
  /** Whether they are in the language that is asked for, and not in one that stands in for it. */
  readonly isOwn: boolean;
}

export interface MergedWords<Words> {
  readonly words: Words;
  /** The words that stand in another language: `search.open`. */
  readonly missing: readonly string[];
}

/**
 * Merges word by word: of each, the first that a layer has. The forms of a counted text belong together.
 * @param whole the last layer, which has every word: what only others have is never missing
 */
export function mergeWords<Words extends object>(
  layers: readonly WordLayer[],
  whole: Words,
): MergedWords<Words> {
  const missing: string[] = [];
  const merge = (own: readonly WordLayer[], above: readonly string[]): object => {
    const last = own.at(-1)?.words ?? {};
    const keys = new Set([last, ...own.map(({ words }) => words)].flatMap(Object.keys));
    const merged = [...keys].map((key) => {
      const found = own.flatMap(({ words, isOwn }) => {
        const value: unknown = Reflect.get(words, key);
        return value === undefined ? [] : [{ words: value, isOwn }];
      });
      const path = [...above, key];
      const groups = found.filter((layer): layer is WordLayer => isGroup(layer.words));
      if (groups.length > 0) return [key, merge(groups, path)] as const;
      const [first] = found;
      if (first && !first.isOwn && hasPath(whole, path)) missing.push(path.join('.'));
      return [key, first?.words] as const;
    });
    return Object.fromEntries(merged);
  };
  const words = merge([...layers, { words: whole, isOwn: false }], []) as Words;
  return { words, missing };
}

/** Every word of a value, with its path: a text, a list, or the forms of a counted text. */
export function* walkWords(
  value: object,
  above: readonly string[] = [],
): Generator<readonly [path: readonly string[], word: unknown]> {
  for (const [key, inner] of Object.entries(value)) {
    const path = [...above, key];
    if (isGroup(inner)) yield* walkWords(inner, path);
    else yield [path, inner];
  }
}

/** Every counted text has the form `other`, and no group has a word of that name. */
function isGroup(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !('other' in value)
  );
}

function hasPath(value: unknown, path: readonly string[]): boolean {
  return readPath(value, path) !== undefined;
}

/** What stands at a path of a value. */
export function readPath(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    value,
  );
}
