import {
  drawLines,
  drawNumber,
  traceArrow,
  traceBox,
  traceHead,
  traceSign,
} from './draw-shapes.ts';
import type { Flowchart, FlowchartStep } from './flowchart.ts';
import { moveHome } from './move.ts';
import { sizes } from './shape-step.ts';

/** Half a point on paper for every px of a flowchart: text of 14 px is then 7 pt high. */
export const pointsPerPx = 0.5;

/** The room for a sheet on paper, in px of a flowchart: what A4 and US Letter have in common, within margins. */
export const sheetSize = { width: 1064, height: 1356 } as const;

/** Whatever has no text of its own is one line, so that a page has few elements more. */
function drawStep(placed: FlowchartStep, numbers: ReadonlyMap<string, number>): string {
  const { id, kind, head, edges, entry } = moveHome(placed);
  const lines = [
    ...(entry ? [traceArrow(entry)] : []),
    ...edges.flatMap(({ label, points, sign }) => [
      traceBox(label),
      traceArrow(points),
      ...(sign ? [traceSign(sign)] : []),
    ]),
  ];
  const texts = edges.flatMap(({ label, to, sign }) => [
    drawLines(label),
    ...(sign
      ? [drawNumber(numbers.get(to), sign.x + sizes.afterNumber, sign), drawLines(sign)]
      : []),
  ]);
  return (
    `<g transform="translate(${placed.x} ${placed.y})"><path d="${traceHead(kind, head)}"/>` +
    `${drawNumber(numbers.get(id), sizes.padding, head)} ${drawLines(head)}` +
    `<path d="${lines.join('')}"/>${texts.join('')}</g>`
  );
}

/**
 * A sheet of the map as an SVG element in its size on paper, looks apart: those are in print.css. Each step is a group
 * of its number, its title, and for each answer the text and, where the arrow ends at a sign, the sign's number and
 * text. Only a step that is larger than the paper is drawn smaller.
 */
export function drawSheet(
  { width, height, steps }: Flowchart,
  numbers: ReadonlyMap<string, number>,
): string {
  const scale = pointsPerPx * Math.min(1, sheetSize.width / width, sheetSize.height / height);
  return (
    `<svg viewBox="0 0 ${width} ${height}" width="${width * scale}pt">` +
    `${steps.map((step) => drawStep(step, numbers)).join('')}</svg>`
  );
}
