import { describe, expect, it } from 'vitest';
import { findNearTerms } from '../../src/search/near-terms.ts';

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
