import { describe, expect, it } from 'vitest';
import { nameForeign, pickAddress } from '../../src/model/fact-text.ts';
import { readChanged } from '../support/fixture-content.ts';

const { content } = await readChanged({});
const manual = content.facts.links['lamp-manual'];
if (!manual) throw new Error('The base has no link "lamp-manual".');
const english = { ...manual, url: 'https://lamps.example/manual', lang: 'en' };
const url = { en: 'https://lamps.example/manual', nb: 'https://lamps.example/nb-no/manual' };
const both = { ...english, url };

describe('where a link leads', () => {
  it('is the page in the reader’s language, if there is one', () => {
    expect(pickAddress(both, 'nb')).toEqual({ url: url.nb, lang: 'nb', isForeign: false });
    expect(pickAddress(both, 'en')).toMatchObject({ url: url.en, lang: 'en' });
  });

  it('is the first page for readers of a language that has none', () => {
    expect(pickAddress(both, 'de')).toEqual({ url: url.en, lang: 'en', isForeign: true });
  });

  it('is marked with its language for readers of other languages only', () => {
    const marks = ['en', 'en-GB', 'nb', 'de'].map((locale) => pickAddress(english, locale));
    expect(marks.map(({ isForeign }) => isForeign)).toEqual([false, false, true, true]);
    expect(pickAddress({ ...english, lang: 'mul' }, 'nb').isForeign).toBe(false);
    const words = { lang: 'nb-NO', linkInLanguage: 'på {language}' };
    expect(nameForeign('de', words)).toBe('på tysk');
  });
});
