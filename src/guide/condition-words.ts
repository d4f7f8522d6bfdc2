import type { Locale } from '../site/locales.ts';
import { createWordFinder, listWords, type WordFinder } from './words.ts';

export const conditionKinds = ['if', 'when', 'before', 'after'] as const;
export type ConditionKind = (typeof conditionKinds)[number];

interface ConditionWords {
  /** These say it, and nothing else. */
  readonly always: WordFinder;
  /** These say it, or something else. */
  readonly perhaps: WordFinder;
}

interface Words {
  readonly negations: WordFinder;
  readonly conditions: Readonly<Record<ConditionKind, ConditionWords>>;
  /** What narrows a statement as a condition does. */
  readonly limits: WordFinder;
}

const condition = (always: string, perhaps: string): ConditionWords => ({
  always: createWordFinder(always),
  perhaps: createWordFinder(perhaps),
});

const findEnglishNegations = createWordFinder(
  `not, no, never, without, nobody, none, nothing, nowhere, cannot, unless, non, neither, nor`,
);

const wordsByLocale: Readonly<Record<Locale, Words>> = {
  en: {
    negations: (words) => {
      const found = findEnglishNegations(words);
      const shortened = words.filter((word) => /n['’]t$/.test(word));
      // "neither … nor" denies once.
      return [...found.filter((word) => word !== 'nor' || !found.includes('neither')), ...shortened];
    },
    conditions: {
      if: condition('if, unless, provided that', 'when, whether, as long as, in case, otherwise'),
      when: condition('when, while, whenever, as soon as', 'if, once, after, at, during, as'),
      before: condition('before, until', 'by, to, earlier, previously, first, within, till, ago, beforehand, in advance'),
      after: condition('after, afterwards', 'when, once, since, for, by, then, later, next'),
    },
    limits: createWordFinder('only, except, exclude, excludes'),
  },
  nb: {
    negations: createWordFinder(
      `ikke, ikkje, ingen, intet, ingenting, ingensteds, aldri, uten, nei, med mindre, verken, hverken`,
    ),
    conditions: {
      if: condition('hvis, dersom, med mindre, såfremt, så fremt, forutsatt at', 'om, når, så lenge, ellers'),
      when: condition('når, mens, idet, så snart', 'hvis, da, etter, ved, hver gang, så lenge, under'),
      before: condition('før, inntil', 'til, innen, på forhånd, tidligere, først, siden'),
      after: condition('etter at, etterpå', 'etter, deretter, siden, når, så, senere, da, neste'),
    },
    limits: createWordFinder('bare, kun, unntatt, unntak'),
  },
};

/** The negations in a text; undefined for a language without a word list. */
export function findNegations(text: string, locale: Locale): string[] | undefined {
  return wordsByLocale[locale]?.negations(listWords(text));
}

/** How many conditions of a kind a text says, at least and at most: some words say it or something else. */
export interface ConditionCount {
  readonly kind: ConditionKind;
  readonly least: number;
  readonly most: number;
}

/** The conditions of a text, in the order of `conditionKinds`; undefined for a language without a word list. */
export function countConditions(text: string, locale: Locale): ConditionCount[] | undefined {
  const finders = wordsByLocale[locale]?.conditions;
  if (!finders) return undefined;
  const words = listWords(text);
  return conditionKinds.map((kind) => {
    const least = finders[kind].always(words).length;
    return { kind, least, most: least + finders[kind].perhaps(words).length };
  });
}

/** Whether a text turns on a condition, a negation or a limit. Always so in a language without a word list. */
export function turnsOnCondition(text: string, locale: Locale): boolean {
  const finders = wordsByLocale[locale];
  if (!finders) return true;
  const words = listWords(text);
  const conditions = conditionKinds.map((kind) => finders.conditions[kind].always);
  return [finders.negations, finders.limits, ...conditions].some((find) => find(words).length > 0);
}
