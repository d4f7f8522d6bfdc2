import type { Flow } from '../../flow/flow.ts';
import { orderSteps } from '../../flow/graph.ts';
import { cutPieces } from './cut-pieces.ts';
import type { Box, Flowchart, FlowchartStep, FlowWords } from './flowchart.ts';
import { moveStep } from './move.ts';
import { measureTrees, placeTrees, type PlacedTrees } from './place-trees.ts';
import { sizes } from './shape-step.ts';

export type SheetSize = Pick<Box, 'width' | 'height'>;

/** In px, between pieces, around them for the thickness of lines, and below a step of a piece. */
const gaps = { across: 24, down: 28, around: 2, underStep: 16 } as const;

/** Sets pieces side by side and below each other, in the order given, and begins a new sheet when one is full. */
function packSheets(pieces: readonly PlacedTrees[], room: SheetSize): Flowchart[] {
  const sheets: { width: number; height: number; steps: FlowchartStep[] }[] = [];
  let [x, y] = [0, 0];
  for (const piece of pieces) {
    const { width, height } = measureTrees(piece);
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
  const pieces = cutPieces(flow, words, (piece) => {
    const { width, height } = measureTrees(placeTrees([piece], gaps.underStep));
    return width <= room.width && height <= room.height;
  });
  const placed = pieces.map((piece) => placeTrees([piece], gaps.underStep));
  return packSheets(placed, room).map((sheet) => ({
    ...sheet,
    steps: sheet.steps.toSorted(
      (one, other) => (numbers.get(one.id) ?? 0) - (numbers.get(other.id) ?? 0),
    ),
  }));
}
