import { describe, expect, it } from 'vitest';
import { listEdges } from '../../src/flow/flow.ts';
import { countLeft, findLoop, findReachable, orderSteps, walkPaths } from '../../src/flow/graph.ts';
import { lamp, retarget } from '../support/lamp.ts';

describe('what can be reached', () => {
  it('is every step from the start of a sound flow', () => {
    expect([...findReachable(lamp, lamp.start)].sort()).toEqual(Object.keys(lamp.steps).sort());
  });
  it('leaves out what lies behind the reader', () => {
    expect(findReachable(lamp, 'change-bulb')).toEqual(
      new Set(['change-bulb', 'lit', 'call-electrician']),
    );
  });
  it('passes over an answer that leads nowhere', () => {
    const broken = retarget(lamp, { 'change-bulb': { helped: 'nowhere' } });
    expect(findReachable(broken, 'change-bulb').has('nowhere')).toBe(false);
  });
  it('is nothing from a step that does not exist', () => {
    expect(findReachable(lamp, '__proto__').size).toBe(0);
  });
});

describe('a loop', () => {
  it('is not there in a sound flow', () => {
    expect(findLoop(lamp)).toBeUndefined();
  });
  it('is named by the steps along it', () => {
    const looping = retarget(lamp, { 'change-bulb': { 'not-helped': 'plugged-in' } });
    expect(findLoop(looping)).toEqual([
      'plugged-in',
      'plug-in',
      'other-lamp-works',
      'change-bulb',
      'plugged-in',
    ]);
  });
  it('can be a step that leads to itself', () => {
    expect(findLoop(retarget(lamp, { 'plug-in': { 'not-helped': 'plug-in' } }))).toEqual([
      'plug-in',
      'plug-in',
    ]);
  });
});

describe('how much is left', () => {
  it('counts the questions on the longest path, this one included', () => {
    expect(countLeft(lamp, 'question').get('plugged-in')).toBe(2);
    expect(countLeft(lamp, 'question').get('change-bulb')).toBe(0);
  });
  it('never rises as the reader goes on', () => {
    for (const kind of ['question', 'fix'] as const) {
      const left = countLeft(lamp, kind);
      for (const { from, to } of listEdges(lamp)) {
        expect(left.get(to)).toBeLessThanOrEqual(left.get(from) ?? 0);
      }
    }
  });
});

describe('the order of the steps', () => {
  it('begins at the start and puts no step before one that leads to it', () => {
    const order = orderSteps(lamp);
    expect(order[0]).toBe(lamp.start);
    for (const { from, to } of listEdges(lamp))
      expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
  });
  it('keeps steps that nothing leads to, at the end', () => {
    const order = orderSteps({
      ...lamp,
      steps: { lost: { kind: 'outcome', answers: {} }, ...lamp.steps },
    });
    expect(order.at(-1)).toBe('lost');
  });
});

describe('the paths', () => {
  it('each end where no answer is left, and are all different', () => {
    const paths = [...walkPaths(lamp)];
    expect(paths).toHaveLength(11);
    expect(new Set(paths.map((path) => JSON.stringify(path))).size).toBe(paths.length);
    for (const path of paths) expect(['lit', 'call-electrician']).toContain(path.at(-1)?.to);
  });
});
