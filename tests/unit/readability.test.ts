import { describe, expect, it } from 'vitest';
import { listSentenceWords, measureLines, splitSentences } from '../../src/checks/readability.ts';
import { factMark } from '../../src/model/body.ts';

describe('the sentences of a line', () => {
  it.each([
    ['Wait. Then sign in.', 2],
    ['Is it on? Turn it on!', 2],
    ['Two things: the phone and the code.', 2],
    ['Use an app, e.g. Outlook.', 1],
    ['From version 1.2.2216.1 it works.', 1],
    ['It says «Wait.» Then it stops.', 2],
    ['No sign at the end', 1],
    ['', 0],
  ])('of "%s" are %d', (line, count) => {
    expect(splitSentences(line, 'en')).toHaveLength(count);
  });

  it.each([
    ['Bruk f.eks. Outlook.', 1],
    ['Det slutter 1. mars 2027.', 1],
  ])('of "%s" are %d in Norwegian', (line, count) => {
    expect(splitSentences(line, 'nb')).toHaveLength(count);
  });
});

it.each([
  ['Nutzen Sie z. B. Outlook.', 1],
  ['Das endet am 1. März 2027, d. h. bald.', 1],
  ['Warten Sie ca. 5 Minuten. Starten Sie dann neu.', 2],
])('the sentences of "%s" are %d in German', (line, count) => {
  expect(splitSentences(line, 'de')).toHaveLength(count);
});

describe('the words of a sentence', () => {
  it('count a fact and a compound with a hyphen as one', () => {
    expect(listSentenceWords(`Open ${factMark} in the sign-in log.`)).toHaveLength(6);
  });

  it('leave dashes out', () => {
    expect(listSentenceWords('It is – at last – here.')).toHaveLength(5);
  });
});

describe('how easy lines are to read', () => {
  it('is LIX: words a sentence, and long words in percent', () => {
    // 8 words in 2 sentences, one of them longer than six letters.
    const { lix, average, longest, words } = measureLines(
      ['Les loggen nå. Velg så brukeren i den.'],
      'nb',
    );
    expect({ average, longest, words }).toEqual({ average: 4, longest: 5, words: 8 });
    expect(lix).toBeCloseTo(4 + 100 / 8);
  });

  it('is nothing where there are no words', () => {
    expect(measureLines([], 'nb')).toEqual({
      words: 0,
      sentences: 0,
      average: 0,
      longest: 0,
      lix: 0,
    });
  });
});
