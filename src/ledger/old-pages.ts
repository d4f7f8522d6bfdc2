import { followStep } from '../flow/successors.ts';
import { findGuide, type Content } from '../model/content.ts';
import type { Locale } from '../site/locales.ts';
import type { Paths } from '../site/paths.ts';
import { followGuide } from './guide-successors.ts';

/** What a guide has a page for; `old-frame` is where its frame was until 2026-11-30, below its page. */
type PageKind = 'guide' | 'proof' | 'frame' | 'old-frame';

/** A page that was published and is no longer there, and where its address leads. */
export interface OldPage {
  /** The guide that it was of. */
  readonly from: string;
  readonly kind: PageKind;
  readonly guide: string;
  /** The step that it opens; the beginning if there is none. */
  readonly step?: string;
  /** What an address may name instead of that step. Without a step, it may name any. */
  readonly steps: readonly string[];
}

type Known = Pick<Content, 'ledger' | 'guides' | 'plainGuides' | 'guideSuccessors'>;

/** Every page of a guide that was published and is no longer there, if something took the place of the guide. */
export function listOldPages(content: Known): OldPage[] {
  const { ledger, guideSuccessors } = content;
  return Object.keys(ledger.guides).flatMap((from) => {
    const { guide, step } = followGuide(from, guideSuccessors);
    if (!findGuide(content, guide)) return [];
    const leadsTo = { guide, ...nameSteps(content, from, guide, step) };
    return listGone(content, from).map((kind) => ({ from, kind, ...leadsTo }));
  });
}

function listGone({ ledger, guides, plainGuides }: Known, id: string): PageKind[] {
  const hadFlow = Object.keys(ledger.guides[id] ?? {}).length > 0;
  const hasFlow = Object.hasOwn(guides, id);
  const isThere = hasFlow || Object.hasOwn(plainGuides, id);
  return [
    ...(isThere ? [] : (['guide'] as const)),
    ...(hadFlow && !hasFlow ? (['proof', 'frame'] as const) : []),
    ...(ledger['old-frames'].includes(id) ? (['old-frame'] as const) : []),
  ];
}

function nameSteps({ ledger, guides }: Known, from: string, to: string, named: string | undefined) {
  const guide = Object.hasOwn(guides, to) ? guides[to] : undefined;
  if (named === undefined || !guide) return { steps: [] };
  const isThere = (step: string) =>
    Object.hasOwn(guide.flow.steps, followStep(step, guide.successors));
  return {
    step: followStep(named, guide.successors),
    steps: Object.keys(ledger.guides[from] ?? {}).filter(isThere),
  };
}

/** Where an old page leads to in a locale: a path of the site, with the step as its fragment. */
export function addressOldPage(
  { kind, guide, step }: Pick<OldPage, 'kind' | 'guide' | 'step'>,
  { guides }: Pick<Content, 'guides'>,
  paths: Paths,
  locale: Locale,
): string {
  const fragment = step === undefined ? '' : `#${step}`;
  // A plain guide has neither.
  if (kind === 'guide' || !Object.hasOwn(guides, guide))
    return paths.guide(locale, guide) + fragment;
  return kind === 'proof' ? paths.proof(locale, guide) : paths.embed(locale, guide) + fragment;
}
