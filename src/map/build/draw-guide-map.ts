import type { Guide } from '../../model/content.ts';
import type { Locale } from '../../site/locales.ts';
import { drawFlowchart } from './draw-flowchart.ts';
import { readFlowWords } from './flow-words.ts';
import { layOutFlowchart } from './lay-out-flowchart.ts';
import { viewSteps, type PageContext } from '../../site/build/page-context.ts';

/** What the drawings of a guide are made from. */
export type MapContext = Pick<
  PageContext,
  'content' | 'guide' | 'facts' | 'locale' | 'paths' | 'ui'
>;

function drawMap(guide: Guide, context: MapContext): string {
  const { ui } = context;
  const steps = viewSteps(guide, context);
  const words = readFlowWords(steps, context);
  return drawFlowchart(layOutFlowchart(guide.flow, words), {
    words,
    numbers: new Map(steps.map(({ id, number }) => [id, number])),
    label: ui.map,
    kinds: { question: ui.question, fix: ui.fix, outcome: ui.outcome },
  });
}

/** As long as the steps of a guide are kept: see `openContent`. */
const drawn = new WeakMap<Guide['steps'], Map<Locale, string>>();

/**
 * The map of the guide that a context is about, as an SVG element: see `drawFlowchart`. The page and the file that can
 * be downloaded share one drawing.
 * @throws if the context is about no guide
 */
export function drawGuideMap(context: MapContext): string {
  const { guide, locale } = context;
  if (!guide) throw new Error('There is no map where there is no guide.');
  const { steps } = guide;
  const inLocales = drawn.get(steps) ?? new Map<Locale, string>();
  drawn.set(steps, inLocales);
  const map = inLocales.get(locale) ?? drawMap(guide, context);
  inLocales.set(locale, map);
  return map;
}
