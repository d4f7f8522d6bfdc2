import type { Box, Flowchart, Point, TextBox } from '../../src/map/build/flowchart.ts';
import type { Measure } from '../../src/map/build/measure-text.ts';

/** Every answer, with the step that it is an answer of. */
export function listEdgesOf(chart: Flowchart) {
  return chart.steps.flatMap((step) => step.edges.map((edge) => ({ ...edge, from: step })));
}

/** Everything that takes up room: steps with their answers, and signs. */
export function listBoxes(chart: Flowchart): Box[] {
  return [...chart.steps, ...listEdgesOf(chart).flatMap(({ sign }) => (sign ? [sign] : []))];
}

/** The pieces of a line as boxes without width or without height. */
export function listPieces(points: readonly Point[]): Box[] {
  return points.slice(1).map((end, at) => {
    const start = points[at] ?? end;
    return {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(end.x - start.x),
      height: Math.abs(end.y - start.y),
    };
  });
}

/** Whether the insides of two boxes have a point in common; touching is allowed. */
function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Pairs of numbers of things that overlap. */
export function findOverlaps(things: readonly Box[], others: readonly Box[]): [number, number][] {
  return things.flatMap((thing, at) =>
    others.flatMap((other, otherAt): [number, number][] =>
      overlap(thing, other) && (things !== others || at < otherAt) ? [[at, otherAt]] : [],
    ),
  );
}

export function findTooWide(box: TextBox, measure: Measure, point: number): string[] {
  const room = box.x + box.width - box.textX - point;
  return box.lines.filter((line) => measure(line.trimEnd()) > room);
}

/** A line as wide as it is drawn on the trail. */
export function widen({ x, y, width, height }: Box): Box {
  return { x: x - 3, y: y - 3, width: width + 6, height: height + 6 };
}
