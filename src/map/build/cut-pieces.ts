import type { Edge, Flow } from '../../flow/flow.ts';
import { orderSteps } from '../../flow/graph.ts';
import { chooseArrows, nameEdge, orderByArrows } from './choose-arrows.ts';
import type { FlowWords } from './flowchart.ts';
import type { Branch, Tree } from './place-trees.ts';
import { shapeStep, type RowShape, type StepShape } from './shape-step.ts';

/** The answers of a step that have arrows, in order, those to the same step together. */
function groupArrows(
  { id, rows }: StepShape,
  arrows: ReadonlyMap<string, Edge>,
): Map<string, RowShape[]> {
  const drawn = rows.filter(({ answer }) => arrows.has(nameEdge({ from: id, answer })));
  return Map.groupBy(drawn, ({ to }) => to);
}

/**
 * The trees of the arrows of a flow, cut into pieces that fit, each with as many arrows as it can keep, by the number of
 * their first step. Every step is in exactly one piece; a step that does not fit by itself is a piece all the same.
 */
export function cutPieces(flow: Flow, words: FlowWords, fits: (piece: Tree) => boolean): Tree[] {
  const arrows = chooseArrows(flow);
  const pieces = new Map<string, Tree>();
  // From the ends of the trees back, so that the pieces that a step's arrows lead to are there before it.
  for (const id of orderByArrows(flow, arrows).reverse()) {
    const shape = shapeStep(flow, words, id);
    let branches: readonly Branch[] = [];
    for (const [to, rows] of groupArrows(shape, arrows)) {
      const tree = pieces.get(to);
      if (!tree) continue;
      const grown = [...branches, { answers: rows.map(({ answer }) => answer), tree }];
      if (!fits({ shape, branches: grown })) continue;
      branches = grown;
      pieces.delete(to);
    }
    pieces.set(id, { shape, branches });
  }
  return orderSteps(flow).flatMap((id) => pieces.get(id) ?? []);
}
