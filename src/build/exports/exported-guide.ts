import type { StepKind } from '../../flow/flow.ts';
import { drawSteps, loadContent, type DrawnStep, type PageContext } from '../page-context.ts';

export interface ExportedStep extends Pick<DrawnStep, 'id' | 'number' | 'title' | 'answers'> {
  readonly kind: StepKind;
}

/** What the downloads of a guide are made from, in one locale. */
export interface ExportedGuide {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly start: string;
  /** In reading order. */
  readonly steps: readonly ExportedStep[];
  /** The whole address of the guide's page: a file is far from the site. */
  readonly address: string;
}

type GuideContext = Pick<PageContext, 'guide' | 'facts' | 'locale' | 'paths' | 'ui'>;

/**
 * The guide that a context is about.
 * @throws if it is about none, or if the site has no address
 */
export function exportGuide(context: GuideContext, site: URL | undefined): ExportedGuide {
  const { guide, locale, paths, ui } = context;
  if (!guide || !site) throw new Error('A download needs a guide, and a site with an address.');
  return {
    id: guide.id,
    lang: ui.lang,
    title: guide.texts[locale]?.frontmatter.title ?? guide.id,
    start: guide.flow.start,
    steps: drawSteps(guide, context).map((step) => ({ ...step, kind: step.step.kind })),
    address: new URL(paths.guide(locale, guide.id), site).href,
  };
}

/** The parameters of a route that every guide has in every locale. */
export async function listGuideRoutes() {
  const { guides, locales } = await loadContent();
  return Object.keys(guides).flatMap((guide) =>
    locales.map((locale) => ({ params: { locale, guide } })),
  );
}
