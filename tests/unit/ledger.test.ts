import { describe, expect, it } from 'vitest';
import { openLedger, writeLedger } from '../../src/ledger/build/seal-ledger.ts';
import { followGuide } from '../../src/ledger/guide-successors.ts';
import { guessRename } from '../../src/ledger/guess-rename.ts';
import { emptyLedger, isRecorded, joinLedgers, listRecorded } from '../../src/ledger/ledger.ts';

const older = {
  guides: { lamp: { 'plugged-in': ['yes', 'no'], solved: [] }, bulbs: {} },
  'old-frames': ['lamp'],
};
const newer = {
  guides: { torch: {}, lamp: { solved: [], 'plugged-in': ['dark', 'yes'], lit: [] } },
  'old-frames': ['candle', 'lamp'],
};

describe('ledgers that are joined', () => {
  it('hold all that stands in one of them, once and sorted', () => {
    const joined = joinLedgers([older, newer]);
    expect(JSON.stringify(joined)).toBe(
      JSON.stringify({
        guides: {
          bulbs: {},
          lamp: { lit: [], 'plugged-in': ['dark', 'no', 'yes'], solved: [] },
          torch: {},
        },
        'old-frames': ['candle', 'lamp'],
      }),
    );
    for (const id of [...listRecorded(older), ...listRecorded(newer)])
      expect(isRecorded(joined, id)).toBe(true);
  });

  it('are the same in any order, and joined again', () => {
    const joined = writeLedger(joinLedgers([older, newer]));
    expect(writeLedger(joinLedgers([newer, older, joinLedgers([older, newer])]))).toBe(joined);
    expect(writeLedger(joinLedgers([newer, emptyLedger]))).toBe(writeLedger(newer));
  });

  it('have nothing that every object has', () => {
    for (const guide of ['constructor', '__proto__', 'toString'])
      expect(isRecorded(older, { guide })).toBe(false);
    expect(isRecorded(older, { guide: 'lamp', step: 'constructor' })).toBe(false);
    expect(isRecorded(older, { guide: 'bulbs', step: 'solved' })).toBe(false);
  });
});

describe('the text of a ledger', () => {
  const text = writeLedger(older);

  it('gives it back', () => {
    expect(openLedger(text)).toEqual({ ledger: joinLedgers([older]), isWhole: true });
  });

  it('has a line for each step', () => {
    expect(text.split('\n')).toContain('      "plugged-in": ["no", "yes"],');
  });

  it.each([
    ['an id is taken out', text.replace('"no", ', '')],
    ['an id is added', text.replace('"no"', '"no", "perhaps"')],
    ['a frame is taken out', text.replace(/"old-frames": \[.*\]/, '"old-frames": []')],
    ['the sum is another', text.replace(/"checksum": "./, '"checksum": "x')],
    ['its end is cut off', text.slice(0, -20)],
    ['it is in a conflict', text.replace('    "lamp"', '<<<<<<< HEAD\n    "lamp"')],
    ['it is empty', ''],
    ['it is of another kind', '[]'],
  ])('shows that %s', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(openLedger(changed).isWhole).toBe(false);
  });

  it('is whole whatever ends its lines, and however it is indented', () => {
    expect(openLedger(text.replaceAll('\n', '\r\n')).isWhole).toBe(true);
    expect(openLedger(JSON.stringify(JSON.parse(text))).isWhole).toBe(true);
  });
});

describe('the address of a guide', () => {
  it.each([
    ['leads to itself where nothing took its place', 'lamp', { guide: 'lamp' }],
    ['leads on from name to name', 'torch', { guide: 'lamp' }],
    ['opens a step of the guide', 'bulbs', { guide: 'lamp', step: 'solved' }],
    ['keeps the step on the way', 'candle', { guide: 'lamp', step: 'solved' }],
    ['keeps a step of a guide that was renamed later', 'match', { guide: 'lamp', step: 'lit' }],
    ['stops in a circle', 'spark', { guide: 'spark' }],
    ['is safe from names that every object has', 'constructor', { guide: 'constructor' }],
  ])('%s', (_, id, place) => {
    const successors = {
      torch: 'lantern',
      lantern: 'lamp',
      bulbs: 'lamp/solved',
      candle: 'bulbs',
      match: 'torch/lit',
      spark: 'ember',
      ember: 'spark',
    };
    expect(followGuide(id, successors)).toEqual(place);
  });
});

describe('what something was probably renamed to', () => {
  const flow = (id: string, ...parts: readonly string[]) => ({ id, parts });
  it.each([
    [
      'has most of its words',
      flow('lamp-dark'),
      [flow('fan-still'), flow('lamp-is-dark')],
      'lamp-is-dark',
    ],
    [
      'has most of what belongs to it',
      flow('a', 'x', 'y', 'z'),
      [flow('b', 'x', 'q'), flow('c', 'x', 'y')],
      'c',
    ],
    [
      'is nothing that is like it in what every fix has',
      flow('buy', 'helped', 'not-helped'),
      [flow('fix', 'helped', 'not-helped')],
      undefined,
    ],
    ['is nothing where nothing is new', flow('lamp'), [], undefined],
  ])('%s', (_, gone, fresh, now) => {
    expect(guessRename(gone, fresh)).toBe(now);
  });
});
