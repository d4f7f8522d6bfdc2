import { describe, expect, it } from 'vitest';
import { carryTrail, joinFlows, listCrossings, takeBack } from '../../src/flow/crossing.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { flowSchema } from '../../src/flow/flow-schema.ts';
import { findLoop, findReachable, orderSteps } from '../../src/flow/graph.ts';
import { jumpToStep } from '../../src/flow/jump.ts';
import { createFlowMachine, replayTrail } from '../../src/flow/machine.ts';
import { formatPlace, isFromStart, parsePlace, type Place } from '../../src/flow/trail.ts';
import { formatTicket } from '../../src/ticket/format-ticket.ts';
import { readTicket } from '../../src/ticket/read-ticket.ts';
import { createTicket, type GuideWords } from '../../src/ticket/ticket.ts';
import { lamp, retarget } from '../support/lamp.ts';
import { lampWords } from '../support/lamp-words.ts';
import { quoteText, wrapText } from '../support/mangle-text.ts';
import { touchings } from '../support/touch-link.ts';

/** The guide about a lamp leads into this one. */
const fuse: Flow = {
  start: 'fuse-state',
  steps: {
    'fuse-state': { kind: 'question', answers: { off: 'switch-on', on: 'plug-in' } },
    'switch-on': { kind: 'fix', answers: { helped: 'lit', 'not-helped': 'plug-in' } },
    'plug-in': { kind: 'fix', answers: { helped: 'lit', 'not-helped': 'lit' } },
    lit: { kind: 'outcome', answers: {} },
  },
};
const dark = retarget(lamp, { 'other-lamp-works': { no: 'fuse/fuse-state' } });
const flows: Readonly<Record<string, Flow>> = { lamp: dark, fuse };
const joined = (id: string) => joinFlows(id, (guide) => flows[guide]);

/** What a reader answers in the first guide, up to the second. */
const given = [
  { step: 'plugged-in', answer: 'yes' },
  { step: 'other-lamp-works', answer: 'no' },
];
const carried = carryTrail(given, 'lamp');
const place: Place = {
  step: 'plug-in',
  trail: [...carried, { step: 'fuse-state', answer: 'on' }],
};
const machine = createFlowMachine(fuse);

describe('an answer that leads into another guide', () => {
  it.each(['fuse/fuse-state', 'lit'])('may be written %s', (to) => {
    const steps = { a: { kind: 'question', answers: { yes: to } } };
    expect(flowSchema.safeParse({ start: 'a', steps }).success).toBe(true);
  });

  it.each(['fuse/', '/lit', 'fuse/Lit', 'a/b/c', 'con/lit', 'fuse#lit', '../fuse/lit'])(
    'cannot be written %s',
    (to) => {
      const steps = { a: { kind: 'question', answers: { yes: to } } };
      expect(flowSchema.safeParse({ start: 'a', steps }).success).toBe(false);
    },
  );

  it('is the end of its own flow', () => {
    expect(listCrossings(dark)).toEqual([
      {
        ...{ from: 'other-lamp-works', answer: 'no', to: 'fuse/fuse-state' },
        ...{ guide: 'fuse', step: 'fuse-state' },
      },
    ]);
    expect(orderSteps(dark).sort()).toEqual(Object.keys(dark.steps).sort());
    expect([...findReachable(dark, 'other-lamp-works')]).toContain('fuse/fuse-state');
  });

  it('leads the machine to where nothing more can be answered, if that is asked for', () => {
    const own = createFlowMachine(dark);
    const asked = { step: 'fuse/fuse-state', trail: given };
    expect(replayTrail(dark, own, asked)).toEqual({ place: asked, fits: true });
    const onPage = replayTrail(dark, own, { step: 'lit', trail: given });
    expect(onPage).toEqual({
      place: { step: 'other-lamp-works', trail: given.slice(0, 1) },
      fits: false,
      dropped: given.slice(1),
    });
  });
});

describe('flows that are joined', () => {
  it('have their own steps by their ids, and those of others by guide and id', () => {
    const { start, steps } = joined('lamp');
    expect(start).toBe('plugged-in');
    expect(steps['other-lamp-works']?.answers).toEqual({
      yes: 'change-bulb',
      no: 'fuse/fuse-state',
    });
    expect(steps['fuse/fuse-state']?.answers).toEqual({
      off: 'fuse/switch-on',
      on: 'fuse/plug-in',
    });
    expect(Object.keys(steps).length).toBe(
      Object.keys(dark.steps).length + Object.keys(fuse.steps).length,
    );
    expect(joined('fuse')).toEqual({ start: fuse.start, steps: fuse.steps });
  });

  it('are walked as one', () => {
    const whole = joined('lamp');
    const trail = [...given, { step: 'fuse/fuse-state', answer: 'off' }];
    const asked = { step: 'fuse/switch-on', trail };
    expect(replayTrail(whole, createFlowMachine(whole), asked)).toEqual({
      place: asked,
      fits: true,
    });
  });

  it('show a loop that no guide has by itself', () => {
    const back = retarget(fuse, { 'fuse-state': { on: 'lamp/plugged-in' } });
    const find = (guide: string) => ({ lamp: dark, fuse: back })[guide];
    expect([findLoop(dark), findLoop(back)]).toEqual([undefined, undefined]);
    expect(findLoop(joinFlows('lamp', find))).toEqual([
      ...['plugged-in', 'plug-in', 'other-lamp-works', 'fuse/fuse-state', 'plugged-in'],
    ]);
  });

  it('lead to no step of a guide that is not there', () => {
    const { steps } = joinFlows('lamp', (guide) => (guide === 'lamp' ? dark : undefined));
    expect(Object.keys(steps)).toEqual(Object.keys(dark.steps));
  });
});

