import { describe, expect, it } from 'vitest';
import { countSlips, findNearTerms } from '../../src/search/near-terms.ts';

describe('counting slips', () => {
  it.each([
    ['same', 'same', 0],
    ['passnokel', 'passnokkel', 1],
    ['autentisering', 'autentiserng', 1],
    ['teh', 'the', 1],
    ['notifcation', 'notification', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('from %j to %j there are %i', (one, other, slips) => {
    expect(countSlips(one, other)).toBe(slips);
    expect(countSlips(other, one)).toBe(slips);
  });
});

describe('finding what a misspelt word was meant to be', () => {
  const terms = ['telefon', 'telefax', 'passord', 'tap', 'authenticator'];

  it('takes the term with the fewest slips', () => {
    expect(findNearTerms('telefn', terms)).toEqual(['telefon']);
    expect(findNearTerms('athenticatr', terms)).toEqual(['authenticator']);
  });
  it('takes all of them, if there are several', () => {
    expect(findNearTerms('katt', ['hatt', 'matt', 'kattuggle'])).toEqual(['hatt', 'matt']);
  });
  it('takes none for a short word, or for one that is like no other', () => {
    expect(findNearTerms('top', terms)).toEqual([]);
    expect(findNearTerms('skriver', terms)).toEqual([]);
  });
});
