import type { Locator } from '@playwright/test';
import type { Box, Point } from '../../src/map/build/flowchart.ts';

/**
 * A map as the browser has drawn it, without what is hidden. All measures are px of the map's natural size, from its
 * top left corner.
 */
export interface MeasuredMap {
  readonly width: number;
  readonly height: number;
  /** Px of the screen for each px of the map. */
  readonly scale: number;
  readonly steps: readonly MeasuredStep[];
  readonly rows: readonly MeasuredRow[];
  /** Short arrows from nowhere, by the step they lead to. */
  readonly entries: readonly { readonly to: string; readonly points: readonly Point[] }[];
  /** The pin that shows where the reader is. */
  readonly pin?: Box;
}

interface MeasuredStep {
  readonly id: string;
  readonly head: Box;
  readonly texts: readonly MeasuredLine[];
}

/** An answer: its row, and its arrow and sign unless they are hidden. */
interface MeasuredRow {
  readonly from: string;
  readonly edge: string;
  readonly to: string;
  readonly row: Box;
  readonly texts: readonly MeasuredLine[];
  readonly points?: readonly Point[];
  readonly sign?: Box & { readonly texts: readonly MeasuredLine[] };
}

/** A line of text: its box from the first letter to the last, in px, and the size of its letters. */
export interface MeasuredLine extends Box {
  readonly text: string;
  readonly fontSize: number;
}

/** Measures a map on a page, in the fonts of its style sheet or in another one, which is then drawn as it is. */
export async function measureMap(map: Locator, font = ''): Promise<MeasuredMap> {
  const measured = await map.evaluate((element, fontFamily): string => {
    const svg = element as unknown as SVGSVGElement;
    svg.style.fontFamily = fontFamily;
    svg.style.fontSizeAdjust = fontFamily && 'none';
    const home = svg.getScreenCTM()?.inverse() ?? new DOMMatrix();
    const all = <Part extends Element>(parent: Element, selector: string) =>
      [...parent.querySelectorAll<Part>(`:scope > ${selector}`)].filter(
        (part) => part.getClientRects().length > 0,
      );
    const toBox = ({ x, y, width, height }: DOMRect, matrix: DOMMatrix): Box => {
      const start = new DOMPoint(x, y).matrixTransform(matrix);
      const end = new DOMPoint(x + width, y + height).matrixTransform(matrix);
      return { x: start.x, y: start.y, width: end.x - start.x, height: end.y - start.y };
    };
    const placeOf = (part: SVGGraphicsElement) =>
      home.multiply(part.getScreenCTM() ?? new DOMMatrix());
    const boxOf = (part: SVGGraphicsElement | undefined): Box => {
      if (!part)
        throw new Error('There is a step, an answer or a sign on the map without a shape.');
      return toBox(part.getBBox(), placeOf(part));
    };
    const linesOf = (parent: Element): MeasuredLine[] =>
      all<SVGTextElement>(parent, 'text').flatMap((text) =>
        [...text.childNodes].map((line) => {
          const letters = line.firstChild ?? line;
          const written = letters.textContent?.trimEnd() ?? '';
          const range = document.createRange();
          range.setStart(letters, 0);
          range.setEnd(letters, written.length);
          const box = toBox(range.getBoundingClientRect(), home);
          return { ...box, text: written, fontSize: parseFloat(getComputedStyle(text).fontSize) };
        }),
      );
    // An arrow is two lines, one on the other; after the line itself comes its head, which begins with `m`.
    const pointsOf = (line: SVGPathElement): Point[] => {
      const matrix = placeOf(line);
      const points: Point[] = [];
      const trace = line.getAttribute('d')?.split('m')[0] ?? '';
      for (const [, command, numbers = ''] of trace.matchAll(/([MLhv])([^MLhv]*)/g)) {
        const [first = NaN, second = NaN] = numbers.trim().split(/[ ,]+/).map(Number);
        const { x, y } = points.at(-1) ?? { x: NaN, y: NaN };
        if (command === 'h') points.push({ x: x + first, y });
        else if (command === 'v') points.push({ x, y: y + first });
        else points.push({ x: first, y: second });
      }
      return points.map(({ x, y }) => {
        const point = new DOMPoint(x, y).matrixTransform(matrix);
        return { x: point.x, y: point.y };
      });
    };
    const arrowOf = (parent: Element) => {
      const lines = all<SVGPathElement>(parent, 'path').map(pointsOf);
      if (lines.some((line) => JSON.stringify(line) !== JSON.stringify(lines[0])))
        throw new Error(`The two lines of an arrow differ: ${parent.innerHTML}`);
      return lines[0];
    };
    const readStep = (group: SVGGElement) => {
      const [head] = all<SVGAElement>(group, '[data-node]');
      const id = head?.dataset['node'] ?? '';
      const points = arrowOf(group);
      const rows = all<SVGGElement>(group, '[data-edge]').map((row): MeasuredRow => {
        const arrow = arrowOf(row);
        const [sign] = all<SVGAElement>(row, '[data-ref]');
        return {
          from: id,
          edge: row.dataset['edge'] ?? '',
          to: row.dataset['to'] ?? '',
          row: boxOf(all<SVGRectElement>(row, 'rect')[0]),
          texts: linesOf(row),
          ...(arrow && { points: arrow }),
          ...(sign && {
            sign: { ...boxOf(all<SVGPathElement>(sign, 'path')[0]), texts: linesOf(sign) },
          }),
        };
      });
      return {
        step: {
          id,
          head: boxOf(head && all<SVGPathElement>(head, 'path')[0]),
          texts: head ? linesOf(head) : [],
        },
        rows,
        entries: points ? [{ to: id, points }] : [],
      };
    };
    const readPin = (): Box | undefined => {
      const marker = svg.querySelector('marker');
      const path = svg.querySelector<SVGPathElement>('[data-node][aria-current] > path');
      if (!marker || !path) return undefined;
      const at = path.getPointAtLength(0);
      const { width, height } = marker.viewBox.baseVal;
      const pin = new DOMRect(
        at.x - marker.refX.baseVal.value,
        at.y - marker.refY.baseVal.value,
        width,
        height,
      );
      return toBox(pin, placeOf(path));
    };
    const groups = all<SVGGElement>(svg, 'g').map(readStep);
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    // On a page of ours the map may be cropped.
    const { width, height } = (svg.closest('.map-crop') ?? svg).getBoundingClientRect();
    const pin = readPin();
    const whole: MeasuredMap = {
      width: width / scale,
      height: height / scale,
      scale,
      steps: groups.map(({ step }) => step),
      rows: groups.flatMap(({ rows }) => rows),
      entries: groups.flatMap(({ entries }) => entries),
      ...(pin && { pin }),
    };
    // As one text it comes over much faster than as the thousands of objects it is.
    return JSON.stringify(whole);
  }, font);
  return JSON.parse(measured) as MeasuredMap;
}
