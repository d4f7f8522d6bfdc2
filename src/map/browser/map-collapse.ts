import type { Size } from './map-view.ts';
import { compactMap, type Span } from './compact-map.ts';

/** Room that is left between what stays, in px: as much as the layout gives. */
const gap = 28;
/** Room at the right and lower edges, in px. */
const edge = 12;
/** An arrow keeps so much room on either side of it, in px. */
const arrowRoom = 5;

interface Shift {
  readonly x: number;
  readonly y: number;
}

/** Where everything on a map was laid out, read from the page once. */
interface PlacedStep {
  readonly group: SVGGElement;
  readonly at: Shift;
  readonly box: { readonly width: number; readonly height: number };
  readonly arrows: readonly PlacedArrow[];
}

/** An arrow as its two lines, and the places it runs through. */
interface PlacedArrow {
  readonly lines: readonly SVGPathElement[];
  readonly points: readonly Shift[];
  readonly head: string;
}

export interface CollapsibleMap {
  /**
   * Takes away what is marked as ruled out, and the room that it took; or gives both back. Returns the size that is
   * left, in px.
   */
  readonly collapse: (isWanted: boolean) => Size;
}

/** Reads a map's places. The map must be on the screen. */
export function readCollapsible(map: SVGSVGElement): CollapsibleMap {
  const steps = [...map.querySelectorAll<SVGGElement>(':scope > g')].map(readStep);
  const { width, height } = map.viewBox.baseVal;
  return {
    collapse(isWanted) {
      map.toggleAttribute('data-collapsed', isWanted);
      const kept = steps.filter(({ group }) => {
        const isTakenOut = isWanted && isRuledOut(group);
        group.toggleAttribute('data-taken-out', isTakenOut);
        return !isTakenOut;
      });
      const moveX = isWanted ? compactMap(listSpans(kept, 'x', 'width'), gap) : same;
      const moveY = isWanted ? compactMap(listSpans(kept, 'y', 'height'), gap) : same;
      for (const step of kept)
        placeStep(
          step,
          (x) => moveX(x),
          (y) => moveY(y),
        );
      if (!isWanted) return { width, height };
      const right = Math.max(...kept.map(({ at, box }) => at.x + box.width)) + edge;
      const bottom = Math.max(...kept.map(({ at, box }) => at.y + box.height)) + edge;
      return { width: Math.ceil(moveX(right)), height: Math.ceil(moveY(bottom)) };
    },
  };
}

const same = (place: number): number => place;

function isRuledOut(group: Element): boolean {
  return group.querySelector('[data-node][data-ruled-out]') !== null;
}

function readStep(group: SVGGElement): PlacedStep {
  const [x = 0, y = 0] = readNumbers(group.getAttribute('transform') ?? '');
  const at = { x, y };
  const parts = [...group.querySelectorAll<SVGGraphicsElement>('[data-node], rect, [data-ref]')];
  const boxes = parts.map((part) => part.getBBox());
  return {
    group,
    at,
    box: {
      width: Math.max(...boxes.map((box) => box.x + box.width)),
      height: Math.max(...boxes.map((box) => box.y + box.height)),
    },
    arrows: [...group.querySelectorAll('g[data-edge]')].flatMap((row) => readArrow(row, at)),
  };
}

/** The arrow of a row; none where it only leads to a sign, which moves with its step. */
function readArrow(row: Element, at: Shift): PlacedArrow[] {
  if (row.querySelector('[data-ref]')) return [];
  const lines = [...row.querySelectorAll<SVGPathElement>(':scope > path')];
  const [trace = '', head = ''] = lines[0]?.getAttribute('d')?.split(/(?=m)/) ?? [];
  const points: Shift[] = [];
  for (const [, command = '', numbers = ''] of trace.matchAll(/([Mhv])([^Mhv]*)/g)) {
    const [first = 0, second = 0] = readNumbers(numbers);
    const last = points.at(-1);
    if (!last) points.push({ x: at.x + first, y: at.y + second });
    else if (command === 'h') points.push({ x: last.x + first, y: last.y });
    else points.push({ x: last.x, y: last.y + first });
  }
  return [{ lines, points, head }];
}

function readNumbers(text: string): number[] {
  return Array.from(text.matchAll(/-?\d+(?:\.\d+)?/g), ([number]) => Number(number));
}

/** What stays along an axis: boxes, and arrows between them. */
function listSpans(
  steps: readonly PlacedStep[],
  axis: 'x' | 'y',
  size: 'width' | 'height',
): Span[] {
  return steps.flatMap(({ at, box, arrows }) => [
    { from: at[axis], to: at[axis] + box[size] },
    ...arrows
      .filter(({ lines }) => !lines[0]?.closest('[data-ruled-out]'))
      .flatMap(({ points }) => points)
      .map((point) => ({ from: point[axis] - arrowRoom, to: point[axis] + arrowRoom })),
  ]);
}

function placeStep(
  { group, at, arrows }: PlacedStep,
  moveX: (x: number) => number,
  moveY: (y: number) => number,
): void {
  const corner = { x: moveX(at.x), y: moveY(at.y) };
  setChanged(group, 'transform', `translate(${String(corner.x)} ${String(corner.y)})`);
  for (const { lines, points, head } of arrows) {
    const trace = points
      .map(({ x, y }) => `${String(moveX(x) - corner.x)} ${String(moveY(y) - corner.y)}`)
      .join('L');
    for (const line of lines) setChanged(line, 'd', `M${trace}${head}`);
  }
}

/** The browser would draw it anew even if nothing is changed. */
function setChanged(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
