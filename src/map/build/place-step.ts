import type { Box, FlowchartEdge, FlowchartStep, Point } from './flowchart.ts';
import { moveTextBox } from './move.ts';
import { sizes, type RowShape, type StepShape } from './shape-step.ts';

/** Answer → its arrow from the end of its row on, for each answer of a step whose arrow is drawn out. */
export type Tracks = ReadonlyMap<string, readonly Point[]>;

export const findMiddle = ({ y, height }: Box) => Math.round(y + height / 2);

/** How wide a step's box is with the signs of those of its answers whose arrow is not drawn out. */
export function measureWidth({ rows }: StepShape, isDrawn: (answer: string) => boolean): number {
  const signs = rows.filter(({ answer }) => !isDrawn(answer)).map(({ sign }) => sign);
  return Math.max(sizes.boxWidth, ...signs.map(({ x, width }) => x + width));
}

function placeRow(row: RowShape, at: Point, track: readonly Point[] | undefined): FlowchartEdge {
  const { answer, to } = row;
  const label = moveTextBox(row.label, at);
  const from = { x: label.x + label.width, y: findMiddle(label) };
  if (track) return { answer, to, label, points: [from, ...track] };
  const sign = moveTextBox(row.sign, at);
  return { answer, to, label, points: [from, { x: sign.x, y: from.y }], sign };
}

/** A step with the corner of its box in its place. An answer without a track ends at a sign. */
export function placeStep(
  shape: StepShape,
  at: Point,
  tracks: Tracks,
  hasEntry: boolean,
): FlowchartStep {
  const { id, kind, height } = shape;
  const head = moveTextBox(shape.head, at);
  const edges = shape.rows.map((row) => placeRow(row, at, tracks.get(row.answer)));
  const entry = [at.x - sizes.arrow, at.x].map((x) => ({ x, y: findMiddle(head) }));
  const box = { ...at, width: sizes.boxWidth, height };
  return { id, kind, ...box, head, edges, ...(hasEntry ? { entry } : {}) };
}
