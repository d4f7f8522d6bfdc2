import type { SearchLanguage } from '../languages/language.ts';

// The files of the search in one locale. The build writes them, and the browser fetches what a query needs of them.

/** Name of the manifest; what all files of the search are named ends in `.json`. */
export const manifestName = 'index';

/** What is fetched first, and the only file whose address never changes. */
export interface SearchManifest {
  readonly language: SearchLanguage;
  /** How many records there are, pointers included, and how many of them are in a file. */
  readonly records: number;
  readonly recordsInFile: number;
  /** As in the index. */
  readonly pointers: readonly number[];
  readonly guides: readonly number[];
  /** The files with records, with postings and with terms alone, in order. */
  readonly recordFiles: readonly string[];
  readonly postingFiles: readonly FileOfTerms[];
  readonly termFiles: readonly FileOfTerms[];
  /** The stop words. */
  readonly ignored: readonly string[];
  readonly meanings: Readonly<Record<string, readonly string[]>>;
  /** Kind of a record → what it is called. */
  readonly kinds: Readonly<Record<string, string>>;
}

export interface FileOfTerms {
  readonly name: string;
  /** The first term in it; it holds all from here to the first of the next file. */
  readonly from: string;
}

/** Term → in how many records it stands, then pairs: how many records on from the last one, and the weight there. */
export type PostingFile = Readonly<Record<string, readonly number[]>>;

/** What is shown of a record. */
export type FoundRecord = readonly [
  address: string,
  kind: string,
  title: string,
  guide: string,
  who: string,
];
