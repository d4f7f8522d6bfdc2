import type { Content } from '../model/content.ts';
import { countConditions, countPossible, findNegations } from '../languages/condition-words.ts';
import { rememberMade } from '../model/remember-made.ts';
import { nameLanguage, type Locale } from '../site/locales.ts';
import { perSubject } from '../subjects/subjects.ts';
import { findNumbers, saysInWords, subtract } from './numbers.ts';
import { createProductFinder } from './product-names.ts';
import { splitSentences } from './readability.ts';
import type { WordingBreach, WordingCheck } from './wording-check.ts';
import { listWording, type Wording } from './wording.ts';

type Translated = Wording & { readonly original: NonNullable<Wording['original']> };

/** What a line and the line that it translates must have alike. They are compared line by line. */
export const parityWordingChecks: readonly WordingCheck[] = [
  {
    name: 'parity-numbers',
    severity: 'error',
    description: 'A line and its translation have the same numbers and dates.',
    findAll: inTranslations(({ text, locale, original, from }) => {
      const [there, here] = [findNumbers(original.text, from), findNumbers(text, locale)];
      if (!there || !here) return undefined;
      const missing = subtract(there, here).filter((number) => !saysInWords(text, number, locale));
      const more = subtract(here, there).filter(
        (number) => !saysInWords(original.text, number, from),
      );
      if (missing.length === 0 && more.length === 0) return undefined;
      return {
        says: `The numbers are not those of the ${nameLanguage(from)} line: ${describe(missing, more)}.`,
        remedy: 'Write the same numbers in both languages.',
      };
    }),
  },
  {
    name: 'parity-names',
    severity: 'error',
    description: 'A line and its translation have the same product names.',
    findAll: inTranslationsOf(
      perSubject((subject) => {
        const find = createProductFinder(subject);
        return ({ text, original, from }) => {
          const [there, here] = [find(original.text), find(text)];
          const missing = [...there].filter((name) => !text.includes(name));
          const more = [...here].filter((name) => !original.text.includes(name));
          if (missing.length === 0 && more.length === 0) return undefined;
          return {
            says: `The product names are not those of the ${nameLanguage(from)} line: ${describe(missing, more)}.`,
            remedy: 'Write the same names in both languages. They are not translated.',
          };
        };
      }),
    ),
  },
  {
    name: 'parity-sentences',
    severity: 'error',
    description:
      'A line of a guide has no fewer sentences than the line it translates, so that none is lost.',
    findAll: inTranslations(({ text, kind, locale, original, from }) => {
      if (kind === 'fact') return undefined;
      const [there, here] = [countSentences(original.text, from), countSentences(text, locale)];
      if (here >= there) return undefined;
      return {
        says: `The ${nameLanguage(from)} line has ${plural(there)}, and this one has ${plural(here)}.`,
        remedy: 'Say all of it. If this line does, divide it as the other is, or allow it.',
      };
    }),
  },
  {
    name: 'negation-mismatch',
    severity: 'error',
    description: 'A line has as many negations as its translation.',
    findAll: inTranslations(({ text, locale, original, from }) => {
      const there = findNegations(original.text, from);
      const here = findNegations(text, locale);
      if (!there || !here || there.length === here.length) return undefined;
      return {
        says: `The ${nameLanguage(from)} line has ${count(there, 'negation')}, and this one has ${count(here, 'negation')}.`,
        remedy: 'Let both languages deny the same. If they do, word them alike or allow this line.',
      };
    }),
  },
  {
    name: 'possible-mismatch',
    severity: 'warning',
    description: 'A line says as often as its translation that something is or is not possible.',
    findAll: inTranslations(({ text, locale, original, from }) => {
      const there = countPossible(original.text, from);
      const here = countPossible(text, locale);
      if (!there || !here) return undefined;
      const isHere = saysMore(here, there);
      if (!isHere && !saysMore(there, here)) return undefined;
      return {
        says: isHere
          ? `This line says what is or is not possible, and the ${nameLanguage(from)} line does not.`
          : `The ${nameLanguage(from)} line says what is or is not possible, and this one does not.`,
        remedy:
          'Say the same in both languages: "did not help" is not "was not possible". If they do, word them alike or allow this line.',
      };
    }),
  },
  {
    name: 'condition-mismatch',
    severity: 'error',
    description: 'A line of a guide sets the same conditions as its translation.',
    findAll: inTranslations(({ text, kind, locale, original, from }) => {
      if (kind === 'fact') return undefined;
      const theirs = countConditions(original.text, from);
      const ours = countConditions(text, locale);
      if (!theirs || !ours) return undefined;
      const other = ours.find((here, index) => {
        const there = theirs[index];
        if (!there) return false;
        // Two conditions with one "if" are rare; two with one "when" or "before" are not.
        return here.kind === 'if'
          ? there.least > here.most || here.least > there.most
          : (there.least > 0 && here.most === 0) || (here.least > 0 && there.most === 0);
      });
      if (!other) return undefined;
      return {
        says: `A condition with "${other.kind}" stands in this line or in the ${nameLanguage(from)} one, and not in both.`,
        remedy:
          'Let both languages set the same conditions. If they do, word them alike or allow this line.',
      };
    }),
  },
  {
    name: 'same-text',
    severity: 'error',
    description: 'No line of a translation stands in the source language.',
    findAll: inTranslations(({ text, kind, original, from }) => {
      if (kind === 'fact' || text !== original.text || !isSentence(text)) return undefined;
      return {
        says: `This line is the same as in ${nameLanguage(from)}.`,
        remedy: 'Translate it.',
      };
    }),
  },
];

