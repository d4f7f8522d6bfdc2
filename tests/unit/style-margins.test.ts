import { expect, it } from 'vitest';
import { styleMargins } from '../../src/build/style-margins.ts';

const words = { title: 'T', source: 'S', page: '{n} / {total}', site: 'https://a.example' };

it('the number of a page is counted by the browser, between the words around it', () => {
  expect(styleMargins(words)).toContain('--paper-page:"" counter(page) " / " counter(pages) ""');
});

it('no title can end its string, or the style', () => {
  const style = styleMargins({ ...words, title: 'a "b" \\ c;}\nd' });
  expect(style).toContain('--paper-title:"a \\22 b\\22  \\5c  c;}\\a d";');
});
