import { expect, it } from 'vitest';
import {
  locales,
  makeUpGuides,
  mostGuides,
  type MadeUpText,
} from '../../bench/peers/make-up-guides.ts';
import { listSentences, writeBody } from '../../bench/peers/write-markdown.ts';

const guides = makeUpGuides(mostGuides);

it('the bench measures as many different guides as it says', () => {
  expect(new Set(guides.map(({ id }) => id)).size).toBe(mostGuides);
  for (const locale of locales) {
    const titles = new Set(guides.map(({ texts }) => texts[locale].title));
    expect(titles.size).toBe(mostGuides);
  }
});

it('a small site of the bench has the first guides of a large one', () => {
  expect(makeUpGuides(10)).toEqual(guides.slice(0, 10));
});

it('a guide of the bench is made of the same parts in every language', () => {
  const describe = ({ blocks }: MadeUpText) =>
    blocks.map((block) => `${block.kind} ${'items' in block ? block.items.length : 1}`).join();
  const unlike = guides.filter(({ texts }) => describe(texts.en) !== describe(texts.nb));
  expect(unlike).toEqual([]);
});

it('no place that should have been filled in is left in a guide of the bench', () => {
  const texts = guides.flatMap((guide) => locales.map((locale) => guide.texts[locale]));
  const unfilled = texts.filter(
    (text) => writeBody(text).includes('$') || listSentences(text).includes(''),
  );
  expect(unfilled).toEqual([]);
});
