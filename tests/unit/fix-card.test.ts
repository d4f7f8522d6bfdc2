import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/flow/flow-schema.ts';
import { describeCard } from '../../src/model/fix-card.ts';
import { readChanged } from '../support/fixture-content.ts';

const { content } = await readChanged({});
const fix: Fix = { kind: 'fix', unconfirmed: [], links: [], answers: {} };

describe.each(content.locales)('the card of a fix in %s', (locale) => {
  const ui = content.ui[locale];
  if (!ui) throw new Error(`There are no words in "${locale}".`);
  const describeIn = (fields: Partial<Fix>) =>
    describeCard({ ...fix, ...fields }, { facts: content.facts, locale, ui });

  it('says something in every line, also where the flow says nothing', () => {
    const { role, licence, effect, undo } = describeIn({});
    expect([role, licence, effect, undo].map(({ id }) => id)).toEqual([
      'none',
      'none',
      'unknown',
      'nothing-to-undo',
    ]);
    for (const { text } of [role, licence, effect, undo]) expect(text).not.toBe('');
  });

  it('names roles and licences, and marks what nobody has confirmed', () => {
    const card = describeIn({
      role: 'lamp-keeper',
      'role-for-administrators': 'lamp-keeper',
      licence: 'lamp-plan',
      unconfirmed: ['role-for-administrators', 'undo'],
    });
    const name = content.facts.roles['lamp-keeper']?.[locale];
    expect(card.role.text).toContain(name);
    expect(card.roleForAdministrators).toMatchObject({ text: card.role.text, unconfirmed: true });
    expect(card.licence.text).toBe(content.facts.licences['lamp-plan']?.[locale]);
    expect([card.role, card.licence, card.undo].map((line) => line.unconfirmed)).toEqual([
      false,
      false,
      true,
    ]);
  });
});
