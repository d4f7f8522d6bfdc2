import { expect, it } from 'vitest';
import { compactMap } from '../../src/map/browser/compact-map.ts';

const spans = [
  { from: 500, to: 600 },
  { from: 10, to: 100 },
  { from: 110, to: 140 },
  { from: 560, to: 700 },
];
const places = Array.from({ length: 71 }, (_, at) => at * 10);

it('makes wide room as narrow as the gap, and leaves narrow room alone', () => {
  const move = compactMap(spans, 20);
  expect([10, 100, 110, 140, 500, 600, 700].map(move)).toEqual([10, 100, 110, 140, 160, 260, 360]);
});

it('keeps the order of all places', () => {
  const moved = places.map(compactMap(spans, 20));
  expect(moved).toEqual(moved.toSorted((one, other) => one - other));
});

it('keeps what lies within a span as it is', () => {
  const move = compactMap(spans, 20);
  for (const { from, to } of spans) expect(move(to) - move(from)).toBe(to - from);
});

it('moves nothing when nothing is too wide', () => {
  expect(places.map(compactMap(spans, 1000))).toEqual(places);
});

it('takes away room before the first span too', () => {
  expect(compactMap([{ from: 300, to: 400 }], 28)(300)).toBe(28);
});
