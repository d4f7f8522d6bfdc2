import type { Locale } from '../site/locales.ts';
import { createWordFinder, listWords, type FoundWords } from './find-words.ts';

const conditionKinds = ['if', 'when', 'before', 'after'] as const;
type ConditionKind = (typeof conditionKinds)[number];

/** `if` says such a condition and nothing else; `if?` says it, or something else. A limit narrows as one does. */
type List = 'negation' | 'shortened' | 'limit' | ConditionKind | `${ConditionKind}?`;

const listsByLocale: Readonly<Record<Locale, Readonly<Record<List, string>>>> = {
  en: {
    negation:
      'not, no, never, without, nobody, none, nothing, nowhere, cannot, unable, unless, non, neither, nor',
    shortened: `don't, doesn't, didn't, isn't, aren't, wasn't, weren't, can't, couldn't, won't, wouldn't, haven't, hasn't,
      hadn't, mustn't, needn't, shouldn't`,
    limit: 'only, except, exclude, excludes',
    if: 'if, unless, provided that',
    'if?': 'when, whether, as long as, in case, otherwise',
    when: 'when, while, whenever, as soon as',
    'when?': 'if, once, after, at, during, as',
    before: 'before, until',
    'before?': 'by, to, earlier, previously, first, within, till, ago, beforehand, in advance',
    after: 'after, afterwards',
    'after?': 'when, once, since, for, by, then, later, next',
  },
  nb: {
    negation: `ikke, ikkje, ingen, intet, ingenting, ingensteds, aldri, uten, nei, med mindre, verken,
      hverken`,
    shortened: '',
    limit: 'bare, kun, unntatt, unntak',
    if: 'hvis, dersom, med mindre, såfremt, så fremt, forutsatt at',
    'if?': 'om, når, så lenge, ellers',
    when: 'når, mens, idet, så snart',
    'when?': 'hvis, da, etter, ved, hver gang, så lenge, under',
    before: 'før, inntil',
    'before?': 'til, innen, på forhånd, tidligere, først, siden',
    after: 'etter at, etterpå',
    'after?': 'etter, deretter, siden, når, så, senere, da, neste',
  },
};

/** Phrases in which such a word says something else. */
const idioms = /\b(?:a while|look(?:s|ed|ing)? after|som før)\b/gi;

const finders = new Map(
  Object.entries(listsByLocale).map(([locale, lists]) => [locale, createWordFinder(lists)]),
);

/** So many lines are remembered; several checks ask about each of them. */
const mostRemembered = 400_000;
const remembered = new Map<string, FoundWords<List> | undefined>();

function findIn(text: string, locale: Locale): FoundWords<List> | undefined {
  const key = `${locale} ${text}`;
  if (!remembered.has(key)) {
    if (remembered.size > mostRemembered) remembered.clear();
    const plain = text.replaceAll('’', "'").replace(idioms, ' ');
    remembered.set(key, finders.get(locale)?.(listWords(plain)));
  }
  return remembered.get(key);
}

/** The negations in a text; undefined for a language without a word list. */
export function findNegations(text: string, locale: Locale): string[] | undefined {
  const found = findIn(text, locale);
  if (!found) return undefined;
  const { negation = [], shortened = [] } = found;
  // "neither … nor" denies once.
  return [
    ...negation.filter((word) => word !== 'nor' || !negation.includes('neither')),
    ...shortened,
  ];
}

/** How many conditions of a kind a text says, at least and at most: some words say it or something else. */
export interface ConditionCount {
  readonly kind: ConditionKind;
  readonly least: number;
  readonly most: number;
}

/** The conditions of a text, in the order of `conditionKinds`; undefined for a language without a word list. */
export function countConditions(text: string, locale: Locale): ConditionCount[] | undefined {
  const found = findIn(text, locale);
  return (
    found &&
    conditionKinds.map((kind) => {
      const least = found[kind]?.length ?? 0;
      return { kind, least, most: least + (found[`${kind}?`]?.length ?? 0) };
    })
  );
}

/** Whether a text turns on a condition, a negation or a limit. Always so in a language without a word list. */
export function turnsOnCondition(text: string, locale: Locale): boolean {
  const found = findIn(text, locale);
  if (!found) return true;
  const lists = ['negation', 'shortened', 'limit', ...conditionKinds] as const;
  return lists.some((list) => found[list] !== undefined);
}
