import { expect, it } from 'vitest';
import { createMargins, quoteCss } from '../../src/publish/style-margins.ts';

const words = { title: 'T', source: 'S', page: '{n} / {total}' };

it('the number of a page is counted by the browser, between the words around it', () => {
  expect(createMargins(words)['data-paper-page']).toBe('"" counter(page) " / " counter(pages) ""');
});

it('no word around the number can end its string', () => {
  const page = createMargins({ ...words, page: 'a "b" \\ c;}\nd {n}' })['data-paper-page'];
  expect(page).toBe('"a \\22 b\\22  \\5c  c;}\\a d " counter(page) ""');
});

it('no text can end the element that its style stands in', () => {
  expect(quoteCss('https://a.example</style>')).toBe('"https://a.example\\3c /style>"');
});
