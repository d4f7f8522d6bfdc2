import { readWord, splitWord, type Word } from './read-word.ts';
import type { Postings, SearchIndex } from './search-index.ts';
import { listSearchWords, stemWord } from './search-terms.ts';

/** One way to say a part of a query: the better a record, the more of the terms it has. */
export interface Saying {
  /** How far it may be trusted to be what was meant, up to 1. */
  readonly trust: number;
  /** For each term, the postings of what stands for it. */
  readonly terms: readonly (readonly Postings[])[];
}

/** A part of a query: as typed, how many words it is of, and each way to say it. */
export interface QueryPart {
  readonly typed: string;
  readonly words: number;
  readonly sayings: readonly Saying[];
}

export interface ReadQuery {
  readonly parts: readonly QueryPart[];
  /** Words that stand nowhere, as typed. Others were taken for them, if any are like them. */
  readonly unknown: readonly string[];
}

const trustInMeaning = 0.9;
const trustInBeginning = 0.3;
const trustInHalves = 0.7;
const trustInCorrection = 0.8;
const longestPhrase = 6;
const mostWords = 24;
/** How many characters of a text are read for its words. */
const longestQuery = 4000;
/** A word that stands in a smaller share of the records is rare. */
const rareShare = 0.05;

/** Reads what somebody has typed. The last word may be unfinished. */
export async function readQuery(text: string, index: SearchIndex): Promise<ReadQuery> {
  const typed = listTypedWords(text, index);
  const isUnfinished = /[\p{L}\p{N}]$/u.test(text);
  const read = await Promise.all(
    typed.map((_, at) => readWord(typed, at, isUnfinished && at === typed.length - 1, index)),
  );
  const corrected = read.filter(({ isCorrected }) => isCorrected);
  const telling = typed.filter((word) => word.length > 1 && !index.stopWords.has(word));
  // Where most words are unknown, what they are like says nothing: only the known ones count, if they are rare.
  const isForeign = telling.length > 2 && corrected.length > telling.length / 2;
  const words = isForeign ? read.filter(({ isCorrected }) => !isCorrected) : read;
  const parts: QueryPart[] = [];
  let at = 0;
  while (at < words.length) {
    const phrase = words.slice(at, at + measurePhrase(words, at, index));
    const joined = phrase.length > 1 ? undefined : await joinWords(words, at, index);
    const word = words[at];
    if (joined) parts.push(joined.part);
    else if (phrase.length > 0) parts.push(await readPhrase(phrase, index));
    else if (word)
      parts.push({ typed: word.typed, words: 1, sayings: await readSingle(word, index) });
    at += joined?.length ?? (phrase.length || 1);
  }
  const said = parts.filter(({ sayings }) => sayings.length > 0);
  return {
    parts: isForeign && !said.some((part) => isRare(part, index)) ? [] : said,
    unknown: corrected.map((word) => word.typed),
  };
}

/** The words of a text, folded. Of a long one, those that may say something, each once. */
function listTypedWords(text: string, { language, stopWords }: SearchIndex): string[] {
  const all = listSearchWords(text.slice(0, longestQuery), language);
  if (all.length <= mostWords) return all;
  // Of a pasted page, what has digits in it is an id or a version.
  const telling = all.filter((word) => word.length > 2 && !stopWords.has(word) && !/\d/.test(word));
  return [...new Set(telling)].slice(0, mostWords);
}

/** Whether a part stands in few enough records to say something alone; what only begins so does not count. */
function isRare({ sayings }: QueryPart, { records }: SearchIndex): boolean {
  return sayings.some(
    ({ trust, terms }) =>
      trust > trustInBeginning &&
      terms.flat().some((postings) => postings.records < records * rareShare),
  );
}

/** How many words from here on are a phrase with a meaning of its own; 0 if none. */
function measurePhrase(words: readonly Word[], at: number, { meanings }: SearchIndex): number {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    if (Object.hasOwn(meanings, joinTerms(words.slice(at, at + length)))) return length;
  }
  return 0;
}

/** A phrase as it stands, and as the guides say it. */
async function readPhrase(words: readonly Word[], index: SearchIndex): Promise<QueryPart> {
  const meant = index.meanings[joinTerms(words)] ?? [];
  const trust = words.some(({ isCorrected }) => isCorrected) ? trustInCorrection : 1;
  return {
    typed: joinTyped(words),
    words: countTelling(words, index),
    sayings: await Promise.all([
      saySpoken(words, trust, index),
      ...meant.map((saying) => say(saying.split(' '), trust * trustInMeaning, index)),
    ]),
  };
}

/** Two or three words that are one in the guides: "nett leser". They may be two there as well. */
async function joinWords(
  words: readonly Word[],
  at: number,
  index: SearchIndex,
): Promise<{ part: QueryPart; length: number } | undefined> {
  for (const length of [3, 2]) {
    const pieces = words.slice(at, at + length);
    if (pieces.length < length) continue;
    const term = stemWord(pieces.map(({ typed }) => typed).join(''), index.language);
    const postings = await index.find(term);
    if (!postings) continue;
    const sayings = [{ trust: 1, terms: [[postings]] }, await saySpoken(pieces, 1, index)];
    return {
      part: { typed: joinTyped(pieces), words: countTelling(pieces, index), sayings },
      length,
    };
  }
  return undefined;
}

/** One word: itself, or what begins with it, or its two halves. Not at all, if it says nothing. */
async function readSingle(word: Word, index: SearchIndex): Promise<Saying[]> {
  const { typed, term, isCorrected, isUnfinished } = word;
  if (typed.length < 2 || index.stopWords.has(typed)) return [];
  const exact = await index.find(term);
  // The end of an unfinished word may look like an ending, and not be one.
  const letters = isUnfinished && !typed.startsWith(term) ? typed : term;
  const begun = exact && !isUnfinished ? [] : await index.findBeginning(letters);
  const sayings: Saying[] = [];
  if (exact) sayings.push({ trust: isCorrected ? trustInCorrection : 1, terms: [[exact]] });
  if (begun.length > 0) sayings.push({ trust: trustInBeginning, terms: [begun] });
  const halves = sayings.length === 0 ? await splitWord(typed, index) : undefined;
  if (halves) sayings.push({ trust: trustInHalves, terms: halves.map((half) => [half]) });
  return sayings;
}

/** Words as they stand, without those that say nothing. */
function saySpoken(words: readonly Word[], trust: number, index: SearchIndex): Promise<Saying> {
  const telling = words.filter(({ typed }) => !index.stopWords.has(typed));
  const spoken = (telling.length > 0 ? telling : words).map(({ term }) => term);
  return say(spoken, trust, index);
}

async function say(terms: readonly string[], trust: number, index: SearchIndex): Promise<Saying> {
  const found = await Promise.all(terms.map((term) => index.find(term)));
  return { trust, terms: found.map((postings) => (postings ? [postings] : [])) };
}

function joinTerms(words: readonly Word[]): string {
  return words.map(({ term }) => term).join(' ');
}

function joinTyped(words: readonly Word[]): string {
  return words.map(({ typed }) => typed).join(' ');
}

function countTelling(words: readonly Word[], { stopWords }: SearchIndex): number {
  return Math.max(1, words.filter(({ typed }) => !stopWords.has(typed)).length);
}
