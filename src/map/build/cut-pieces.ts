import type { Edge, Flow } from '../../flow/flow.ts';
import { nameEdge, orderByArrows } from './choose-arrows.ts';
import type { Branch, Piece } from './place-piece.ts';
import type { RowShape, StepShape } from './shape-step.ts';

/** The answers of a step that have arrows, in order, those to the same step together. */
function groupArrows(
  { id, rows }: StepShape,
  arrows: ReadonlyMap<string, Edge>,
): Map<string, RowShape[]> {
  const drawn = rows.filter(({ answer }) => arrows.has(nameEdge({ from: id, answer })));
  return Map.groupBy(drawn, ({ to }) => to);
}

/**
 * Cuts the trees of arrows into pieces that fit, each with as many arrows as it can keep. Every step is in exactly
 * one piece; a step that does not fit by itself is a piece all the same.
 */
export function cutPieces(
  flow: Flow,
  arrows: ReadonlyMap<string, Edge>,
  shapes: ReadonlyMap<string, StepShape>,
  fits: (piece: Piece) => boolean,
): Piece[] {
  const pieces = new Map<string, Piece>();
  // From the ends of the trees back, so that the pieces that a step's arrows lead to are there before it.
  for (const id of orderByArrows(flow, arrows).reverse()) {
    const shape = shapes.get(id);
    if (!shape) continue;
    let branches: readonly Branch[] = [];
    for (const [to, rows] of groupArrows(shape, arrows)) {
      const piece = pieces.get(to);
      if (!piece) continue;
      const grown = [...branches, { answers: rows.map(({ answer }) => answer), piece }];
      if (!fits({ shape, branches: grown })) continue;
      branches = grown;
      pieces.delete(to);
    }
    pieces.set(id, { shape, branches });
  }
  return [...pieces.values()];
}
