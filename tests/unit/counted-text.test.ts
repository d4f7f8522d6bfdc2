import { expect, it } from 'vitest';
import { findWrongForms } from '../../src/site/counted-schema.ts';
import { countText } from '../../src/site/words.ts';

it('a text is counted in every form that its language has', () => {
  const forms = { zero: '0', one: '1', two: '2', few: 'few', many: 'many', other: '{n}' };
  const count = (n: number) => countText(forms, n, 'ar');
  expect([0, 1, 2, 5, 11, 100].map(count)).toEqual(['0', '1', '2', 'few', 'many', '100']);
  expect(countText({ one: '{n} vei', other: '{n} veier' }, 1, 'nb-NO')).toBe('1 vei');
  expect(countText({ one: '{n} vei', other: '{n} veier' }, 0, 'nb-NO')).toBe('0 veier');
});

it('a form that a language lacks, or has no use for, is found where it stands', () => {
  const two = { one: 'a', other: 'b' };
  const ui = { title: 'x', topics: { count: two, pages: 'y' }, names: ['z'] };
  expect(findWrongForms(ui, 'en')).toEqual([]);
  const [found, ...more] = findWrongForms(ui, 'ar');
  expect(more).toEqual([]);
  expect(found?.path).toEqual(['topics', 'count']);
  expect(found?.wanted).toHaveLength(6);
  expect(findWrongForms({ count: two }, 'ja')).toEqual([{ path: ['count'], wanted: ['other'] }]);
  expect(findWrongForms({ count: { other: 'b' } }, 'ja')).toEqual([]);
});
