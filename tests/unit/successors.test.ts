import { describe, expect, it } from 'vitest';
import { askAgain, followSuccessors } from '../../src/flow/successors.ts';
import type { Successors } from '../../src/flow/successors-schema.ts';
import { createFlowMachine, replayTrail } from '../../src/flow/machine.ts';
import { parsePlace, formatPlace } from '../../src/flow/trail.ts';
import { lamp } from '../support/lamp.ts';

/** The lamp guide was different once: other ids, and a question more. */
const successors: Successors = {
  steps: {
    'plug-state': 'plugged-in',
    'is-it-dark': 'other-lamp-works',
    'buy-bulb': 'new-bulb',
    'new-bulb': 'change-bulb',
    round: 'about',
    about: 'round',
  },
  answers: {
    'plug-state': { in: 'yes', loose: askAgain },
    'plugged-in': { inside: 'in-wall', 'in-wall': 'yes' },
    round: { a: 'b', b: 'a' },
    // One answer has become two, at two steps.
    'other-lamp-works': {
      'socket-dead': ['no', 'fuse-blown/blown'],
      bulb: ['yes', 'change-bulb/bulb'],
    },
    'fuse-blown': { blown: ['yes', 'change-fuse/helped'] },
    'change-bulb': { bulb: ['not-helped', 'other-lamp-works/bulb'] },
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
    [
      'has the answers of later steps that stand for one, and what stands for them',
      'solved?plugged-in=yes&other-lamp-works=socket-dead',
      'solved?plugged-in=yes&other-lamp-works=no&fuse-blown=yes&change-fuse=helped',
    ],
    [
      'does not answer for the later step that it leads to, nor twice',
      'fuse-blown?other-lamp-works=socket-dead&change-fuse=not-helped',
      'fuse-blown?other-lamp-works=no&change-fuse=not-helped',
    ],
    [
      'stops where answers of later steps go in a circle',
      'round?other-lamp-works=bulb',
      'round?other-lamp-works=yes&change-bulb=not-helped&other-lamp-works=bulb',
    ],
    ['stops where successors go in a circle', 'round?round=a', 'round?round=a'],
    [
      'is safe from names that every object has',
      'constructor?constructor=constructor',
      'constructor?constructor=constructor',
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
