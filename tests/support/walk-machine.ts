import type { AnyStateMachine, EventObject } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { listEdges, type Edge, type Flow } from '../../src/flow/flow.ts';
import { createFlowMachine } from '../../src/flow/machine.ts';

/**
 * Every answer of every step of a flow as a machine takes it, found by walking the machine from its start: the flow's
 * own machine, or another one with the same events.
 */
export function walkMachine(
  flow: Flow,
  machine: AnyStateMachine = createFlowMachine(flow),
): Edge[] {
  const answers = [...new Set(listEdges(flow).map(({ answer }) => `answer.${answer}`))];
  const map = getAdjacencyMap(machine, {
    events: answers.map((type) => ({ type })),
    // By step alone: with the trail in it, every path would be a state of its own. The names are kept in a plain object,
    // where a step named `constructor` would seem to be known.
    serializeState: (state) => `at ${String(state.value)}`,
  });
  return adjacencyMapToArray(map)
    .filter(({ state, event }) => state.can(event))
    .map(({ state, event, nextState }) => ({
      from: String(state.value),
      answer: (event as EventObject).type.replace('answer.', ''),
      to: String(nextState.value),
    }));
}

/** Edges as comparable text, sorted. */
export function printEdges(edges: readonly Edge[]): string[] {
  return edges.map(({ from, answer, to }) => `${from} --${answer}--> ${to}`).sort();
}
