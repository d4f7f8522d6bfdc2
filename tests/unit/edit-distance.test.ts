import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/checks/suggest.ts';
import { measureEditDistance } from '../../src/search/edit-distance.ts';

describe('the edit distance', () => {
  it.each([
    ['same', 'same', 0],
    ['passnokel', 'passnokkel', 1],
    ['autentisering', 'autentiserng', 1],
    ['teh', 'the', 1],
    ['notifcation', 'notification', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('from %j to %j is %i', (one, other, distance) => {
    expect(measureEditDistance(one, other)).toBe(distance);
    expect(measureEditDistance(other, one)).toBe(distance);
  });
});

describe('a suggestion', () => {
  const known = ['register-again', 'register-first', 'solved'];

  it('is the id with the fewest letters wrong', () => {
    expect(suggest('register-agian', known, 'Add it.')).toBe(
      'Did you mean "register-again"? Otherwise add it.',
    );
  });
  it('is none where more than a third of the letters is wrong, or nothing is known', () => {
    expect(suggest('unblock-user', known, 'Add it.')).toBe('Add it.');
    expect(suggest('solved', [], 'Add it.')).toBe('Add it.');
  });
  it('is none where half of a short word is wrong', () => {
    expect(suggest('pc', ['p1'], 'Add it.')).toBe('Add it.');
    expect(suggest('lamb', ['lamp'], 'Add it.')).toContain('"lamp"');
  });
  it('is none where only words that both have are alike', () => {
    const roles = ['security-administrator'];
    expect(suggest('sharepoint-administrator', roles, 'Add it.')).toBe('Add it.');
    expect(suggest('securty-administrator', roles, 'Add it.')).toContain(
      '"security-administrator"',
    );
  });
});
