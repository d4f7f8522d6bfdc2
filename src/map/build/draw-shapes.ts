import type { StepKind } from '../../flow/flow.ts';
import type { Box, Point, TextBox } from './flowchart.ts';
import { sizes } from './shape-step.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** For text and for values of attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<"]/g, (character) => escapes[character] ?? '');
}

/** From the middle of a line of text down to where its letters stand. */
const baseline = 5;

/** A box's text, its lines in the middle from top to bottom. */
export function drawLines({ lines, textX, y, height }: TextBox): string {
  const firstLine = y + height / 2 - (sizes.lineHeight * Math.max(0, lines.length - 1)) / 2;
  const [first = '', ...rest] = lines.map(escapeText);
  const more = rest.map((line) => `<tspan x="${textX}" dy="${sizes.lineHeight}">${line}</tspan>`);
  return `<text x="${textX}" y="${firstLine + baseline}">${first}${more.join('')}</text>`;
}

/** A step's number, in the middle of a box from top to bottom. A step of another guide has none here. */
export function drawNumber(number: number | undefined, x: number, { y, height }: Box): string {
  return `<text x="${x}" y="${y + height / 2 + baseline}">${number ?? '↗'}</text>`;
}

/** A line of horizontal and vertical pieces, with an arrow head. */
export function traceArrow([start, ...rest]: readonly Point[]): string {
  if (!start) return '';
  let at = start;
  const pieces = rest.map(({ x, y }) => {
    const piece = (x === at.x ? '' : `h${x - at.x}`) + (y === at.y ? '' : `v${y - at.y}`);
    at = { x, y };
    return piece;
  });
  return `M${start.x} ${start.y}${pieces.join('')}m-7-5 7 5-7 5`;
}

export function traceBox({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}H${x}z`;
}

/** A direction sign: a box with a point to the right. */
export function traceSign({ x, y, width, height }: Box): string {
  const half = height / 2;
  return `M${x} ${y}h${width - sizes.point}l${sizes.point} ${half}-${sizes.point} ${half}H${x}z`;
}

/** The head of a step at 0,0: a question's ends in points, a fix's is square, an outcome's round. */
export function traceHead(kind: StepKind, { width, height }: Box): string {
  const half = height / 2;
  const { point, roundest } = sizes;
  if (kind === 'fix') return `M0 0h${width}v${height}H0z`;
  if (kind === 'question') {
    const right = `h${width - 2 * point}l${point} ${half}-${point} ${half}`;
    return `M${point} 0${right}H${point}L0 ${half}z`;
  }
  const r = Math.min(half, roundest);
  const arc = `a${r} ${r} 0 0 1`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  const right = `h${across}${arc} ${r} ${r}v${down}${arc}-${r} ${r}`;
  return `M${r} 0${right}h${-across}${arc}-${r}-${r}v${-down}${arc} ${r}-${r}z`;
}
