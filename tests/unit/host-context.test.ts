import { expect, test } from 'vitest';
import { pickLocale } from '../../src/host/build/host-context.ts';
import type { Content } from '../../src/model/content.ts';

const ui = { en: { lang: 'en' }, nb: { lang: 'nb-NO' }, pt: { lang: 'pt-BR' } };
const content = { locales: Object.keys(ui), ui } as unknown as Pick<Content, 'locales' | 'ui'>;

test.each([
  ['nb', 'nb'],
  ['nb-NO', 'nb'],
  ['NB-no', 'nb'],
  ['pt-PT', 'pt'],
  ['en-GB', 'en'],
  // Nothing is translated into these: the source is shown, in its own language.
  ['de', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('A page in %s shows a guide in %s', (language, locale) => {
  expect(pickLocale(content, language)).toBe(locale);
});
