/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** A whole number from 0, less than `below`. */
  readonly below: (below: number) => number;
  readonly pick: <Item>(list: readonly [Item, ...Item[]] | readonly Item[]) => Item;
}

/** The generator that is known as Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    pick: <Item>(list: readonly Item[]) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
  };
}
