import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { listEdges, type Edge, type Flow } from '../../src/flow/flow.ts';
import { createFlowMachine } from '../../src/flow/machine.ts';

/** Every answer of every step as the machine itself takes it, found by walking it from its start. */
export function walkMachine(flow: Flow): Edge[] {
  const answers = [...new Set(listEdges(flow).map(({ answer }) => `answer.${answer}` as const))];
  const map = getAdjacencyMap(createFlowMachine(flow), {
    events: answers.map((type) => ({ type })),
    // By step alone: with the trail in it, every path would be a state of its own.
    serializeState: (state) => state.value,
  });
  return adjacencyMapToArray(map)
    .filter(({ state, event }) => state.can(event))
    .map(({ state, event, nextState }) => ({
      from: state.value,
      answer: event.type.replace('answer.', ''),
      to: nextState.value,
    }));
}

/** Edges as comparable text, sorted. */
export function printEdges(edges: readonly Edge[]): string[] {
  return edges.map(({ from, answer, to }) => `${from} --${answer}--> ${to}`).sort();
}
