import type { StatedCase } from '../cases/cases-schema.ts';
import { createCodeFinder } from '../error-codes/find-error-codes.ts';
import { isCrossing, nameCrossing } from '../flow/crossing.ts';
import { followAnswers } from '../flow/follow-answers.ts';
import { findStep, type Flow } from '../flow/flow.ts';
import { findReachable } from '../flow/graph.ts';
import { joinFlow, type Content, type Guide } from '../model/content.ts';
import { findMessages } from '../messages/find-messages.ts';
import { pickSubject } from '../subjects/subjects.ts';
import { placeOf, type Breach, type Check, type CheckContext } from './check.ts';
import { guessRenamedSteps, suggestStep } from './renames.ts';
import { suggest } from './suggest.ts';
import { inGuides } from './walk-texts.ts';

/** Whether a guide leads the people that it is for to what is right for them. */
export const caseChecks: readonly Check[] = [
  {
    name: 'case-led-wrong',
    severity: 'error',
    description: 'The answers of every stated case lead from the start to the step that is right.',
    find: inCases(judgeAnswers),
  },
  {
    name: 'case-code-astray',
    severity: 'error',
    description:
      'An error code or a message in what a stated case pastes opens a step on its way, or a question that leads to what is right.',
    find: inCases(judgePasted),
  },
  {
    name: 'case-language',
    severity: 'error',
    description: 'A stated case is told in every language of the site, and in no other.',
    find: inCases(judgeLanguages),
  },
  {
    name: 'fix-without-case',
    severity: 'error',
    description: 'Every fix is the right step of a stated case.',
    find: inGuides((guide, _content, { unread }) => {
      const { flow, flowSource: source, cases, casesSource } = guide;
      if (unread.has(casesSource.file)) return [];
      const renamed = guessRenamedSteps(guide);
      const right = new Set(
        Object.values(cases).map((stated) => renamed.get(stated.right) ?? stated.right),
      );
      return Object.entries(flow.steps)
        .filter(([id, { kind }]) => kind === 'fix' && !right.has(id))
        .map(([id]) => ({
          ...placeOf(source, 'steps', id),
          says: `No stated case ends at the fix "${id}".`,
          remedy: `Add one to ${casesSource.file}: who is helped by it, and what they would answer.`,
        }));
    }),
  },
];

const nameStep = 'Name a step of its flow, or <guide>/<step> of one that its answers lead into.';

/** Among the steps of the joined flow, for one of another guide. */
function suggestIn(flow: Flow, guide: Guide, step: string): string {
  return isCrossing(step)
    ? suggest(step, Object.keys(flow.steps), nameStep)
    : suggestStep(guide, step, nameStep);
}

interface CasePlace {
  readonly guide: Guide;
  /** Joined with those that it leads into. */
  readonly flow: Flow;
  readonly id: string;
  readonly stated: StatedCase;
  readonly place: (...field: string[]) => Pick<Breach, 'file' | 'line'>;
}

function inCases(
  find: (place: CasePlace, content: Content, context: CheckContext) => Breach[],
): Check['find'] {
  return inGuides((guide, content, context) => {
    // A flow that could not be read is reported as that.
    if (Object.keys(guide.flow.steps).length === 0) return [];
    const flow = joinFlow(content, guide.id);
    return Object.entries(guide.cases).flatMap(([id, stated]) => {
      const place = (...field: string[]) => placeOf(guide.casesSource, id, ...field);
      return find({ guide, flow, id, stated, place }, content, context);
    });
  });
}

function judgeAnswers({ guide, flow, id, stated, place }: CasePlace): Breach[] {
  const { answers, right } = stated;
  const named = [
    ['right', right] as const,
    ...stated['also-right'].map((step) => ['also-right', step] as const),
  ];
  const unknown = named.find(([, step]) => !findStep(flow, step));
  if (unknown) {
    const [field, step] = unknown;
    const says = `For case "${id}" the right step is "${step}", which is not a step of this guide.`;
    return [{ ...place(field), says, remedy: suggestIn(flow, guide, step) }];
  }
  const { at, stuck } = followAnswers(flow, answers);
  // unknown-step says what is wrong with the flow itself.
  if (!findStep(flow, at)) return [];
  if (stuck && !findStep(flow, stuck.step)) {
    const says = `Case "${id}" answers "${stuck.step}", which is not a step of this guide.`;
    const remedy = suggestIn(flow, guide, stuck.step);
    return [{ ...place('answers', stuck.step), says, remedy }];
  }
  if (stuck && stuck.step !== at) {
    const says = `Case "${id}" answers "${stuck.step}", but its answers before lead to "${at}".`;
    const remedy =
      'See whether the guide leads such a person right; then mend the flow or the case.';
    return [{ ...place('answers', stuck.step), says, remedy }];
  }
  if (stuck) {
    const says = `Case "${id}" gives "${at}" the answer "${stuck.answer}", which it does not have.`;
    const offered = Object.keys(findStep(flow, at)?.answers ?? {});
    const remedy = suggest(stuck.answer, offered, 'Give one of its answers.');
    return [{ ...place('answers', at), says, remedy }];
  }
  if (at === right) return [];
  const says = `The answers of case "${id}" lead to "${at}", and "${right}" is right.`;
  const remedy = 'Lead such a person to what is right, or add the answers that are still to give.';
  return [{ ...place('answers'), says, remedy }];
}

