import { factFileOf, findInlineFacts, inlineNames, markdownNames } from '../model/components.ts';
import type { Content, Guide, GuideText, Source, StepText } from '../model/content.ts';
import type { FactFile } from '../model/facts-schema.ts';
import { listLines } from '../model/text-lines.ts';
import type { Ui } from '../site/ui-schema.ts';
import { placeOf, type Breach } from './check.ts';
import { listAllTexts } from './walk-texts.ts';

/** One place where a fact is named. */
export interface NamedFact {
  /** Undefined when what is written names no kind of fact, as in `{button:save}`. */
  readonly kind: FactFile | undefined;
  readonly id: string;
  /** The name as it is written, with what stands around it. */
  readonly written: string;
  readonly place: Pick<Breach, 'file' | 'line'>;
  /** The fact that names it, when it is not a text or a flow that does. */
  readonly by?: { readonly kind: FactFile; readonly id: string };
}

const known = new WeakMap<Content, readonly NamedFact[]>();
const knownInGuides = new WeakMap<Content, readonly NamedFact[]>();

/** Every place in all content where a fact is named, whether or not the fact exists. */
export function listNamedFacts(content: Content): readonly NamedFact[] {
  const named = known.get(content) ?? [
    ...listNamedInGuides(content),
    ...listInFacts(content),
    ...Object.entries(content.ui).flatMap(([locale, ui]) =>
      listInUi(content.uiSources[locale], ui),
    ),
  ];
  // Several checks ask, and the answer is long.
  known.set(content, named);
  return named;
}

/** Every place in a guide where a fact is named. */
export function listNamedInGuides(content: Content): readonly NamedFact[] {
  return (
    knownInGuides.get(content) ?? [
      ...listAllTexts(content).flatMap(listInText),
      ...Object.values(content.guides).flatMap(listInFlow),
    ]
  );
}

/** Keeps what was listed in parts of the content. */
export function keepNamedInGuides(content: Content, named: readonly NamedFact[]): void {
  knownInGuides.set(content, named);
}

function listInText(text: GuideText | StepText): NamedFact[] {
  const { file } = text.source;
  const inBody = text.body.facts.map(({ component, id, line }) => ({
    kind: factFileOf(component),
    id,
    written: `<${component} ${component === 'Link' ? 'to' : 'id'}="${id}" />`,
    place: { file, line },
  }));
  const inFields = listLines(text).flatMap(({ field, facts, line }) =>
    field === 'body'
      ? []
      : facts.map(({ component, id, written = id }) => ({
          kind: component && factFileOf(component),
          id,
          written,
          place: { file, line },
        })),
  );
  return [...inBody, ...inFields];
}

/** The one line of the site's own words that is filled with facts. */
function listInUi(source: Source | undefined, { errorCodes }: Ui): NamedFact[] {
  return findInlineFacts(errorCodes.listLead).map(({ component, id, written }) => ({
    kind: component && factFileOf(component),
    id,
    written,
    place: source ? placeOf(source, 'errorCodes', 'listLead') : { file: 'content/ui', line: 1 },
  }));
}

function listInFlow({ flow, flowSource }: Guide): NamedFact[] {
  return Object.entries(flow.steps).flatMap(([step, fix]) => {
    if (fix.kind !== 'fix') return [];
    const name = (kind: FactFile, id: string | undefined, ...field: string[]): NamedFact[] => {
      if (id === undefined || id === 'none') return [];
      const written = `${field[0] ?? ''}: "${id}" of step "${step}"`;
      return [{ kind, id, written, place: placeOf(flowSource, 'steps', step, ...field) }];
    };
    return [
      ...name('roles', fix.role, 'role'),
      ...name('roles', fix['role-for-administrators'], 'role-for-administrators'),
      ...name('licences', fix.licence, 'licence'),
      ...fix.links.flatMap((link, index) => name('links', link, 'links', String(index))),
    ];
  });
}

function listInFacts({ facts, factSources }: Content): NamedFact[] {
  const inFact = (kind: FactFile, id: string, names: [string, FactFile, string | undefined][]) =>
    names.flatMap(([field, to, name]): NamedFact[] => {
      if (name === undefined || name === 'none') return [];
      const written = `${field.split('.')[0] ?? field}: "${name}" of "${id}"`;
      const place = placeOf(factSources[kind], id, ...field.split('.'));
      return [{ kind: to, id: name, written, place, by: { kind, id } }];
    });
  const commands = Object.entries(facts.commands).flatMap(([id, { role, check, undo, source }]) =>
    inFact('commands', id, [
      ['role', 'roles', role],
      ['check', 'commands', check],
      ['undo', 'commands', undo],
      ['source', 'links', source],
    ]),
  );
  const dates = Object.entries(facts.dates).flatMap(([id, { source }]) =>
    inFact('dates', id, [['source', 'links', source]]),
  );
  const codes = Object.entries(facts['error-codes']).flatMap(([id, { sources }]) =>
    inFact(
      'error-codes',
      id,
      // What has no page to link to is named in words.
      sources.flatMap((name, index) =>
        isLinkId(name) ? [[`sources.${index}`, 'links', name]] : [],
      ),
    ),
  );
  const messages = Object.entries(facts.messages).flatMap(([id, { source }]) =>
    inFact('messages', id, isLinkId(source) ? [['source', 'links', source]] : []),
  );
  return [...commands, ...dates, ...codes, ...messages];
}

const isLinkId = (source: string) => /^[a-z\d-]+$/.test(source);

const listForms = (names: object) =>
  Object.keys(names)
    .map((name) => `{${name}:…}`)
    .join(', ');

/** How the kinds of fact are written in a line of frontmatter, for a remedy. */
export const inlineForms = listForms(inlineNames);

/** How facts and guides are written in Markdown. */
export const markdownForms = listForms(markdownNames);
