import { findNearTerms } from './near-terms.ts';
import type { Postings, SearchIndex } from './search-index.ts';
import { stemWord } from './search-terms.ts';

/** A word of a query, and the term that it is looked up by. */
export interface Word {
  readonly typed: string;
  readonly term: string;
  /** Whether nothing is called so; the term is then of a word like it, if there is one. */
  readonly isCorrected: boolean;
  /** Whether a reader may still be typing it. */
  readonly isUnfinished: boolean;
}

/** Reads one word of a query, which the words beside it may be pieces of. */
export async function readWord(
  words: readonly string[],
  at: number,
  isUnfinished: boolean,
  index: SearchIndex,
): Promise<Word> {
  const typed = words[at] ?? '';
  const term = stemWord(typed, index.language);
  const meant = listMeantTerms(index);
  const own = { typed, term, isCorrected: false, isUnfinished };
  if (typed.length < 4 || /\d/.test(typed) || index.stopWords.has(typed) || meant.has(term))
    return own;
  if (await index.find(term)) return own;
  if ((await index.findBeginning(term)).length > 0) return own;
  const begun = isUnfinished && [...meant].find((other) => other.startsWith(term));
  if (begun) return { ...own, term: begun };
  if (await splitWord(typed, index)) return own;
  for (const pieces of [words.slice(Math.max(0, at - 1), at + 1), words.slice(at, at + 2)]) {
    if (await index.find(stemWord(pieces.join(''), index.language))) return own;
  }
  const alike = new Set([...meant, ...(await index.listAlike(term))]);
  const [nearest] = findNearTerms(term, [...alike]);
  return { ...own, term: nearest ?? term, isCorrected: true };
}

/** The halves of a compound that the guides have only apart, the longest first half first. */
export async function splitWord(
  word: string,
  index: SearchIndex,
): Promise<[Postings, Postings] | undefined> {
  for (let at = word.length - 4; at >= 4; at--) {
    // The first half begins as the word does, and stands in a file that is there already.
    const first = await index.find(stemWord(word.slice(0, at), index.language));
    const last = first && (await index.find(stemWord(word.slice(at), index.language)));
    if (last) return [first, last];
  }
  return undefined;
}

const meantTerms = new WeakMap<SearchIndex, ReadonlySet<string>>();

/** The terms of all phrases that have a meaning of their own. */
function listMeantTerms(index: SearchIndex): ReadonlySet<string> {
  const known =
    meantTerms.get(index) ??
    new Set(Object.keys(index.meanings).flatMap((phrase) => phrase.split(' ')));
  meantTerms.set(index, known);
  return known;
}
