import { describe, expect, it } from 'vitest';
import {
  countConditions,
  countPossible,
  findNegations,
  turnsOnCondition,
} from '../../src/languages/condition-words.ts';

describe('the negations of a text', () => {
  it.each([
    ['It does not help, nor does that.', 'en', ['not', 'nor']],
    ['It shows neither this nor that.', 'en', ['neither']],
    ["I don't know", 'en', ["don't"]],
    ['I don’t know', 'en', ["don't"]],
    ['A non-browser client', 'en', ['non']],
    ['The account is disabled and unknown.', 'en', []],
    ['Ikke-nettlesere og ingenting annet', 'nb', ['ikke', 'ingenting']],
    ['Utenfor uttrykket, ikkeno', 'nb', []],
    ['Med mindre den er av', 'nb', ['med mindre']],
    ['Außer wenn kein Licht leuchtet', 'de', ['außer wenn', 'kein']],
    ['Das hilft weder hier noch dort.', 'de', ['weder']],
    ['Das Konto ist gesperrt und unbekannt.', 'de', []],
  ])('"%s" (%s)', (text, locale, negations) => {
    expect(findNegations(text, locale)).toEqual(negations);
  });

  it('are not known in a language without a word list', () => {
    expect(findNegations('Ei täällä', 'fi')).toBeUndefined();
  });
});

describe('the conditions of a text', () => {
  const count = (text: string, locale: string, wanted: string) =>
    countConditions(text, locale)?.find(({ kind }) => kind === wanted);

  it('are counted from certain to possible', () => {
    expect(count('If it is on, or when it is off', 'en', 'if')).toMatchObject({
      least: 1,
      most: 2,
    });
    expect(count('Til den virker', 'nb', 'before')).toMatchObject({ least: 0, most: 1 });
  });

  it('are none in a phrase that says something else', () => {
    expect(count('It takes a while.', 'en', 'when')).toMatchObject({ least: 0 });
    expect(count('Look after it.', 'en', 'after')).toMatchObject({ least: 0 });
  });
});

describe('what a person signs', () => {
  it.each([
    ['Hvis den er av', 'nb', true],
    ['Bare en administrator', 'nb', true],
    ['Åpne siden', 'nb', false],
    ['Open the page', 'en', false],
    ['Avaa sivu', 'fi', true],
  ])('"%s" (%s): %s', (text, locale, signed) => {
    expect(turnsOnCondition(text, locale)).toBe(signed);
  });
});

describe('what a text says is possible', () => {
  it.each([
    ['It is impossible, or you cannot see it.', 'en', { least: 1, most: 2 }],
    ['Use what is able to help.', 'en', { least: 1, most: 1 }],
    ['Det er ikke mulig, men du kan vente.', 'nb', { least: 1, most: 2 }],
    ['Den er ikke i stand til det.', 'nb', { least: 1, most: 1 }],
    ['Det hjalp ikke.', 'nb', { least: 0, most: 0 }],
    ['Es ist nicht möglich, man kann es nicht.', 'de', { least: 1, most: 2 }],
    ['Man ist nicht in der Lage.', 'de', { least: 1, most: 1 }],
  ])('is counted from certain to possible in "%s" (%s)', (text, locale, counted) => {
    expect(countPossible(text, locale)).toEqual(counted);
  });

  it('is not known in a language without a word list', () => {
    expect(countPossible('Ei voi', 'fi')).toBeUndefined();
  });
});
