import type { Flow } from '../../flow/flow.ts';
import { orderSteps } from '../../flow/graph.ts';
import { chooseArrows } from './choose-arrows.ts';
import { cutPieces } from './cut-pieces.ts';
import type { Box, Flowchart, FlowchartStep, FlowWords } from './flowchart.ts';
import { moveStep } from './move.ts';
import { placePiece, type PlacedPiece } from './place-piece.ts';
import { shapeStep, sizes } from './shape-step.ts';

export type SheetSize = Pick<Box, 'width' | 'height'>;

/** In px, between pieces, and around them for the thickness of lines. */
const gaps = { across: 24, down: 28, around: 2 } as const;

/** A piece has an arrow from nowhere before it. */
function measurePiece({ top, right, bottom }: PlacedPiece): SheetSize {
  return { width: sizes.arrow + right, height: bottom - top };
}

/** Sets pieces side by side and below each other, in the order given, and begins a new sheet when one is full. */
function packSheets(pieces: readonly PlacedPiece[], room: SheetSize): Flowchart[] {
  const sheets: { width: number; height: number; steps: FlowchartStep[] }[] = [];
  let [x, y] = [0, 0];
  for (const piece of pieces) {
    const { width, height } = measurePiece(piece);
    let sheet = sheets.at(-1);
    if (sheet && x + width > room.width) [x, y] = [0, sheet.height + gaps.down];
    if (!sheet || Math.max(sheet.height, y + height) > room.height) {
      [x, y] = [0, 0];
      sheet = { width: 0, height: 0, steps: [] };
      sheets.push(sheet);
    }
    const at = { x: gaps.around + x + sizes.arrow, y: gaps.around + y - piece.top };
    sheet.steps.push(...piece.steps.map((step) => moveStep(step, at)));
    sheet.width = Math.max(sheet.width, x + width);
    sheet.height = Math.max(sheet.height, y + height);
    x += width + gaps.across;
  }
  return sheets.map(({ width, height, steps }) => ({
    width: width + 2 * gaps.around,
    height: height + 2 * gaps.around,
    steps,
  }));
}

/**
 * Lays a flow out on sheets of paper, in one language: the trees of arrows of its flowchart, cut into pieces that fit
 * on a sheet, by the number of their first step. Where an arrow is cut, its answer ends at a sign. No sheet is larger
 * than `size`, but for one that holds a single step that is. The flow must have no loop.
 */
export function layOutSheets(flow: Flow, words: FlowWords, size: SheetSize): Flowchart[] {
  const room = {
    width: size.width - 2 * gaps.around,
    height: size.height - 2 * gaps.around,
  };
  const numbers = new Map(orderSteps(flow).map((id, at) => [id, at]));
  const shapes = new Map([...numbers.keys()].map((id) => [id, shapeStep(flow, words, id)]));
  const pieces = cutPieces(flow, chooseArrows(flow), shapes, (piece) => {
    const { width, height } = measurePiece(placePiece(piece));
    return width <= room.width && height <= room.height;
  });
  const byNumber = (one: { id: string }, other: { id: string }) =>
    (numbers.get(one.id) ?? 0) - (numbers.get(other.id) ?? 0);
  const ordered = pieces.sort(({ shape: one }, { shape: other }) => byNumber(one, other));
  return packSheets(
    ordered.map((piece) => placePiece(piece)),
    room,
  ).map((sheet) => ({
    ...sheet,
    steps: sheet.steps.toSorted(byNumber),
  }));
}
