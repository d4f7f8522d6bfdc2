import type { Fix } from '../flow/flow-schema.ts';
import { pickText } from '../site/locales.ts';
import { fillText } from '../site/words.ts';
import { describeFact, type FactContext } from './fact-text.ts';

/** One line of a fix card, in words. */
export interface CardLine {
  /** The id that the flow has: of a role, a licence, a time … or `none`. */
  readonly id: string;
  readonly text: string;
  readonly unconfirmed: boolean;
}

/** What to know before a fix is begun. */
export interface Card {
  readonly role: CardLine;
  readonly roleForAdministrators?: CardLine;
  readonly licence: CardLine;
  readonly effect: CardLine;
  readonly undo: CardLine;
}

/** The card of a fix, in the order in which it is shown. What the flow leaves out is not needed, or not known. */
export function describeCard(fix: Fix, context: FactContext): Card {
  const { facts, locale, ui } = context;
  const { role = 'none', licence = 'none', effect = 'unknown', undo = 'nothing-to-undo' } = fix;
  const forAdministrators = fix['role-for-administrators'];
  const licenceName = facts.licences[licence];
  const makeLine = (field: Fix['unconfirmed'][number], id: string, text: string): CardLine => ({
    id,
    text,
    unconfirmed: fix.unconfirmed.includes(field),
  });
  const nameRole = (id: string) =>
    id === 'none' ? ui.roleNone : describeFact(context, 'Role', id);
  return {
    role: makeLine('role', role, nameRole(role)),
    ...(forAdministrators !== undefined && {
      roleForAdministrators: makeLine(
        'role-for-administrators',
        forAdministrators,
        nameRole(forAdministrators),
      ),
    }),
    licence: makeLine(
      'licence',
      licence,
      licenceName ? pickText(licenceName, locale) : ui.licenceNone,
    ),
    effect: makeLine('effect', effect, ui.effects[effect]),
    undo: makeLine('undo', undo, ui.undos[undo]),
  };
}

/** The roles of a card in one line of text, as a ticket has them. */
export function nameRoles({ role, roleForAdministrators }: Card, ui: FactContext['ui']): string {
  const others = roleForAdministrators
    ? [fillText(ui.roleForAdministrators, { role: roleForAdministrators.text })]
    : [];
  return [role.text, ...others].join('. ');
}
