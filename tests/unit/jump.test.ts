import { describe, expect, it } from 'vitest';
import { findOnlyWay } from '../../src/flow/graph.ts';
import { jumpToPlace, jumpToStep } from '../../src/flow/jump.ts';
import type { Place, Trail } from '../../src/flow/trail.ts';
import { lamp, retarget } from '../support/lamp.ts';

const yes = { step: 'plugged-in', answer: 'yes' };
const no = { step: 'other-lamp-works', answer: 'no' };
const start: Place = { step: 'plugged-in', trail: [] };
const second: Place = { step: 'other-lamp-works', trail: [yes] };

describe('the only way from a step to another', () => {
  const answers = (from: string, to: string, flow = lamp) =>
    findOnlyWay(flow, from, to)?.map(({ answer }) => answer);

  it('is found along one answer and along several', () => {
    expect(answers('other-lamp-works', 'change-bulb')).toEqual(['yes']);
    expect(answers('plug-in', 'change-bulb')).toEqual(['not-helped', 'yes']);
  });
  it('is empty to the step itself', () => {
    expect(answers('plug-in', 'plug-in')).toEqual([]);
  });
  it('is none where two answers lead the same way, at once or later', () => {
    expect(answers('plugged-in', 'plug-in')).toBeUndefined();
    expect(answers('plugged-in', 'change-bulb')).toBeUndefined();
    expect(answers('other-lamp-works', 'call-electrician')).toBeUndefined();
  });
  it('is none to what lies behind or beside, or is no step', () => {
    expect(answers('change-bulb', 'plugged-in')).toBeUndefined();
    expect(answers('call-electrician', 'lit')).toBeUndefined();
    expect(answers('plugged-in', '__proto__')).toBeUndefined();
    expect(answers('nowhere', 'lit')).toBeUndefined();
  });
  it('ends in a draft that goes round', () => {
    const steps = { 'other-lamp-works': { yes: 'plugged-in', no: 'plugged-in' } };
    const round = retarget(retarget(lamp, steps), { 'plugged-in': { no: 'plugged-in' } });
    expect(answers('plugged-in', 'lit', round)).toBeUndefined();
  });
});

describe('a jump to a step', () => {
  it('fills in the answers that alone lead there', () => {
    expect(jumpToStep(lamp, second, 'change-bulb')).toEqual({
      place: { step: 'change-bulb', trail: [yes, { step: 'other-lamp-works', answer: 'yes' }] },
      filledIn: 1,
      lost: 0,
    });
  });
  it('answers nothing where several answers lead there, and says what is lost', () => {
    expect(jumpToStep(lamp, second, 'call-electrician')).toEqual({
      place: { step: 'call-electrician', trail: [] },
      filledIn: 0,
      lost: 1,
    });
    expect(jumpToStep(lamp, start, 'plug-in').lost).toBe(0);
  });
  it('goes back along the trail', () => {
    const third: Place = { step: 'call-electrician', trail: [yes, no] };
    expect(jumpToStep(lamp, third, 'other-lamp-works')).toEqual({
      place: second,
      filledIn: 0,
      lost: 1,
    });
    expect(jumpToStep(lamp, third, 'plugged-in')).toEqual({ place: start, filledIn: 0, lost: 2 });
  });
  it('stays where the reader is', () => {
    expect(jumpToStep(lamp, second, second.step)).toEqual({ place: second, filledIn: 0, lost: 0 });
  });
});

it.each<[string, Trail, Trail, number]>([
  ['nothing where it goes on', [yes], [yes, no], 0],
  ['nothing where there was nothing', [], [no], 0],
  ['all from where it parts', [yes, no], [{ ...yes, answer: 'no' }, no], 2],
  ['the end that it has not', [yes, no], [yes], 1],
  ['all where it begins elsewhere', [yes, no], [no], 2],
])('a link with a trail loses %s', (_, trail, other, lost) => {
  const place = { step: 'lit', trail: other };
  expect(jumpToPlace({ step: 'lit', trail }, place)).toEqual({ place, filledIn: 0, lost });
});
