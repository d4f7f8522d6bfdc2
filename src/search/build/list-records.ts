import { describeFact } from '../../model/fact-text.ts';
import type { Guide, PlainGuide } from '../../model/content.ts';
import type { FlowStep } from '../../flow/flow-schema.ts';
import { viewErrorCodes } from '../../error-codes/build/list-error-codes.ts';
import { viewSteps, type StepView } from '../../site/build/page-context.ts';
import { joinSentences, readPlainText, type SearchContext } from './plain-text.ts';

/** What the search can find: a guide, a step of one or an error code, in one locale. */
export interface SearchRecord {
  readonly address: string;
  readonly kind: 'guide' | 'plain-guide' | FlowStep['kind'] | 'error-code';
  readonly title: string;
  /** The short name of its guide; empty for a guide itself. */
  readonly guide: string;
  /** What nothing else is called: an error code. */
  readonly code: string;
  /** The short title, where it is not the title. */
  readonly short: string;
  /** What is wrong when a reader is sent here, in the words of the answers that lead here. */
  readonly symptoms: string;
  /** Names, and what other products and old articles call it. */
  readonly keywords: string;
  readonly body: string;
}

/** Everything that can be found in one locale. */
export function listRecords(context: SearchContext): SearchRecord[] {
  return [
    ...Object.values(context.content.guides).flatMap((guide) => [
      describeGuide('guide', guide, context),
      ...describeSteps(guide, context),
    ]),
    ...Object.values(context.content.plainGuides).map((guide) =>
      describeGuide('plain-guide', guide, context),
    ),
    ...describeErrorCodes(context),
  ];
}

function describeGuide(
  kind: 'guide' | 'plain-guide',
  guide: Guide | PlainGuide,
  context: SearchContext,
): SearchRecord {
  const { locale, paths } = context;
  const text = guide.texts[locale];
  const { title = guide.id, short = '', description = '', keywords = [] } = text?.frontmatter ?? {};
  return {
    address: paths.guide(locale, guide.id),
    kind,
    title,
    guide: '',
    code: '',
    short,
    symptoms: description,
    keywords: joinSentences(keywords),
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
      code: '',
      short: step.short === step.title ? '' : step.short,
      symptoms: joinSentences(listAnswersTo(step.id, steps)),
      keywords: '',
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

function listRoles(step: FlowStep, context: SearchContext): string[] {
  if (step.kind !== 'fix') return [];
  return [step.role, step['role-for-administrators']]
    .filter((role) => role !== undefined && role !== 'none')
    .map((role) => describeFact(context, 'Role', role ?? ''));
}

function describeErrorCodes(context: SearchContext): SearchRecord[] {
  const { locale, paths } = context;
  return viewErrorCodes(context).map(({ code, name, meaning, guide, step }) => ({
    address: paths.error(locale, code),
    kind: 'error-code',
    title: meaning,
    guide: guide.texts[locale]?.frontmatter.short ?? guide.id,
    code,
    short: '',
    symptoms: '',
    keywords: name ?? '',
    body: step.title,
  }));
}
