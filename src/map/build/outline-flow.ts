import { findStep, type Flow } from '../../flow/flow.ts';
import { orderSteps } from '../../flow/graph.ts';
import { chooseArrows, nameEdge } from './choose-arrows.ts';

/** A step in the outline, with what its answers lead to. */
export interface OutlineStep {
  readonly id: string;
  readonly answers: readonly OutlineAnswer[];
}

interface OutlineAnswer {
  readonly id: string;
  readonly to: string;
  /** The step it leads to, where that is unfolded here; elsewhere the answer only refers to it. */
  readonly step?: OutlineStep;
}

/**
 * The flow as nested lists: the start first, and each step unfolded once, where the first arrow of the map leads to
 * it. A step that only signs point to stands by itself. The flow must have no loop.
 */
export function outlineFlow(flow: Flow): OutlineStep[] {
  const arrows = chooseArrows(flow);
  const reached = new Set([...arrows.values()].map((edge) => edge.to));
  const unfolded = new Set<string>();
  const unfold = (id: string): OutlineStep => {
    unfolded.add(id);
    const answers = Object.entries(findStep(flow, id)?.answers ?? {});
    return {
      id,
      answers: answers.map(([answer, to]) => {
        const isHere = arrows.has(nameEdge({ from: id, answer })) && !unfolded.has(to);
        return { id: answer, to, ...(isHere && { step: unfold(to) }) };
      }),
    };
  };
  return orderSteps(flow)
    .filter((id) => !reached.has(id))
    .map(unfold);
}