describe('a trail that goes along', () => {
  it('is written into the address, and read again', () => {
    const fragment = formatPlace(place);
    expect(fragment).toBe('plug-in?lamp/plugged-in=yes&lamp/other-lamp-works=no&fuse-state=on');
    expect(parsePlace(fragment)).toEqual(place);
  });

  it.each(Object.entries(touchings))('is read from a link %s', (_, touch) => {
    const link = touch(`https://veiviser.example/nb/fuse/#${formatPlace(place)}`);
    const read = parsePlace(link.slice(link.indexOf('#')));
    expect(replayTrail(fuse, machine, read).place).toEqual(place);
  });

  it('is kept by the guide that it leads to, whatever it says', () => {
    expect(replayTrail(fuse, machine, place)).toEqual({ place, fits: true });
    expect(isFromStart(fuse, place)).toBe(true);
    const odd = [{ step: 'nowhere/__proto__', answer: 'x' }];
    const kept = replayTrail(fuse, machine, { step: 'fuse-state', trail: odd });
    expect(kept).toEqual({ place: { step: 'fuse-state', trail: odd }, fits: true });
  });

  it('ends where an answer of another guide stands among its own', () => {
    const trail = [{ step: 'fuse-state', answer: 'off' }, ...carried];
    expect(replayTrail(fuse, machine, { step: 'lit', trail })).toMatchObject({
      place: { step: 'switch-on', trail: trail.slice(0, 1) },
      dropped: carried,
    });
  });

  it('is told under the same id as a step of this guide, and not taken for it', () => {
    const named: Place = {
      step: 'plug-in',
      trail: carryTrail([{ step: 'plug-in', answer: 'helped' }], 'lamp'),
    };
    expect(jumpToStep(fuse, named, 'plug-in').place).toEqual(named);
    expect(jumpToStep(fuse, place, 'fuse-state').place).toEqual({
      step: 'fuse-state',
      trail: carried,
    });
  });

  it('is taken back by the guide that it came from, and no other', () => {
    expect(takeBack(carried, 'lamp')).toEqual(given);
    const chain = [
      ...carryTrail(given, 'lamp'),
      ...carryTrail([{ step: 'a', answer: 'b' }], 'fuse'),
    ];
    expect(takeBack(chain, 'fuse')).toEqual([...carried, { step: 'a', answer: 'b' }]);
    const again = [...chain, ...carryTrail(given.slice(0, 1), 'lamp')];
    expect(takeBack(again, 'lamp')).toEqual([...chain, given[0]]);
    expect(carryTrail(takeBack(again, 'lamp'), 'lamp')).toEqual(again);
  });
});

describe('the ticket of a trail through two guides', () => {
  const withLamp = joinFlows('fuse', (guide) => flows[guide], ['lamp']);
  const words: GuideWords = {
    ...lampWords,
    title: 'All is dark',
    readGuide: () => 'The lamp is dark',
    readTitle: (step) => `Title of ${step.replace('/', ' in ')}`,
    readAnswer: (step, answer) => `${answer} to ${step.replace('/', ' in ')}`,
  };
  const link = `https://veiviser.example/en/fuse/#${formatPlace(place)}`;
  const text = formatTicket(createTicket('fuse', withLamp, place, words, link), 'text');

  it('tells the answers of both, in order, under the title of each', () => {
    const lines = text.split('\n').filter((line) => /^(?:Guide came|\d\.)/.test(line));
    expect(lines).toEqual([
      'Guide came through: The lamp is dark',
      '1. Question: Title of lamp in plugged-in',
      '2. Question: Title of lamp in other-lamp-works',
      'Guide came through: All is dark',
      '3. Question: Title of fuse-state',
    ]);
  });

  it.each([
    ['as it is', (raw: string) => raw],
    ['by its reference alone', (raw: string) => raw.slice(raw.indexOf('Reference'))],
    ['by its link alone', () => link],
    ['wrapped in the middle of ids', (raw: string) => quoteText(wrapText(raw, 17))],
  ])('leads to its place %s', (_, mangle) => {
    const read = readTicket(mangle(text), { guide: 'fuse', flow: fuse, machine, words: [words] });
    expect(read).toMatchObject({ kind: 'place', replay: { place, fits: true } });
  });

  it('is one of the second guide to the first', () => {
    const own = { guide: 'lamp', flow: dark, machine: createFlowMachine(dark), words: [words] };
    expect(readTicket(text, own)).toMatchObject({ kind: 'other-guide', guide: 'fuse', place });
  });

  it('leads as far as its wording does where nothing else is left', () => {
    const wording = text.slice(0, text.indexOf('Open this place'));
    const read = readTicket(wording, { guide: 'fuse', flow: fuse, machine, words: [words] });
    expect(read).toMatchObject({
      kind: 'place',
      isWhole: false,
      replay: { place: { step: 'plug-in', trail: place.trail.slice(2) } },
    });
  });
});
