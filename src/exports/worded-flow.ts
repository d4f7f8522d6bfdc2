import type { StepKind } from '../flow/flow.ts';
import {
  addressAnswer,
  viewSteps,
  type AnswerView,
  type StepView,
} from '../site/build/page-context.ts';
import type { GuideExport } from './export-context.ts';

export interface WordedStep extends Pick<StepView, 'id' | 'number' | 'title'> {
  readonly answers: readonly Pick<AnswerView, 'id' | 'to' | 'text'>[];
  readonly kind: StepKind;
}

/** A flow with the words of one locale: all that its drawings and its machine are made from. */
export interface WordedFlow {
  /** Id and title of the guide. */
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly start: string;
  /** In reading order. */
  readonly steps: readonly WordedStep[];
  /** The whole address of the guide's page. */
  readonly address: string;
  /** The steps of other guides that answers lead to. */
  readonly beyond: readonly WordedCrossing[];
}

export interface WordedCrossing {
  /** As the answers name it. */
  readonly id: string;
  /** The short titles of the guide and of the step. */
  readonly title: string;
  /** The whole address of the step. */
  readonly address: string;
}

/** The flow of the guide that is exported. */
export function wordFlow(
  page: Pick<GuideExport, 'content' | 'guide' | 'facts' | 'locale' | 'paths' | 'ui' | 'whole'>,
): WordedFlow {
  const { guide, locale, paths, ui, whole } = page;
  const steps = viewSteps(guide, page);
  const beyond = steps
    .flatMap(({ answers }) => answers)
    .flatMap(({ to, crossing }): [string, WordedCrossing][] => {
      if (!crossing) return [];
      const address = whole(addressAnswer({ to, crossing }, page));
      return [[to, { id: to, title: crossing.short, address }]];
    });
  return {
    id: guide.id,
    title: guide.texts[locale]?.frontmatter.title ?? guide.id,
    lang: ui.lang,
    start: guide.flow.start,
    steps: steps.map((step) => ({ ...step, kind: step.step.kind })),
    beyond: [...new Map(beyond).values()],
    address: whole(paths.guide(locale, guide.id)),
  };
}
