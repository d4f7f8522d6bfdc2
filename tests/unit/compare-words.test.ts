import { describe, expect, it } from 'vitest';
import { compareWords } from '../../src/edit/compare-words.ts';

const mark = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`,
    )
    .join('');

describe('two versions of a text', () => {
  it.each([
    ['The lamp is on', 'The lamp is not on', 'The lamp is +not +on'],
    ['Look at the wall.', 'See the wall.', '-Look at-+See+ the wall.'],
    ['one two', 'three four', '-one two-+three four+'],
    ['Hvis pæren er varm', 'Hvis pæra er varm', 'Hvis -pæren-+pæra+ er varm'],
    ['First this', 'First, this', 'First+,+ this'],
    ['', 'new', '+new+'],
    ['gone', '', '-gone-'],
    ['same', 'same', 'same'],
  ])('"%s" and "%s" differ in these words: %s', (before, after, marked) => {
    expect(mark(before, after)).toBe(marked);
  });

  it('can both be read from what is told of them', () => {
    const words = ['a', 'b', 'c', ' ', ',', 'd e'];
    const make = (seed: number) =>
      Array.from({ length: 9 }, (_, at) => words[(seed * (at + 3) + at * at) % words.length]).join(
        '',
      );
    for (let seed = 0; seed < 60; seed++) {
      const [before, after] = [make(seed), make(seed * 7 + 1)];
      const pieces = compareWords(before, after);
      const without = (kind: string) =>
        pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }
  });

  it('of thousands of words are compared as a whole', () => {
    const long = 'word '.repeat(3000);
    expect(compareWords(long, `${long}x`)).toHaveLength(2);
  });
});
