import type { Flow } from '../../flow/flow.ts';
import { orderSteps } from '../../flow/graph.ts';
import { cutPieces } from './cut-pieces.ts';
import type { Flowchart, FlowWords } from './flowchart.ts';
import { moveStep } from './move.ts';
import { measureTrees, placeTrees } from './place-trees.ts';
import { sizes } from './shape-step.ts';

/** In px, around the flowchart, and below a step. */
const gaps = { top: 28, around: 12, underStep: 28 } as const;

/**
 * Lays a flow out as a flowchart, in one language: the trees of its arrows, in columns that they share. The same flow and
 * words always give the same flowchart. The flow must have no loop.
 */
export function layOutFlowchart(flow: Flow, words: FlowWords): Flowchart {
  const placed = placeTrees(
    cutPieces(flow, words, () => true),
    gaps.underStep,
  );
  const { width, height } = measureTrees(placed);
  const by = { x: gaps.around + sizes.arrow, y: gaps.top - placed.top };
  const steps = new Map(placed.steps.map((step) => [step.id, moveStep(step, by)]));
  return {
    width: width + 2 * gaps.around,
    height: gaps.top + height + gaps.around,
    steps: orderSteps(flow).flatMap((id) => steps.get(id) ?? []),
  };
}
