import { describe, expect, it } from 'vitest';
import { askAgain, followSuccessors, type Successors } from '../../src/flow/ledger.ts';
import { createFlowMachine, replayTrail } from '../../src/flow/machine.ts';
import { parsePlace, formatPlace } from '../../src/flow/trail.ts';
import { lamp } from '../support/lamp.ts';

/** The lamp guide was different once: other ids, and a question more. */
const successors: Successors = {
  'step-successors': {
    'plug-state': 'plugged-in',
    'is-it-dark': 'other-lamp-works',
    'buy-bulb': 'new-bulb',
    'new-bulb': 'change-bulb',
    round: 'about',
    about: 'round',
  },
  'answer-successors': {
    'plug-state': { in: 'yes', loose: askAgain },
    'plugged-in': { inside: 'in-wall', 'in-wall': 'yes' },
    round: { a: 'b', b: 'a' },
  },
};
const flow = { ...lamp, successors };
const machine = createFlowMachine(lamp);
const follow = (fragment: string) =>
  formatPlace(followSuccessors(parsePlace(fragment), successors));

describe('an old place, told in the ids of today,', () => {
  it.each([
    ['is as it was where all ids are in use', 'lit?plugged-in=no&plug-in=helped', undefined],
    ['opens the successor of its step', 'buy-bulb', 'change-bulb'],
    [
      'has answers under their new names',
      'other-lamp-works?plug-state=in',
      'other-lamp-works?plugged-in=yes',
    ],
    [
      'has answers that were renamed twice',
      'other-lamp-works?plugged-in=inside',
      'other-lamp-works?plugged-in=yes',
    ],
    [
      'does not answer twice for a question that took over from another on the same trail',
      'change-bulb?plugged-in=yes&is-it-dark=dark&other-lamp-works=yes',
      'change-bulb?plugged-in=yes&other-lamp-works=yes',
    ],
    [
      'does not answer for the step that it leads to',
      'other-lamp-works?plugged-in=yes&is-it-dark=dark',
      'other-lamp-works?plugged-in=yes',
    ],
    ['stops where successors go in a circle', 'round?round=a', 'round?round=a'],
    [
      'is safe from names that every object has',
      'constructor?__proto__=toString',
      'constructor?__proto__=toString',
    ],
  ])('%s', (_, old, now) => {
    expect(follow(old)).toBe(now ?? old);
  });
});

describe('a replay', () => {
  it('leads an old trail to the successors', () => {
    const replay = replayTrail(
      flow,
      machine,
      parsePlace('buy-bulb?plug-state=in&other-lamp-works=yes'),
    );
    expect(replay).toEqual({
      place: parsePlace('change-bulb?plugged-in=yes&other-lamp-works=yes'),
      fits: true,
    });
  });

  it('asks again where nothing stands for an old answer, and says which answers it dropped', () => {
    const replay = replayTrail(flow, machine, parsePlace('lit?plug-state=loose&plug-in=helped'));
    expect(replay).toMatchObject({ place: { step: 'plugged-in', trail: [] }, fits: false });
    expect(replay.dropped?.map(({ step }) => step)).toEqual(['plugged-in', 'plug-in']);
  });
});
