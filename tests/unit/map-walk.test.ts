import { describe, expect, it } from 'vitest';
import { walkOn, type Walk } from '../../src/map/browser/map-walk.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { makeUpFlow } from '../made-up/flow.ts';

const all = (step: string) => step !== '';
const flow: Flow = {
  start: 'a',
  steps: {
    a: { kind: 'question', answers: { one: 'b', two: 'c', three: 'c' } },
    b: { kind: 'fix', answers: { helped: 'd', 'not-helped': 'c' } },
    c: { kind: 'outcome', answers: {} },
    d: { kind: 'outcome', answers: {} },
  },
};

/** The steps that a row of keys leads to; a key that leads nowhere stays. */
function walkKeys(from: Walk, keys: readonly string[], isShown = all): Walk {
  return keys.reduce((walk, key) => walkOn(flow, walk, key, isShown) ?? walk, from);
}

describe('the arrow keys on the map', () => {
  it('go right along the first answer, and back left to where they came from', () => {
    expect(walkKeys({ step: 'a' }, ['ArrowRight']).step).toBe('b');
    expect(walkKeys({ step: 'a' }, ['ArrowRight', 'ArrowRight']).step).toBe('d');
    expect(walkKeys({ step: 'a' }, ['ArrowRight', 'ArrowRight', 'ArrowLeft']).step).toBe('b');
    expect(
      walkKeys({ step: 'a' }, ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft'])
        .step,
    ).toBe('a');
  });

  it('go down and up through the answers of the step before', () => {
    const down = walkKeys({ step: 'a' }, ['ArrowRight', 'ArrowDown']);
    expect([down.step, down.by?.answer]).toEqual(['c', 'two']);
    expect(walkKeys(down, ['ArrowDown']).by?.answer).toBe('three');
    expect(walkKeys(down, ['ArrowUp']).step).toBe('b');
  });

  it('stay where there is nothing more that way', () => {
    expect(walkOn(flow, { step: 'a' }, 'ArrowLeft', all)).toBeUndefined();
    expect(walkOn(flow, { step: 'a' }, 'ArrowUp', all)).toBeUndefined();
    expect(walkOn(flow, { step: 'c' }, 'ArrowRight', all)).toBeUndefined();
    expect(walkOn(flow, { step: 'a' }, 'x', all)).toBeUndefined();
  });

  it('find a way back from a step that was not walked to', () => {
    expect(walkOn(flow, { step: 'd' }, 'ArrowLeft', all)?.step).toBe('b');
  });

  it('pass over steps that are not shown', () => {
    expect(walkKeys({ step: 'a' }, ['ArrowRight'], (step) => step !== 'b').step).toBe('c');
  });

  it('go home to the start', () => {
    expect(walkOn(flow, { step: 'd' }, 'Home', all)?.step).toBe('a');
  });

  it('reach every step of any flow', () => {
    for (const size of [5, 40, 120]) {
      const large = makeUpFlow(size, size);
      const reached = new Set<string>();
      const visit = (walk: Walk | undefined): void => {
        if (!walk) return;
        const isNew = !reached.has(walk.step);
        reached.add(walk.step);
        if (isNew) visit(walkOn(large, walk, 'ArrowRight', all));
        if (walk.by) visit(walkOn(large, walk, 'ArrowDown', all));
      };
      visit({ step: large.start });
      expect([...reached].sort()).toEqual(Object.keys(large.steps).sort());
    }
  });
});
