import type { Locale } from '../site/locales.ts';
import { createWordFinder, listWords, type FoundWords } from './find-words.ts';
import type { ConditionKind, ConditionList } from './language.ts';
import { perLanguage, pickLanguage } from './languages.ts';

const conditionKinds: readonly ConditionKind[] = ['if', 'when', 'before', 'after'];

const pickFinder = perLanguage(({ conditions }) => {
  if (!conditions) return undefined;
  const find = createWordFinder(conditions.lists);
  return (text: string) =>
    find(
      listWords(text.replace(noWords, ' ').replaceAll('’', "'").replace(conditions.idioms, ' ')),
    );
});

/** Code and e-mail addresses: "no" in `it@firm.no` denies nothing. */
const noWords = /`[^`]*`|\S+@[\w.-]+/g;

/** Several checks ask about each line. */
const remembered = new Map<string, FoundWords<ConditionList> | undefined>();

function findIn(text: string, locale: Locale): FoundWords<ConditionList> | undefined {
  const key = `${locale} ${text}`;
  if (!remembered.has(key)) {
    remembered.set(key, pickFinder(locale)?.(text));
  }
  return remembered.get(key);
}

/** More would be every line of hundreds of guides. */
const mostRemembered = 20_000;

/** Lets go of what was found, when all checks have asked, if it is much: whoever checks again asks for the same lines. */
export function forgetConditions(): void {
  if (remembered.size > mostRemembered) remembered.clear();
}

/** The negations in a text; undefined for a language without a word list. */
export function findNegations(text: string, locale: Locale): string[] | undefined {
  const found = findIn(text, locale);
  if (!found) return undefined;
  const { negation = [] } = found;
  const [first = '', second] = pickLanguage(locale).conditions?.pair ?? [];
  return negation.filter((word) => word !== second || !negation.includes(first));
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

/** How often a text speaks of what is possible, at least and at most; undefined for a language without a word list. */
export function countPossible(
  text: string,
  locale: Locale,
): Pick<ConditionCount, 'least' | 'most'> | undefined {
  const found = findIn(text, locale);
  if (!found) return undefined;
  const least = found.possible?.length ?? 0;
  return { least, most: least + (found['possible?']?.length ?? 0) };
}

/** Whether a text turns on a condition, a negation or a limit. Always so in a language without a word list. */
export function turnsOnCondition(text: string, locale: Locale): boolean {
  const found = findIn(text, locale);
  if (!found) return true;
  const lists = ['negation', 'limit', ...conditionKinds] as const;
  return lists.some((list) => found[list] !== undefined);
}
