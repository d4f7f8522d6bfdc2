import { createActor, createMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { writeMachine } from '../../src/exports/write-machine.ts';
import { listEdges } from '../../src/flow/flow.ts';
import { walkPaths } from '../../src/flow/graph.ts';
import { chainFlow, exportFlow, hostileIds, wordHostilely } from '../support/hostile-labels.ts';
import { makeUpFlow } from '../made-up/flow.ts';
import { printEdges, walkMachine } from '../support/walk-machine.ts';

const flows = [
  chainFlow(hostileIds, 4),
  ...[2, 5, 10, 25, 40].map((size, seed) => makeUpFlow(seed + 1, size)),
].map((flow) => {
  const words = wordHostilely(flow);
  const text = writeMachine(exportFlow(flow, words));
  type Config = Parameters<typeof createMachine>[0];
  return { flow, words, machine: createMachine(JSON.parse(text) as Config), text };
});

describe.each(flows)('the machine in the file of flow %#', ({ flow, words, machine, text }) => {
  it('has the same graph as the flow', () => {
    expect(printEdges(walkMachine(flow, machine))).toEqual(printEdges(listEdges(flow)));
  });

  it('says every title and every answer as it is', () => {
    for (const [id, { answers }] of Object.entries(flow.steps)) {
      const state = machine.states[id];
      expect(state?.description).toBe(words.steps[id]?.title);
      for (const answer of Object.keys(answers)) {
        const transitions = state?.on[`answer.${answer}`];
        expect(transitions?.map(({ description }) => description)).toEqual([
          words.steps[id]?.answers[answer],
        ]);
      }
    }
  });

  it('is done at an outcome, and not before', () => {
    const [path = []] = walkPaths(flow);
    const actor = createActor(machine).start();
    for (const { answer } of path) {
      expect(actor.getSnapshot().status).toBe('active');
      actor.send({ type: `answer.${answer}` });
    }
    expect(actor.getSnapshot()).toMatchObject({ status: 'done', value: path.at(-1)?.to });
  });

  it('is the same, byte by byte, the second time', () => {
    const copy = structuredClone(exportFlow(flow, words));
    expect(writeMachine(copy)).toBe(text);
  });
});
