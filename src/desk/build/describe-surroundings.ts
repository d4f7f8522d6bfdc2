import { fixAnswers } from '../../flow/flow.ts';
import {
  componentNames,
  factFileOf,
  inlineNames,
  isFactComponent,
  markdownNames,
  namingAttribute,
} from '../../model/components.ts';
import { findGuide, type Content } from '../../model/content.ts';
import { describeFact, type FactContext } from '../../model/fact-text.ts';
import type { FixField } from '../../site/site-schema.ts';
import { useOf } from '../../site/site-settings.ts';
import { viewSteps } from '../../site/build/page-context.ts';
import type { Ui } from '../../site/ui-schema.ts';
import { pickText, sourceOf, type Locale } from '../../site/locales.ts';
import type { CardChoice, CardField, Choice, FactChoice, Side, Surroundings } from '../protocol.ts';

/**
 * What an author chooses from in a guide, named in one language.
 * @param written the content without what stands in its place where it is missing; `draft` has that too
 */
export function describeSurroundings(
  { draft, written }: { readonly draft: Content; readonly written: Content },
  guideId: string,
  locale: Locale,
): Surroundings {
  const own = draft.locales.includes(locale) ? locale : sourceOf(draft);
  const ui = draft.ui[own];
  if (!ui) throw new Error(`There are no words in "${own}".`);
  const context = { facts: draft.facts, locale: own, ui };
  const guide = findGuide(draft, guideId);
  const isPlain = !guide || !('flow' in guide);
  const real = written.guides[guideId];
  const isReal = (id: string) =>
    !real ||
    Object.keys(real.flow.steps).length === 0 ||
    Object.hasOwn(real.flow.steps, id) ||
    Object.hasOwn(real.steps, id);
  const steps = isPlain ? [] : viewSteps(guide, { ...context, content: draft });
  return {
    locales: draft.locales.map((one) => describeSide(one, draft.ui[one] ?? ui)),
    isPlain,
    start: isPlain ? '' : guide.flow.start,
    steps: steps
      .filter(({ id }) => isReal(id))
      .map(({ id, title, step, answers }) => ({
        ...{ id, name: title, kind: step.kind },
        answers: answers.map(({ id: answer, text, to }) => ({ id: answer, name: text, to })),
      })),
    cases: isPlain ? [] : Object.keys(guide.cases),
    topics: Object.entries(draft.topics).map(([id, { title }]) => ({
      id,
      name: pickText(title, own),
    })),
    facts: listFacts(draft, context, isPlain),
    card: describeCardFields(draft, context),
    kinds: (['question', 'fix', 'outcome'] as const).map((id) => ({ id, name: ui[id] })),
  };
}

function describeSide(locale: Locale, ui: Ui): Side {
  const { helped, notHelped, noRole } = fixAnswers;
  return {
    ...{ locale, lang: ui.lang, name: ui.languageName },
    usual: { [helped]: ui.helped, [notHelped]: ui.notHelped, [noRole]: ui.noRole },
  };
}

/** Each field of a card that the site has, as a reader knows it. */
function describeCardFields({ facts, site }: Content, context: FactContext): Surroundings['card'] {
  const { ui, locale } = context;
  const none = (name: string) => ({ id: 'none', name });
  const roles = listNamed(facts.roles, (id) => describeFact(context, 'Role', id));
  const licences = listNamed(facts.licences, (id) => pickText(facts.licences[id] ?? {}, locale));
  const all: Record<CardField, CardChoice & { readonly use: FixField }> = {
    role: { use: 'role', name: ui.role, choices: [none(ui.roleNone), ...roles] },
    'role-for-administrators': {
      ...{ use: 'role', choices: roles },
      name: ui.roleForAdministrators.replace(/[:：]?\s*\{role\}/, ''),
    },
    licence: { use: 'licence', name: ui.licence, choices: [none(ui.licenceNone), ...licences] },
    effect: { use: 'effect', name: ui.effect, choices: listWords(ui.effects) },
    undo: { use: 'undo', name: ui.undo, choices: listWords(ui.undos) },
    links: {
      ...{ use: 'links', name: ui.officialPages },
      choices: listNamed(facts.links, (id) => describeFact(context, 'Link', id)),
    },
    unconfirmed: { use: 'links', name: ui.unconfirmed, choices: [] },
  };
  const { unconfirmed, ...fields } = all;
  const kept = Object.entries(fields).filter(([, { use }]) => useOf(site, use) !== 'off');
  const marks = kept.map(([id, { name }]) => ({ id, name })).filter(({ id }) => id !== 'links');
  return {
    ...Object.fromEntries(kept.map(([field, { name, choices }]) => [field, { name, choices }])),
    ...(site['confirmed-by'] !== undefined && {
      unconfirmed: { name: unconfirmed.name, choices: marks },
    }),
  };
}

const listWords = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([id, name]) => ({ id, name }));

function listNamed(facts: object, nameOf: (id: string) => string): Choice[] {
  return Object.keys(facts).map((id) => ({ id, name: nameOf(id) }));
}

/** Every fact that a text can name, as it is written there. */
function listFacts({ facts }: Content, context: FactContext, isPlain: boolean): FactChoice[] {
  return componentNames.filter(isFactComponent).flatMap((component) => {
    const find = (names: Readonly<Record<string, string>>) =>
      Object.keys(names).find((name) => names[name] === component);
    const [inLine, inMarkdown] = [find(inlineNames), find(markdownNames)];
    const attribute = namingAttribute(component) ?? 'id';
    return Object.keys(facts[factFileOf(component)]).map((id) => ({
      ...{ id, component, name: describeFact(context, component, id) },
      inLine: inLine === undefined ? '' : `{${inLine}:${id}}`,
      inBody: isPlain ? `{${inMarkdown ?? ''}:${id}}` : `<${component} ${attribute}="${id}" />`,
    }));
  });
}
