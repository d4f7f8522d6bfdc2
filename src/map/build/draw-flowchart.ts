import type { StepKind } from '../../flow/flow.ts';
import { nameEdge } from './choose-arrows.ts';
import {
  drawLines,
  drawNumber,
  escapeText,
  traceArrow,
  traceHead,
  traceSign,
} from './draw-shapes.ts';
import type { Flowchart, FlowchartEdge, FlowchartStep, FlowWords, Point } from './flowchart.ts';
import { moveHome } from './move.ts';
import { sizes } from './shape-step.ts';

/** What is written on a map. */
export interface MapWords {
  readonly words: FlowWords;
  /** Names the map for assistive technology. */
  readonly label: string;
  readonly kinds: Readonly<Record<StepKind, string>>;
  /** Step id → its number on the page. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The pin that shows where the reader is; map.css lets only the current step have it. */
const pin =
  '<marker id="map-pin" viewBox="0 0 20 24" markerWidth="20" markerHeight="24" refX="-2" refY="24" ' +
  'markerUnits="userSpaceOnUse"><path d="M10 23 3 13a8 8 0 1 1 14 0z"/><circle cx="10" cy="9" r="3"/></marker>';

/** Drawn twice: where a trail is shown, the lower line becomes the rim of the upper one. */
function drawArrow(points: readonly Point[]): string {
  const path = `<path d="${traceArrow(points)}"/>`;
  return path + path;
}

function drawSign({ to, sign }: FlowchartEdge, { numbers, words }: MapWords): string {
  if (!sign) return '';
  const number = drawNumber(numbers.get(to), sign.x + sizes.afterNumber, sign);
  const { address } = words.steps[to] ?? {};
  // The arrow keys come to the steps of this guide: the Tab key passes their signs by.
  const link =
    address === undefined ? `href="#${to}" tabindex="-1"` : `href="${escapeText(address)}"`;
  return (
    `<a ${link} data-ref="${to}"><path d="${traceSign(sign)}"/>` + `${number}${drawLines(sign)}</a>`
  );
}

function drawEdge(from: string, edge: FlowchartEdge, words: MapWords): string {
  const { answer, to, label, points } = edge;
  return (
    `<g data-edge="${nameEdge({ from, answer })}" data-to="${to}">` +
    `<rect y="${label.y}" width="${label.width}" height="${label.height}"/>` +
    `${drawLines(label)}${drawArrow(points)}${drawSign(edge, words)}</g>`
  );
}

function drawStep(placed: FlowchartStep, words: MapWords): string {
  const { id, kind, head, edges, entry } = moveHome(placed);
  // What is read aloud begins with what is seen: the number, then the title.
  const title = words.words.steps[id]?.title ?? '';
  const name = escapeText(`${words.numbers.get(id) ?? ''} ${title} (${words.kinds[kind]})`);
  return (
    `<g transform="translate(${placed.x} ${placed.y})">` +
    `<a href="#${id}" data-node="${id}" data-kind="${kind}" aria-label="${name}">` +
    `<path d="${traceHead(kind, head)}"/>` +
    `${drawNumber(words.numbers.get(id), sizes.padding, head)} ${drawLines(head)}</a>` +
    (entry ? drawArrow(entry) : '') +
    `${edges.map((edge) => drawEdge(id, edge, words)).join('')}</g>`
  );
}

/**
 * The map as an SVG element at its natural size, looks apart: those are in map.css. Each step is a link
 * `[data-node]` named by its title, each answer a group `[data-edge="<step>.<answer>"][data-to]` of its text and its
 * arrow, with a link `[data-ref]` where the arrow ends at a sign, as it does where it leads into another guide.
 */
export function drawFlowchart({ width, height, steps }: Flowchart, words: MapWords): string {
  return (
    `<svg class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `role="group" aria-label="${escapeText(words.label)}" marker-start="url(#map-pin)">${pin}` +
    `${steps.map((step) => drawStep(step, words)).join('')}</svg>`
  );
}
