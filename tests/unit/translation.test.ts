import { expect, it } from 'vitest';
import { stepTextSchema } from '../../src/model/step-text-schema.ts';
import { sayBehind } from '../../src/model/translation.ts';
import { readText } from '../../src/read/read-text.ts';
import { readChanged } from '../support/fixture-content.ts';

const { content } = await readChanged({});
const texts = content.guides['lamp']?.texts ?? {};
const { en, nb } = texts;
if (!en || !nb) throw new Error('The base has no guide "lamp" in both languages.');

const ui = { behind: 'It has changed.', untranslated: 'It is not translated.' };
const translate = (translates: string | undefined) => ({
  en,
  nb: { ...nb, frontmatter: { ...nb.frontmatter, translates } },
});

it('readers are told nothing of a translation of what its source says now, nor of a source', () => {
  const current = translate(en.hash);
  expect(sayBehind(current, { from: 'en', to: 'nb' }, ui)).toBeUndefined();
  expect(sayBehind(current, { from: 'en', to: 'en' }, ui)).toBeUndefined();
});

it.each([
  ['of what its source said before', '0123456789ab', ui.behind],
  ['of nobody knows what', undefined, ui.behind],
  ['that has still to be made', '000000000000', ui.untranslated],
])('readers are told of a translation %s', (_, translates, said) => {
  expect(sayBehind(translate(translates), { from: 'en', to: 'nb' }, ui)).toBe(said);
});

it('readers are told nothing of a text that has no source', () => {
  for (const alone of [{ nb }, { en }, undefined])
    expect(sayBehind(alone, { from: 'en', to: 'nb' }, ui)).toBeUndefined();
});

it('what people say in one language is no wording that another translates or a person signs', () => {
  const read = (line: string) =>
    readText('steps/plug-in.en.mdx', `---\ntitle: Plug it in\n${line}---\n\nDo.\n`, stepTextSchema)
      .text;
  const [without, said] = [read(''), read('searched: [no light]\n')];
  expect(said?.frontmatter.searched).toEqual(['no light']);
  expect([said?.hash, said?.conditions]).toEqual([without?.hash, without?.conditions]);
});
