import type { LineRule } from '../language.ts';
import { listNeighbours, splitList } from '../line-rules.ts';
import {
  commonNouns,
  linkingEndings,
  linkingExceptions,
  notSecondHalves,
  splitCompounds,
} from './words.ts';

// What machine translation does to Norwegian words.

export const findSplitCompounds: LineRule = ({ text }) =>
  listNeighbours(text)
    .filter(([first, second]) => isSplit(first.toLowerCase(), second))
    .map(([first, second]) => ({
      says: `"${first} ${second}" is one word.`,
      remedy: `Write "${first}${second}".`,
    }));

export const findWrongCapitals: LineRule = ({ text }) =>
  (text.match(wrongCapital) ?? []).map((word) => ({
    says: `"${word}" has a capital in the middle of a sentence, or within itself.`,
    remedy: `Write "${word.toLowerCase()}"; the name of a button is a fact: <Ui id="…" />.`,
  }));

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

export const findWrongHyphens: LineRule = ({ text }) =>
  (text.includes('-') ? (text.match(wrongHyphen) ?? []) : []).map((words) => ({
    says: `The hyphen in "${words.trim()}" stands for the rest of a word in a wrong way.`,
    remedy: 'Write it as in "jobb- eller skolekonto".',
  }));

/** "jobb-eller", "jobb -eller", "mange--faktor", and a hyphen at the end of a word that no other word shares. */
const wrongHyphen = new RegExp(
  '\\p{L}+-(?:og|eller|samt)(?!\\p{L})|\\p{L}+ -(?:og|eller|samt)(?!\\p{L})|\\p{L}+--\\p{L}+' +
    '|\\p{L}+-(?=[.;:!?)]|$|\\s+(?!(?:og|eller|samt|til)(?!\\p{L})))',
  'gu',
);
