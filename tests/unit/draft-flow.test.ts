import { describe, expect, it } from 'vitest';
import { draftFlow } from '../../src/dev/draft-flow.ts';
import { listEdges, type Flow } from '../../src/flow/flow.ts';
import { flowSchema } from '../../src/flow/flow-schema.ts';
import { findLoop } from '../../src/flow/graph.ts';
import { lamp, retarget } from '../support/lamp.ts';
import { makeUpFlow } from '../made-up/flow.ts';

const draft = (flow: Flow) => draftFlow(flowSchema.parse(flow));

/** A made-up flow with every seventh answer leading back, and every ninth to nowhere. */
function breakFlow(seed: number): Flow {
  const flow = makeUpFlow(seed, 40);
  // The first steps, which lead to most others.
  const ids = Object.keys(flow.steps).slice(0, 5);
  return listEdges(flow).reduce((broken, { from, answer }, at) => {
    const back = ids[(at * seed) % ids.length] ?? flow.start;
    const to = at % 9 === 0 ? 'nowhere' : at % 7 === 0 ? back : undefined;
    return to === undefined ? broken : retarget(broken, { [from]: { [answer]: to } });
  }, flow);
}

describe('the draft of a flow', () => {
  it('is the flow itself, where that is sound', () => {
    expect(draft(lamp)).toEqual({ flow: flowSchema.parse(lamp), placeholders: new Map() });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('can be walked, whatever its answers say (%i)', (seed) => {
    const broken = breakFlow(seed);
    expect(findLoop(broken)).toBeDefined();
    const { flow, placeholders } = draft(broken);
    expect(findLoop(flow)).toBeUndefined();
    for (const { to } of listEdges(flow)) expect(Object.keys(flow.steps)).toContain(to);
    for (const id of Object.keys(broken.steps)) expect(flow.steps).toHaveProperty(id);
    expect([...placeholders.keys()]).toContain('nowhere');
  });

  it('never takes the place of a step that the author has', () => {
    const looping = retarget(lamp, { 'change-bulb': { 'not-helped': 'plugged-in' } });
    const own = { kind: 'fix', answers: { helped: 'lit', 'not-helped': 'lit' } } as const;
    const named = { ...looping, steps: { ...looping.steps, 'back-to-plugged-in': own } };
    expect(draft(named).flow.steps['back-to-plugged-in']).toMatchObject(own);
    expect(findLoop(draft(named).flow)).toBeUndefined();
  });

  it('keeps every answer that does not lead back or nowhere', () => {
    const looping = retarget(lamp, { 'change-bulb': { 'not-helped': 'plugged-in' } });
    const { flow, placeholders } = draft(looping);
    const changed = listEdges(flow).filter(
      ({ from, answer, to }) => looping.steps[from]?.answers[answer] !== to,
    );
    expect(changed).toEqual([
      { from: 'change-bulb', answer: 'not-helped', to: [...placeholders.keys()][0] },
    ]);
  });

  it('cuts a step off that leads to itself', () => {
    const { flow } = draft(retarget(lamp, { 'plug-in': { 'not-helped': 'plug-in' } }));
    expect(findLoop(flow)).toBeUndefined();
  });

  it('begins at a step that exists, even if there is none at all', () => {
    for (const { flow: drafted } of [
      draft({ ...lamp, start: 'nowhere' }),
      draftFlow({ start: 'nowhere', steps: {} }),
    ]) {
      expect(Object.keys(drafted.steps)).toContain(drafted.start);
    }
  });
});
