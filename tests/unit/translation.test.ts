import { expect, it } from 'vitest';
import { stepTextSchema } from '../../src/model/step-text-schema.ts';
import { isBehind } from '../../src/model/translation.ts';
import { readText } from '../../src/read/read-text.ts';
import { readChanged } from '../support/fixture-content.ts';

const { content } = await readChanged({});
const texts = content.guides['lamp']?.texts ?? {};
const { en, nb } = texts;
if (!en || !nb) throw new Error('The base has no guide "lamp" in both languages.');

it('a translation of what its source says now is not behind, nor is a source', () => {
  const current = { en, nb: { ...nb, frontmatter: { ...nb.frontmatter, translates: en.hash } } };
  expect(isBehind(current, { from: 'en', to: 'nb' })).toBe(false);
  expect(isBehind(current, { from: 'en', to: 'en' })).toBe(false);
});

it('a translation of what its source said before is behind, and one of nobody knows what', () => {
  for (const translates of ['0123456789ab', undefined])
    expect(
      isBehind(
        { en, nb: { ...nb, frontmatter: { ...nb.frontmatter, translates } } },
        { from: 'en', to: 'nb' },
      ),
    ).toBe(true);
});

it('a text that has no source is not behind', () => {
  expect(isBehind({ nb }, { from: 'en', to: 'nb' })).toBe(false);
  expect(isBehind({ en }, { from: 'en', to: 'nb' })).toBe(false);
  expect(isBehind(undefined, { from: 'en', to: 'nb' })).toBe(false);
});

it('what people say in one language is no wording that another translates or a person signs', () => {
  const read = (line: string) =>
    readText('steps/plug-in.en.mdx', `---\ntitle: Plug it in\n${line}---\n\nDo.\n`, stepTextSchema)
      .text;
  const [without, said] = [read(''), read('searched: [no light]\n')];
  expect(said?.frontmatter.searched).toEqual(['no light']);
  expect([said?.hash, said?.conditions]).toEqual([without?.hash, without?.conditions]);
});
