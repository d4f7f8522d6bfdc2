import type { SearchLanguage } from '../languages/language.ts';

/** Where a term stands: in how many records, and for the best of them its number and a weight up to 99. */
export interface Postings {
  readonly records: number;
  readonly places: readonly (readonly [record: number, weight: number])[];
}

/** What a query asks of an index. The build makes one in memory; the browser fetches one piece by piece. */
export interface SearchIndex {
  readonly language: SearchLanguage;
  /** How many records there are, pointers included. */
  readonly records: number;
  /** The last records are pointers: each of them leads to the record that stands here for it. */
  readonly pointers: readonly number[];
  /** The records that are guides. The steps of each come between it and the next. */
  readonly guides: readonly number[];
  /** Words that say nothing in a query, folded. */
  readonly stopWords: ReadonlySet<string>;
  /** Terms that people write, joined by spaces → what the guides write for them, likewise. */
  readonly meanings: Readonly<Record<string, readonly string[]>>;
  readonly find: (term: string) => Promise<Postings | undefined>;
  /** The postings of terms that begin so, the shortest first, at most some. */
  readonly findBeginning: (letters: string) => Promise<readonly Postings[]>;
  /** Terms that a misspelt one may have been meant to be. */
  readonly listAlike: (term: string) => Promise<readonly string[]>;
}
