import type { FlowchartStep, Point } from './flowchart.ts';
import { moveStep } from './move.ts';
import { findMiddle, measureWidth, placeStep } from './place-step.ts';
import type { StepShape } from './shape-step.ts';

/** A step, and the pieces that its arrows lead to. Its other answers end at signs. */
export interface Piece {
  readonly shape: StepShape;
  readonly branches: readonly Branch[];
}

/** A piece, and the neighbouring answers whose arrows lead to it. */
export interface Branch {
  readonly answers: readonly string[];
  readonly piece: Piece;
}

/** A piece drawn, around the point 0,0 where arrows arrive at its first step. All measures are whole px. */
export interface PlacedPiece {
  readonly steps: readonly FlowchartStep[];
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In px. Arrows that bend have a lane each, between a step and the steps that it leads to. */
const lanes = { before: 14, apart: 10, after: 18, underStep: 16 } as const;

interface PlacedBranch {
  readonly y: number;
  readonly placed: PlacedPiece;
  /** Each answer with the height of its row. */
  readonly rows: readonly { readonly answer: string; readonly y: number }[];
}

/** Stacks the branches of a step, each level with its uppermost row if the ones above leave room for that. */
function stackBranches({ shape, branches }: Piece): PlacedBranch[] {
  let free = -Infinity;
  return branches.map(({ answers, piece }) => {
    const rows = shape.rows
      .filter(({ answer }) => answers.includes(answer))
      .map(({ answer, label }) => ({ answer, y: findMiddle(label) - findMiddle(shape.head) }));
    const placed = placePiece(piece, false);
    const y = Math.max(rows[0]?.y ?? 0, free - placed.top);
    free = y + placed.bottom + lanes.underStep;
    return { y, placed, rows };
  });
}

/** The arrows of a step that ends at `left`, to branches that begin where it says. */
function traceTracks(stack: readonly PlacedBranch[], left: number): [Map<string, Point[]>, number] {
  const bends = stack.flatMap(({ y, rows }) => rows.filter((row) => row.y !== y));
  const firstLane = left + lanes.before + lanes.apart * Math.max(0, bends.length - 1);
  const x = firstLane + lanes.after;
  const tracks = stack.flatMap(({ y, rows }) =>
    rows.map((row): [string, Point[]] => {
      // A lower row bends further to the left, so no arrow has to cross the one above it.
      const lane = firstLane - lanes.apart * bends.indexOf(row);
      const bend = [
        { x: lane, y: row.y },
        { x: lane, y },
      ];
      return [row.answer, [...(row.y === y ? [] : bend), { x, y }]];
    }),
  );
  return [new Map(tracks), x];
}

/** Draws a piece as a tree from left to right. The same piece is always drawn the same. */
export function placePiece(piece: Piece, hasEntry = true): PlacedPiece {
  const { shape, branches } = piece;
  const drawn = new Set(branches.flatMap(({ answers }) => answers));
  const left = measureWidth(shape, (answer) => drawn.has(answer));
  const stack = stackBranches(piece);
  const [tracks, x] = traceTracks(stack, left);
  const step = placeStep(shape, { x: 0, y: -findMiddle(shape.head) }, tracks, hasEntry);
  const ends = stack.map(({ y, placed }) => ({
    top: y + placed.top,
    right: x + placed.right,
    bottom: y + placed.bottom,
  }));
  return {
    steps: [
      step,
      ...stack.flatMap(({ y, placed }) => placed.steps.map((own) => moveStep(own, { x, y }))),
    ],
    top: Math.min(step.y, ...ends.map(({ top }) => top)),
    right: Math.max(left, ...ends.map(({ right }) => right)),
    bottom: Math.max(step.y + step.height, ...ends.map(({ bottom }) => bottom)),
  };
}
