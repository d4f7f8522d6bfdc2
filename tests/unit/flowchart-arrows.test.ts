import { describe, expect, it } from 'vitest';
import { chooseArrows, orderByArrows } from '../../src/map/build/choose-arrows.ts';
import { layOutFlowchart } from '../../src/map/build/lay-out-flowchart.ts';
import type { Flow, Step } from '../../src/flow/flow.ts';
import { makeUpWords } from '../support/made-up-words.ts';

const question = (answers: Record<string, string>): Step => ({ kind: 'question', answers });
const fix = (notHelped: string): Step => ({
  kind: 'fix',
  answers: { helped: 'solved', 'not-helped': notHelped },
});
const outcome: Step = { kind: 'outcome', answers: {} };

const flow: Flow = {
  start: 'symptom',
  steps: {
    symptom: question({
      code: 'new-code',
      prompt: 'new-phone',
      'no-prompt': 'new-phone',
      app: 'which-app',
    }),
    'new-code': fix('update-app'),
    'new-phone': fix('ask'),
    'which-app': question({ old: 'update-app', new: 'solved', none: 'solved' }),
    'update-app': fix('ask'),
    solved: outcome,
    ask: outcome,
  },
};
const arrows = chooseArrows(flow);
const listArrowsTo = (id: string) =>
  [...arrows].filter(([, { to }]) => to === id).map(([name]) => name);

describe('an arrow is drawn out', () => {
  it('to no step that very many answers lead to', () => {
    expect(listArrowsTo('solved')).toEqual([]);
  });
  it('to no step that does not exist', () => {
    const broken = { start: 'ask', steps: { ask: question({ yes: 'nowhere' }) } };
    expect(chooseArrows(broken).size).toBe(0);
  });
  it('from the first of the steps that lead to another', () => {
    expect(listArrowsTo('ask')).toEqual(['new-phone.not-helped']);
  });
  it('from a question before a fix', () => {
    expect(listArrowsTo('update-app')).toEqual(['which-app.old']);
  });
  it('from each of neighbouring answers that lead to the same step', () => {
    expect(listArrowsTo('new-phone')).toEqual(['symptom.prompt', 'symptom.no-prompt']);
  });
  it('so that every step follows the step its arrow comes from', () => {
    expect(orderByArrows(flow, arrows)).toEqual([
      'symptom',
      'new-code',
      'new-phone',
      'ask',
      'which-app',
      'update-app',
      'solved',
    ]);
  });
});

describe('every other answer', () => {
  it('has a sign, and steps without an arrow have one from nowhere', () => {
    const { steps } = layOutFlowchart(flow, makeUpWords(flow, 1));
    const edges = steps.flatMap(({ id, edges: own }) => own.map((edge) => ({ ...edge, id })));
    const bare = edges.filter(({ sign }) => !sign).map(({ id, answer }) => `${id}.${answer}`);
    expect(bare.sort()).toEqual([...arrows.keys()].sort());
    expect(steps.filter(({ entry }) => entry).map(({ id }) => id)).toEqual(['symptom', 'solved']);
  });
});
