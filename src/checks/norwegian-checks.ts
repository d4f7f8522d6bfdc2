import { listWords } from '../languages/find-words.ts';
import {
  commonNouns,
  englishWords,
  forbiddenWords,
  linkingEndings,
  linkingExceptions,
  notSecondHalves,
  plainEnglish,
  splitCompounds,
} from './norwegian-words.ts';
import { findInWording, listNeighbours, matchWholeWords, splitList } from './word-rules.ts';
import type { WordingCheck } from './wording-check.ts';

const inNorwegian = findInWording('nb');

/** What machine translation does to Norwegian words. Facts in the text are not judged: they are nobody's wording. */
export const norwegianChecks: readonly WordingCheck[] = [
  {
    name: 'split-compound',
    severity: 'error',
    description: 'No Norwegian compound is written as two words.',
    findAll: inNorwegian(({ text }) =>
      listNeighbours(text)
        .filter(([first, second]) => isSplit(first.toLowerCase(), second))
        .map(([first, second]) => ({
          says: `"${first} ${second}" is one word.`,
          mend: `Write "${first}${second}".`,
        })),
    ),
  },
  {
    name: 'capital-in-sentence',
    severity: 'error',
    description:
      'A common noun has no capital in mid-sentence, and no word changes case within itself.',
    findAll: inNorwegian(({ text }) =>
      (text.match(wrongCapital) ?? []).map((word) => ({
        says: `"${word}" has a capital in the middle of a sentence, or within itself.`,
        mend: `Write "${word.toLowerCase()}"; the name of a button is a fact: <Ui id="…" />.`,
      })),
    ),
  },
  {
    name: 'forbidden-word',
    severity: 'error',
    description:
      'No word stands that has a better one, or that is no longer the name of the thing.',
    findAll: inNorwegian(({ text, original }) => {
      if (!anyForbidden.test(text)) return [];
      return forbidden
        .filter(({ english }) => !english || (original && english.test(original.text)))
        .flatMap(({ pattern, use }) =>
          (text.match(pattern) ?? []).map((word) => ({
            says: `"${word}" is not used here.`,
            mend: use,
          })),
        );
    }),
  },
  {
    name: 'english-left-over',
    severity: 'error',
    description: 'No English is left in a Norwegian text, quotations and facts apart.',
    findAll: inNorwegian(({ text }) => {
      const words = listWords(text.replace(quotation, ' '));
      const found = new Set(
        words.filter((word) => plainEnglishWords.has(word) || moreEnglishWords.has(word)),
      );
      const plain = words.some((word) => plainEnglishWords.has(word));
      if (!plain && found.size < 2) return [];
      const quoted = [...found].map((word) => `"${word}"`).join(', ');
      return [{ says: `English words are left over: ${quoted}.`, mend: 'Translate the line.' }];
    }),
  },
];

const linking = new RegExp(`..(?:${splitList(linkingEndings).join('|')})$`);
const exceptions = new Set(splitList(linkingExceptions));
const alone = new Set(splitList(notSecondHalves));
const secondHalves = new Map(
  Object.entries(splitCompounds).map(([first, seconds]) => [first, splitList(seconds)]),
);

function isSplit(first: string, secondAsWritten: string): boolean {
  const second = secondAsWritten.toLowerCase();
  const listed = secondHalves
    .get(first)
    ?.some((half) => (half.endsWith('.') ? second === half.slice(0, -1) : second.startsWith(half)));
  if (listed) return true;
  if (!linking.test(first) || exceptions.has(first) || alone.has(second)) return false;
  return /^\p{Ll}{3}/u.test(secondAsWritten);
}

const nouns = splitList(commonNouns).join('|');
const capitalized = splitList(commonNouns)
  .map((noun) => noun.charAt(0).toUpperCase() + noun.slice(1))
  .join('|');
/** A noun with a capital within a sentence; a noun in capitals; a word that only begins in capitals. */
const wrongCapital = new RegExp(
  `(?<=\\p{Ll},? )(?:${capitalized})\\p{L}*` +
    `|(?<![\\p{L}])(?:${nouns.toUpperCase()})\\p{Lu}*(?!\\p{L})` +
    `|(?<!\\p{L})\\p{Lu}{3,}\\p{Ll}{4,}`,
  'gu',
);

const quotation = /«[^»]*»|"[^"]*"|`[^`]*`/g;
const plainEnglishWords = new Set(splitList(plainEnglish));
const moreEnglishWords = new Set(splitList(englishWords));
const forbidden = forbiddenWords.map((entry) => ({
  ...entry,
  pattern: matchWholeWords(entry.words),
}));
const anyForbidden = new RegExp(
  matchWholeWords(forbiddenWords.map(({ words }) => words).join('|')).source,
  'iu',
);