function judgePasted({ guide, flow, id, stated, place }: CasePlace, content: Content): Breach[] {
  const opened = findOpened(stated, content);
  if (!opened) return [];
  const { at, met, stuck } = followAnswers(flow, stated.answers);
  // What leads elsewhere is reported as that.
  if (stuck || at !== stated.right) return [];
  const step = opened.guide === guide.id ? opened.step : nameCrossing(opened);
  if ([...met, ...stated['also-right']].includes(step)) return [];
  if (reachByQuestions(flow, step).has(stated.right)) return [];
  if (leadsToGuide(guide, stated.right, opened.guide)) return [];
  const says = `What case "${id}" pastes has ${opened.by}, which opens "${opened.step}" of "${opened.guide}", and no answer there leads to "${stated.right}".`;
  const remedy = 'Let it open a step that all who get it have to come by.';
  return [{ ...place('pasted'), says, remedy }];
}

/** What a pasted text opens first: by a code, or else by a message. What it opened is kept, while the facts are the same. */
function findOpened(stated: StatedCase, { facts, site }: Content): Opened | undefined {
  const { 'error-codes': codes, messages } = facts;
  const from = [codes, messages, site.packs.join()];
  const before = knownOpened.get(stated);
  if (before?.from.every((part, at) => part === from[at])) return before.opened;
  const opened = openPasted(stated.pasted ?? '', { facts, site });
  knownOpened.set(stated, { from, opened });
  return opened;
}

interface Opened {
  readonly guide: string;
  readonly step: string;
  /** What opens it, in words. */
  readonly by: string;
}

const knownOpened = new WeakMap<StatedCase, { from: unknown[]; opened: Opened | undefined }>();

function openPasted(pasted: string, content: Pick<Content, 'facts' | 'site'>): Opened | undefined {
  const { 'error-codes': codes, messages } = content.facts;
  const [code = ''] = findCodes(content)(pasted).known;
  const ofCode = codes[code];
  if (ofCode) return { ...ofCode, by: `the code "${code}"` };
  const texts = Object.entries(messages).flatMap(([name, message]) =>
    Object.values(message.text).map((text) => ({ ...message, text, by: `the message "${name}"` })),
  );
  return findMessages(pasted, texts)[0];
}

const finders = new WeakMap<Content['facts']['error-codes'], ReturnType<typeof createCodeFinder>>();

/** What finds the codes of a site. Every case asks for it. */
function findCodes({ facts, site }: Pick<Content, 'facts' | 'site'>) {
  const codes = facts['error-codes'];
  const find =
    finders.get(codes) ??
    createCodeFinder(Object.keys(codes), pickSubject(site).codes?.forms ?? {});
  finders.set(codes, find);
  return find;
}

/** The steps that a reader comes to by answering questions alone, the first one included. */
function reachByQuestions(flow: Flow, from: string): Set<string> {
  const questions = Object.entries(flow.steps).map(([id, step]) =>
    step.kind === 'question' ? ([id, step] as const) : ([id, { ...step, answers: {} }] as const),
  );
  return findReachable({ ...flow, steps: Object.fromEntries(questions) }, from);
}

/** Whether a step sends its reader on to another guide. */
function leadsToGuide({ steps }: Guide, step: string, guide: string): boolean {
  const texts = Object.values(steps[step] ?? {});
  return texts.some(({ body }) => body.guides.some(({ id }) => id === guide));
}

function judgeLanguages(
  { id, stated, place }: CasePlace,
  { locales }: Content,
  { unread }: CheckContext,
): Breach[] {
  const named = [
    ...Object.keys(stated.situation).map((locale) => ['situation', locale] as const),
    ...Object.keys(stated.searched).map((locale) => ['searched', locale] as const),
    ['written-in', stated['written-in']] as const,
  ];
  return [
    ...locales
      .filter((locale) => !Object.hasOwn(stated.situation, locale))
      .map((locale) => ({
        ...place('situation'),
        says: `The situation of case "${id}" is not told in "${locale}".`,
        remedy: `Add "${locale}:".`,
      })),
    ...named
      // Of a language whose words are missing, that is said.
      .filter(([, locale]) => !locales.includes(locale) && !unread.has(`content/ui/${locale}.yaml`))
      .map(([field, locale]) => ({
        ...place(field, locale),
        says: `Case "${id}" has words in "${locale}", and the site has no such language.`,
        remedy: suggest(locale, locales, 'Remove them.'),
      })),
  ];
}
