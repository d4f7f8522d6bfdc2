import type { Box, Point } from '../../src/map/build/flowchart.ts';
import { sizes } from '../../src/map/build/shape-step.ts';
import { findOverlaps, listPieces, widen } from './flowchart-geometry.ts';
import type { MeasuredLine, MeasuredMap } from './measure-map.ts';

/** Something on the map, with a name to say in a fault. */
interface Thing extends Box {
  readonly name: string;
}

/** In px, at the map's natural size. */
const smallestText = 14;
/** Where two places count as one, in px: a browser's own arithmetic is not exact. */
const near = 0.6;

/** A box that is larger, or smaller, by so many px on every side. */
function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function unite(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Each step's head and rows as one box, and each sign. */
function listBoxes({ steps, rows }: MeasuredMap): Thing[] {
  return [
    ...steps.map(({ id, head }) => {
      const own = rows.filter(({ from }) => from === id).map(({ row }) => row);
      return { name: id, ...unite([head, ...own]) };
    }),
    ...rows.flatMap(({ edge, sign }) => (sign ? [{ name: `the sign of ${edge}`, ...sign }] : [])),
  ];
}

function findPairs(things: readonly Thing[], others: readonly Thing[], verb: string): string[] {
  return findOverlaps(things, others).map(
    ([at, otherAt]) => `${things[at]?.name ?? ''} ${verb} ${others[otherAt]?.name ?? ''}`,
  );
}

function findOutside(things: readonly Thing[], { x, y, width, height }: Box): string[] {
  const [right, bottom] = [x + width, y + height];
  return things
    .filter(
      (box) =>
        !(box.x >= x && box.y >= y && box.x + box.width <= right && box.y + box.height <= bottom),
    )
    .map(({ name }) => name);
}

/** The texts of one box that are too small, lie on each other, or come nearer to the box's ends than its padding. */
function findLineFaults(lines: readonly MeasuredLine[], box: Box, paddingEnd: number): string[] {
  const texts = lines.map((line) => ({ ...line, name: `"${line.text}"` }));
  const { afterNumber } = sizes;
  const room = { ...box, x: box.x + afterNumber, width: box.width - afterNumber - paddingEnd };
  return [
    ...texts
      .filter(({ fontSize }) => fontSize < smallestText)
      .map(({ name, fontSize }) => `${name} is ${fontSize} px`),
    ...findOutside(texts, grow(room, near)).map((name) => `${name} leaves its box`),
    ...findPairs(texts, texts, 'lies on'),
  ];
}

/** Texts on a map that a reader could not read at ease. */
export function findTextFaults({ steps, rows }: MeasuredMap): string[] {
  return [
    ...steps.flatMap(({ head, texts }) => findLineFaults(texts, head, sizes.padding)),
    ...rows.flatMap(({ row, texts }) => findLineFaults(texts, row, sizes.padding)),
    ...rows.flatMap(({ sign }) => (sign ? findLineFaults(sign.texts, sign, sizes.point) : [])),
  ];
}

/** Whether an arrow runs from the right end of a row to the left end of a step's head, or of a sign. */
function runsBetween(
  points: readonly Point[],
  row: Box | undefined,
  target: Box | undefined,
): boolean {
  const [start, end] = [points[0], points.at(-1)];
  const isAt = (point: Point, box: Box, x: number) =>
    Math.abs(point.x - x) < near && Math.abs(point.y - box.y - box.height / 2) < near;
  if (!start || !end || !target || !isAt(end, target, target.x)) return false;
  return !row || isAt(start, row, row.x + row.width);
}

/** Boxes and arrows on a map that lie on each other, lead astray, slant, or leave the map. */
export function findShapeFaults(map: MeasuredMap): string[] {
  const boxes = listBoxes(map);
  const heads = new Map(map.steps.map(({ id, head }) => [id, head]));
  const arrows = [
    ...map.rows.flatMap(({ edge, to, row, points, sign }) =>
      points ? [{ name: edge, to, points, row, target: sign ?? heads.get(to) }] : [],
    ),
    ...map.entries.map(({ to, points }) => {
      return { name: `the arrow into ${to}`, to, points, row: undefined, target: heads.get(to) };
    }),
  ];
  const drawn = arrows.map(({ name, to, points }) => {
    const pieces = listPieces(points).map((piece) => ({ name, ...piece }));
    return { name, to, pieces, wide: pieces.map(widen) };
  });
  const pieces = drawn.flatMap((arrow) => arrow.pieces);
  const pin = map.pin ? [{ name: 'the pin', ...map.pin }] : [];
  const insides = boxes.map(({ name, ...box }) => ({ name, ...grow(box, -near) }));
  const touching = drawn.flatMap((arrow, at) =>
    drawn
      .slice(at + 1)
      .filter(({ to, wide }) => to !== arrow.to && findOverlaps(arrow.wide, wide).length > 0)
      .map(({ name }) => `${arrow.name} touches ${name}`),
  );
  const whole = { x: 0, y: 0, width: map.width, height: map.height };
  return [
    ...findPairs(insides, insides, 'lies on'),
    ...findPairs(pin, insides, 'covers'),
    ...findPairs(pieces, insides, 'runs through'),
    ...touching,
    ...arrows
      .filter(({ points, row, target }) => !runsBetween(points, row, target))
      .map(({ name, to }) => `${name} does not run from its row to ${to}`),
    ...pieces
      .filter(({ width, height }) => Math.min(width, height) > near)
      .map(({ name }) => `${name} slants`),
    ...findOutside([...boxes, ...pieces, ...pin], whole).map((name) => `${name} leaves the map`),
  ];
}
