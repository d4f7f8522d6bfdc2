import { describe, expect, it } from 'vitest';
import { outlineFlow, type OutlineStep } from '../../src/map/build/outline-flow.ts';
import { listEdges } from '../../src/flow/flow.ts';
import { makeUpFlow } from '../made-up/flow.ts';
import { printEdges } from '../support/walk-machine.ts';

/** Every step that is unfolded in an outline, in the order read. */
function listUnfolded(outline: readonly OutlineStep[]): OutlineStep[] {
  return outline.flatMap((step) => [
    step,
    ...listUnfolded(step.answers.flatMap((answer) => answer.step ?? [])),
  ]);
}

describe.each([2, 10, 40, 200])('the outline of a flow of about %i steps', (size) => {
  const flow = makeUpFlow(size, size);
  const outline = outlineFlow(flow);
  const unfolded = listUnfolded(outline);

  it('begins with the start, and unfolds every step once', () => {
    expect(outline[0]?.id).toBe(flow.start);
    expect(unfolded.map(({ id }) => id).sort()).toEqual(Object.keys(flow.steps).sort());
  });

  it('has every answer once, in the order of its step', () => {
    const edges = unfolded.flatMap(({ id, answers }) =>
      answers.map((answer) => ({ from: id, answer: answer.id, to: answer.to })),
    );
    expect(printEdges(edges)).toEqual(printEdges(listEdges(flow)));
    for (const { id, answers } of unfolded) {
      expect(answers.map((answer) => answer.id)).toEqual(
        Object.keys(flow.steps[id]?.answers ?? {}),
      );
    }
  });

  it('unfolds a step below an answer that leads to it', () => {
    for (const { answers } of unfolded) {
      for (const { to, step } of answers) expect(step?.id ?? to).toBe(to);
    }
  });
});
