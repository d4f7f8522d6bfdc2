import { expect, it } from 'vitest';
import { listPartsBeside } from '../../src/search/build/cut-guide-list.ts';

it('a part of a long list leads to its neighbours, the first and the last', () => {
  expect(listPartsBeside(1, 1)).toEqual([1]);
  expect(listPartsBeside(2, 4)).toEqual([1, 2, 3, 4]);
  expect(listPartsBeside(50, 100)).toEqual([1, 47, 48, 49, 50, 51, 52, 53, 100]);
});

it('however long the list is, a part leads to as few', () => {
  for (const part of [1, 2, 500, 1000])
    expect(listPartsBeside(part, 1000).length).toBeLessThanOrEqual(9);
});