type Count = NonNullable<ReturnType<typeof countPossible>>;

/** Whether a line says so more often than any word of the other could: "can" may stand for "possible". */
function saysMore(one: Count, other: Count): boolean {
  const spare = other.most - other.least - (one.most - one.least);
  return one.least > other.least + Math.max(0, spare);
}

type Judgement = Pick<WordingBreach, 'says' | 'remedy'> | undefined;

function inTranslations(judge: (wording: Translated) => Judgement): WordingCheck['findAll'] {
  return inTranslationsOf(() => judge);
}

/** @param pickJudge the same one for the same subjects: what it says of a line is kept */
function inTranslationsOf(
  pickJudge: (site: Content['site']) => (wording: Translated) => Judgement,
): WordingCheck['findAll'] {
  const pickKnown = rememberMade((judge: (wording: Translated) => Judgement) =>
    rememberMade(judge),
  );
  return (content: Content) => {
    const judge = pickKnown(pickJudge(content.site));
    const breaches: WordingBreach[] = [];
    for (const locale of content.locales) {
      for (const wording of listWording(content, locale)) {
        if (!isTranslated(wording)) continue;
        const breach = judge(wording);
        const { file, line, text, allow } = wording;
        if (breach) breaches.push({ ...breach, file, line, text, allow });
      }
    }
    return breaches;
  };
}

function isTranslated(wording: Wording): wording is Translated {
  return wording.original !== undefined;
}

/** More than two words, of which two begin with a small letter: no name of a product. */
function isSentence(text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => /\p{L}/u.test(word));
  return words.length > 2 && words.filter((word) => /^\p{Ll}/u.test(word)).length > 1;
}

function describe(missing: readonly string[], more: readonly string[]): string {
  return [
    ...(missing.length > 0 ? [`missing ${quote(missing)}`] : []),
    ...(more.length > 0 ? [`too many ${quote(more)}`] : []),
  ].join(', ');
}

function count(words: readonly string[], noun: string): string {
  if (words.length === 0) return `no ${noun}`;
  return `${words.length} ${noun}${words.length === 1 ? '' : 's'} (${quote(words)})`;
}

function quote(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

/** What stands before a colon is no sentence of its own: one language may say it in the sentence. */
function countSentences(text: string, locale: Locale): number {
  return splitSentences(text, locale).filter((sentence) => !/:[»”")*]*$/.test(sentence)).length;
}

function plural(sentences: number): string {
  return `${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}`;
}
