import type { Concerned } from '../checks/find-concerned.ts';
import { countSeverities } from '../model/finding.ts';
import {
  renderInStep,
  renderOnMap,
  renderPanel,
  type PlacedFinding,
  type ShownPage,
} from './render-findings.ts';

/**
 * Puts findings into a built page: all of them at the top of `<main>`, and those of each step of its guide into the
 * step's section and onto the step on the map.
 */
export function showFindings(
  html: string,
  findings: readonly PlacedFinding[],
  page: ShownPage & {
    /** The address of dev.css. */
    readonly stylesheet: string;
  },
): string {
  const panel = renderPanel(findings, page);
  const looks = `<link rel="stylesheet" href="${page.stylesheet}" />`;
  const shown = html
    .replace('</head>', (tag) => looks + tag)
    .replace(/<main\b[^>]*>/, (tag) => tag + panel);
  const steps = findings
    .flatMap(({ concerned }) => concerned)
    .flatMap(({ guide, step }) => (guide === page.guide && step !== undefined ? [step] : []));
  return [...new Set(steps)].reduce((before, step) => {
    const own = findings.filter(({ concerned }) =>
      concerned.some((place) => isStep(place, page.guide, step)),
    );
    return markStep(before, step, own, page);
  }, shown);
}

function isStep(place: Concerned, guide: string | undefined, step: string): boolean {
  return place.guide === guide && place.step === step;
}

function markStep(
  html: string,
  step: string,
  findings: readonly PlacedFinding[],
  page: ShownPage,
): string {
  const section = new RegExp(`<section\\b[^>]*\\bid="${step}"[^>]*>`);
  // In the list of the map the same step is a link of text, without a shape.
  const onMap = new RegExp(`(<a\\b[^>]*\\bdata-node="${step}"[^>]*>)(<path.*?)(?=</a>)`, 'gs');
  return html
    .replace(section, (tag) => tag + renderInStep(findings, page))
    .replace(
      onMap,
      (_, tag: string, head: string) => nameMark(tag, findings) + head + renderOnMap(findings),
    );
}

/** A step on the map is read aloud by its label, so that has to say what the mark says. */
function nameMark(tag: string, findings: readonly PlacedFinding[]): string {
  return tag.replace(/\baria-label="[^"]*/, (label) => `${label}, ${countSeverities(findings)}`);
}
