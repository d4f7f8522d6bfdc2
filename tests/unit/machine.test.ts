import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { listEdges } from '../../src/flow/flow.ts';
import { walkPaths } from '../../src/flow/graph.ts';
import {
  createFlowMachine,
  readPlace,
  replayTrail,
  type FlowEvent,
} from '../../src/flow/machine.ts';
import { formatPlace, parsePlace, type Place } from '../../src/flow/trail.ts';
import { lamp } from '../support/lamp.ts';
import { touchings } from '../support/touch-link.ts';
import { printEdges, walkMachine } from '../support/walk-machine.ts';

const machine = createFlowMachine(lamp);
const start: Place = { step: lamp.start, trail: [] };

function send(...events: FlowEvent[]): Place {
  const actor = createActor(machine).start();
  events.forEach((event) => actor.send(event));
  return readPlace(actor.getSnapshot());
}

describe('the machine of a flow', () => {
  it('has a transition for every answer, and no other between steps', () => {
    expect(printEdges(walkMachine(lamp))).toEqual(printEdges(listEdges(lamp)));
  });
  it('keeps the answers given, in order', () => {
    expect(send({ type: 'answer.yes' }, { type: 'answer.no' })).toEqual({
      step: 'call-electrician',
      trail: [
        { step: 'plugged-in', answer: 'yes' },
        { step: 'other-lamp-works', answer: 'no' },
      ],
    });
  });
  it('stays where it is on an answer that the step does not have', () => {
    expect(send({ type: 'answer.maybe' })).toEqual(start);
  });
  it('opens a place that was replayed', () => {
    const trail = [{ step: 'plugged-in', answer: 'no' }];
    expect(send({ type: 'open.plug-in', trail })).toEqual({ step: 'plug-in', trail });
  });
});

describe('a link to a place', () => {
  it('opens the same place again, for every place of the flow', () => {
    for (const path of walkPaths(lamp)) {
      path.forEach((edge, index) => {
        const place = {
          step: edge.to,
          trail: path.slice(0, index + 1).map(({ from, answer }) => ({ step: from, answer })),
        };
        const replay = replayTrail(lamp, machine, parsePlace(`#${formatPlace(place)}`));
        expect(replay).toEqual({ place, fits: true });
      });
    }
  });
  it('may begin in the middle of the flow', () => {
    const replay = replayTrail(lamp, machine, parsePlace('#lit?change-bulb=helped'));
    expect(replay).toEqual({
      place: { step: 'lit', trail: [{ step: 'change-bulb', answer: 'helped' }] },
      fits: true,
    });
  });
  it.each(Object.entries(touchings))('opens a link that comes back %s', (_, touch) => {
    const place = {
      step: 'change-bulb',
      trail: [
        { step: 'plugged-in', answer: 'yes' },
        { step: 'other-lamp-works', answer: 'yes' },
      ],
    };
    const { hash } = new URL(touch(`https://veiviser.example/en/lamp/#${formatPlace(place)}`));
    expect(replayTrail(lamp, machine, parsePlace(hash))).toEqual({ place, fits: true });
    const step = new URL(touch('https://veiviser.example/en/lamp/#change-bulb')).hash;
    expect(parsePlace(step)).toEqual({ step: 'change-bulb', trail: [] });
  });
  it('opens a step without a trail', () => {
    expect(replayTrail(lamp, machine, parsePlace('#change-bulb'))).toEqual({
      place: { step: 'change-bulb', trail: [] },
      fits: true,
    });
  });
  it.each([
    [
      'an answer that the step no longer has',
      '#lit?plugged-in=yes&other-lamp-works=perhaps&change-bulb=helped',
      'other-lamp-works',
      1,
    ],
    ['an answer that leads elsewhere now', '#lit?plugged-in=yes', 'other-lamp-works', 1],
    [
      'an answer for a step that is not next',
      '#lit?plugged-in=yes&change-bulb=helped',
      'other-lamp-works',
      1,
    ],
  ])('ends where it stops fitting: %s', (_, fragment, step, length) => {
    const replay = replayTrail(lamp, machine, parsePlace(fragment));
    expect(replay.fits).toBe(false);
    expect(replay.place.step).toBe(step);
    expect(replay.place.trail).toHaveLength(length);
  });
  it.each([
    '#',
    '',
    '#nowhere',
    '#__proto__',
    '#constructor?toString=valueOf',
    '#%',
    '#%E0%A4%A?%=%',
    '#?=',
    '#lit?lit=lit',
  ])('never throws: %s', (fragment) => {
    const { place } = replayTrail(lamp, machine, parsePlace(fragment));
    expect(Object.keys(lamp.steps)).toContain(place.step);
  });
});
