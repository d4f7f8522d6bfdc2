import { describe, expect, it } from 'vitest';
import { findTarget, type Flow } from '../../src/flow/flow.ts';
import { createFlowMachine, replayTrail, type Replay } from '../../src/flow/machine.ts';
import { formatPlace, listCarried, parsePlace } from '../../src/flow/trail.ts';
import { craftFragments, rollFragments } from '../support/hostile-fragments.ts';
import { lamp } from '../support/lamp.ts';
import { makeUpFlow } from '../made-up/flow.ts';

const successors = {
  steps: {
    'old-plug': 'plug-in',
    'older-plug': 'old-plug',
    round: 'round-two',
    'round-two': 'round',
  },
  answers: { 'plugged-in': { maybe: 'yes' } },
};
const flows: Readonly<Record<string, Flow>> = {
  'a small flow with ids that are gone': { ...lamp, successors },
  'a flow of 60 steps': makeUpFlow(3, 60),
};

/** What is wrong with where a fragment led. */
function judge(flow: Flow, { place, fits, dropped = [] }: Replay): string[] {
  const { step, trail } = place;
  const isStep = Object.hasOwn(flow.steps, step);
  // What was answered in other guides before, only they can judge.
  const own = trail.slice(listCarried(trail).length);
  const leads = own.every((entry, at) => {
    const to = findTarget(flow, entry.step, entry.answer);
    return to !== undefined && to === (own[at + 1]?.step ?? step);
  });
  return [
    ...(isStep ? [] : ['leads to no step']),
    ...(leads ? [] : ['has a trail that is no path']),
    ...(fits && dropped.length > 0 ? ['fits, and drops answers'] : []),
  ];
}

describe.each(Object.entries(flows))('in %s', (_, flow) => {
  const machine = createFlowMachine(flow);
  const follow = (fragment: string) => replayTrail(flow, machine, parsePlace(fragment));

  it.each([
    ['more than 200 fragments that somebody thought of', craftFragments(flow)],
    ['10,000 random fragments', rollFragments(flow, 10_000)],
  ])('%s all lead to a place that exists', (__, fragments) => {
    expect(fragments.length).toBeGreaterThan(200);
    const wrong = fragments.flatMap((fragment) =>
      judge(flow, follow(fragment)).map(
        (fault) => `${JSON.stringify(fragment.slice(0, 80))} ${fault}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('where a fragment led, the address of that place leads again', () => {
    for (const fragment of rollFragments(flow, 1000, 11)) {
      const { place } = follow(fragment);
      expect(follow(formatPlace(place))).toEqual({ place, fits: true });
    }
  });

  it('chance gives fragments that fit, that fit in part and that do not', () => {
    const replays = rollFragments(flow, 1000).map(follow);
    const kinds = replays.map(({ fits, place }) => `${String(fits)} ${place.trail.length > 0}`);
    expect(new Set(kinds).size).toBe(4);
  });
});

it('reading fragments changes nothing that all objects share', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
