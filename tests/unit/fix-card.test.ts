import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/flow/flow-schema.ts';
import { describeCard } from '../../src/model/fix-card.ts';
import { viewSteps } from '../../src/site/build/page-context.ts';
import { readChanged } from '../support/fixture-content.ts';

const { content } = await readChanged({});
const fix: Fix = { kind: 'fix', unconfirmed: [], links: [], answers: {} };

describe.each(content.locales)('the card of a fix in %s', (locale) => {
  const ui = content.ui[locale];
  if (!ui) throw new Error(`There are no words in "${locale}".`);
  const context = { facts: content.facts, locale, ui };
  const describeIn = (fields: Partial<Fix>) => describeCard({ ...fix, ...fields }, false, context);

  it('has the lines of which the flow says something', () => {
    expect(describeIn({})).toEqual({});
    const card = describeIn({ role: 'none', effect: 'unknown', undo: 'nothing-to-undo' });
    expect(Object.keys(card)).toEqual(['role', 'effect', 'undo']);
    for (const { id, text } of Object.values(card)) expect([id, text]).not.toContain('');
  });

  it('names roles and licences, and marks what nobody has confirmed', () => {
    const card = describeIn({
      role: 'lamp-keeper',
      'role-for-administrators': 'lamp-keeper',
      licence: 'lamp-plan',
      undo: 'nothing-to-undo',
      unconfirmed: ['role-for-administrators', 'undo'],
    });
    const name = content.facts.roles['lamp-keeper']?.[locale];
    expect(card.role?.text).toContain(name);
    expect(card.roleForAdministrators).toMatchObject({ text: card.role?.text, unconfirmed: true });
    expect(card.licence?.text).toBe(content.facts.licences['lamp-plan']?.[locale]);
    expect([card.role, card.licence, card.undo].map((line) => line?.unconfirmed)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('says that a part may take a role only where the text asks for one', () => {
    const card = describeCard({ ...fix, role: 'none' }, true, context);
    expect(card.role?.text).toBe(ui.roleInText);
    expect(describeIn({ role: 'none' }).role?.text).toBe(ui.roleNone);
  });
});

it('finds the steps whose text asks for a role, itself or by a command', async () => {
  const asking = await readChanged({
    edits: [
      {
        file: 'guides/lamp/steps/plug-in.en.mdx',
        find: 'Press <Ui',
        write: 'As <Role id="lamp-keeper" />, press <Ui',
      },
    ],
  });
  const list = ({ facts, guides, ui }: typeof content) => {
    const { lamp } = guides;
    if (!lamp || !ui['en']) throw new Error('The base has no lamp in English.');
    const steps = viewSteps(lamp, { content: { guides }, facts, locale: 'en', ui: ui['en'] });
    return steps.flatMap(({ id, namesRole }) => (namesRole ? [id] : []));
  };
  expect(list(content)).toEqual(['replace-bulb']);
  expect(list(asking.content)).toEqual(['plug-in', 'replace-bulb']);
});
