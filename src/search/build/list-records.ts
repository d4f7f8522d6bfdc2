import { listArticles } from '../../model/topics.ts';
import { readCrossing } from '../../flow/crossing.ts';
import { describeFact } from '../../model/fact-text.ts';
import type { Guide, PlainGuide } from '../../model/content.ts';
import { findReachable } from '../../flow/graph.ts';
import type { FlowStep } from '../../flow/flow-schema.ts';
import { viewErrorCodes } from '../../error-codes/build/list-error-codes.ts';
import { viewSteps, type StepView } from '../../site/build/page-context.ts';
import { joinSentences, readPlainText, type SearchContext } from './plain-text.ts';

/** What the search can find: a guide or a step of one, in one locale. */
export interface SearchRecord {
  readonly address: string;
  readonly kind: 'guide' | 'plain-guide' | FlowStep['kind'];
  readonly title: string;
  /** The short name of its guide; empty for a guide itself. */
  readonly guide: string;
  /** Whom it is for, if it is for some of those alone whom the first question tells apart. */
  readonly who: string;
  /** The short title, where it is not the title. */
  readonly short: string;
  /** What is wrong when a reader is sent here, in the words of the answers that lead here. */
  readonly symptoms: string;
  /** Names, what other products and old articles call it, and how people say it who look for it. */
  readonly keywords: string;
  readonly body: string;
}

/** A text that leads to a record: how somebody told of what is solved there, or what an error code means. */
export interface SearchPointer {
  readonly address: string;
  readonly text: string;
}

/** Everything that can be found in one locale: each guide, and after it its steps. */
export function listRecords(context: SearchContext): SearchRecord[] {
  return [
    ...Object.values(context.content.guides).flatMap((guide) => [
      describeGuide('guide', guide, context),
      ...describeSteps(guide, context),
    ]),
    ...Object.values(context.content.plainGuides).map((guide) =>
      describeGuide('plain-guide', guide, context),
    ),
  ];
}

function describeGuide(
  kind: 'guide' | 'plain-guide',
  guide: Guide | PlainGuide,
  context: SearchContext,
): SearchRecord {
  const { locale, paths } = context;
  const text = guide.texts[locale];
  const {
    title = guide.id,
    short = '',
    description = '',
    keywords = [],
    searched = [],
  } = text?.frontmatter ?? {};
  return {
    address: paths.guide(locale, guide.id),
    kind,
    title,
    guide: '',
    who: '',
    short,
    symptoms: description,
    keywords: joinSentences([...keywords, ...searched, ...listArticles(guide)]),
    body: text ? readPlainText(context, text) : '',
  };
}

function describeSteps(guide: Guide, context: SearchContext): SearchRecord[] {
  const { locale, paths } = context;
  const steps = viewSteps(guide, context);
  const short = guide.texts[locale]?.frontmatter.short ?? guide.id;
  return steps.map((step) => {
    const text = guide.steps[step.id]?.[locale];
    return {
      address: paths.step(locale, guide.id, step.id),
      kind: step.step.kind,
      title: step.title,
      guide: short,
      who: nameReaders(step.id, guide, steps),
      short: step.short === step.title ? '' : step.short,
      symptoms: joinSentences(listAnswersTo(step.id, steps)),
      keywords: joinSentences(text?.frontmatter.searched ?? []),
      body: joinSentences([
        ...(step.step.kind === 'question' ? step.answers.map(({ text: answer }) => answer) : []),
        ...(text ? [readPlainText(context, text)] : []),
        step.verify ?? '',
        ...listRoles(step.step, context),
      ]),
    };
  });
}

/** What a reader has answered who comes to a step: it says what is wrong, where a fix says what to do. */
function listAnswersTo(id: string, steps: readonly StepView[]): string[] {
  return steps
    .filter(({ step }) => step.kind === 'question')
    .flatMap(({ answers }) => answers)
    .filter(({ to }) => to === id)
    .map(({ text }) => text);
}

/**
 * The first answer of all who come to a step, if they have one in common: "A guest". Nothing, where several answers of
 * the first question lead to it.
 */
function nameReaders(id: string, { flow }: Guide, steps: readonly StepView[]): string {
  const first = steps.find((step) => step.id === flow.start)?.answers ?? [];
  const targets = new Set(
    first.map(({ to }) => to).filter((to) => findReachable(flow, to).has(id)),
  );
  const [only] = targets;
  return targets.size === 1 ? (first.find(({ to }) => to === only)?.text ?? '') : '';
}

function listRoles(step: FlowStep, context: SearchContext): string[] {
  if (step.kind !== 'fix') return [];
  return [step.role, step['role-for-administrators']]
    .filter((role) => role !== undefined && role !== 'none')
    .map((role) => describeFact(context, 'Role', role ?? ''));
}

/** What leads to the steps of one locale: what its stated cases tell and type, what its error codes mean, what programs say. */
export function listPointers(context: SearchContext): SearchPointer[] {
  const { content, facts, locale, paths } = context;
  const told = Object.values(content.guides).flatMap(({ id, cases }) =>
    Object.values(cases).map(({ right, situation, searched }) => {
      const { guide, step } = readCrossing(right) ?? { guide: id, step: right };
      return {
        address: paths.step(locale, guide, step),
        text: joinSentences([...Object.keys(searched[locale] ?? {}), situation[locale] ?? '']),
      };
    }),
  );
  const meant = viewErrorCodes(context).map(({ name = '', meaning, guide, step }) => ({
    address: paths.step(locale, guide.id, step.id),
    text: joinSentences([name, meaning]),
  }));
  const said = Object.values(facts.messages).map(({ guide, step, text }) => ({
    address: paths.step(locale, guide, step),
    text: joinSentences(Object.values(text)),
  }));
  return [...told, ...meant, ...said];
}
