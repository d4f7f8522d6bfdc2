import { describe, expect, it } from 'vitest';
import { pickAddress } from '../../src/model/fact-text.ts';
import { readChanged } from '../support/fixture-content.ts';

const { content } = await readChanged({});
const manual = content.facts.links['lamp-manual'];
if (!manual) throw new Error('The base has no link "lamp-manual".');
const english = { ...manual, url: 'https://lamps.example/manual', lang: 'en' };
const both = { ...english, 'nb-url': 'https://lamps.example/nb-no/manual' };

describe('where a link leads', () => {
  it('is the page in the reader’s language, if there is one', () => {
    expect(pickAddress(both, 'nb')).toEqual({ url: both['nb-url'], lang: 'nb', inEnglish: false });
    expect(pickAddress(both, 'en')).toMatchObject({ url: both.url, lang: 'en' });
  });

  it('is marked as English for readers of other languages only', () => {
    const marks = ['en', 'nb', 'de'].map((locale) => pickAddress(english, locale).inEnglish);
    expect(marks).toEqual([false, true, true]);
    expect(pickAddress({ ...english, lang: 'de' }, 'nb').inEnglish).toBe(false);
  });
});
