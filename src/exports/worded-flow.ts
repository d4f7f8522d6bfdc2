import type { StepKind } from '../flow/flow.ts';
import { viewSteps, type StepView } from '../site/build/page-context.ts';
import type { GuideExport } from './export-context.ts';

export interface WordedStep extends Pick<StepView, 'id' | 'number' | 'title' | 'answers'> {
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
}

/** The flow of the guide that is exported. */
export function wordFlow(
  page: Pick<GuideExport, 'guide' | 'facts' | 'locale' | 'paths' | 'ui' | 'whole'>,
): WordedFlow {
  const { guide, locale, paths, ui, whole } = page;
  return {
    id: guide.id,
    title: guide.texts[locale]?.frontmatter.title ?? guide.id,
    lang: ui.lang,
    start: guide.flow.start,
    steps: viewSteps(guide, page).map((step) => ({ ...step, kind: step.step.kind })),
    address: whole(paths.guide(locale, guide.id)),
  };
}
