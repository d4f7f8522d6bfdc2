import type { Fix } from '../flow/flow-schema.ts';
import { pickText } from '../site/locales.ts';
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
  readonly role?: CardLine;
  readonly roleForAdministrators?: CardLine;
  readonly licence?: CardLine;
  readonly effect?: CardLine;
  readonly undo?: CardLine;
}

/**
 * The card of a fix, in the order in which it is shown. It has what the flow says: a site may do without the rest.
 * `namesRole` is whether the text of the fix asks for a role somewhere, though the fix as a whole asks for none.
 */
export function describeCard(fix: Fix, namesRole: boolean, context: FactContext): Card {
  const { facts, locale, ui } = context;
  const { role, licence, effect, undo, 'role-for-administrators': forAdministrators } = fix;
  const makeLine = (field: Fix['unconfirmed'][number], id: string, text: string): CardLine => ({
    id,
    text,
    unconfirmed: fix.unconfirmed.includes(field),
  });
  const nameRole = (id: string) =>
    id !== 'none' ? describeFact(context, 'Role', id) : namesRole ? ui.roleInText : ui.roleNone;
  const nameLicence = (id: string) => {
    const name = facts.licences[id];
    return name ? pickText(name, locale) : ui.licenceNone;
  };
  return {
    ...(role !== undefined && { role: makeLine('role', role, nameRole(role)) }),
    ...(forAdministrators !== undefined && {
      roleForAdministrators: makeLine(
        'role-for-administrators',
        forAdministrators,
        nameRole(forAdministrators),
      ),
    }),
    ...(licence !== undefined && { licence: makeLine('licence', licence, nameLicence(licence)) }),
    ...(effect !== undefined && { effect: makeLine('effect', effect, ui.effects[effect]) }),
    ...(undo !== undefined && { undo: makeLine('undo', undo, ui.undos[undo]) }),
  };
}
