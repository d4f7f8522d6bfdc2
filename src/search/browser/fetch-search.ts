import { fetchJson } from '../../site/browser/fetch-json.ts';
import {
  manifestName,
  type FileOfTerms,
  type FoundRecord,
  type PostingFile,
  type SearchManifest,
} from '../search-files.ts';
import type { Postings, SearchIndex } from '../search-index.ts';

/** The search in one locale: its index, and what its records say. Each file is fetched once, when it is needed. */
export interface FetchedSearch {
  /** Kind of a record → what it is called. */
  readonly kinds: SearchManifest['kinds'];
  readonly index: SearchIndex;
  readonly readRecord: (record: number) => Promise<FoundRecord>;
}

/** Of the terms that an unfinished word may become, so many are looked up, in so many files. */
const mostBeginnings = 24;
const mostFiles = 3;

/**
 * Opens the search in a locale.
 * @param folder the address that its files stand below
 * @throws if a file cannot be fetched: here, or in what is returned
 */
export async function fetchSearch(folder: string): Promise<FetchedSearch> {
  const manifest = (await fetchJson(`${folder}${manifestName}.json`)) as SearchManifest;
  const fetchFile = createFetch(folder);
  const fetchPostings = (name: string) => fetchFile(name) as Promise<PostingFile>;

  const find = async (term: string) => {
    const [file] = chooseFiles(manifest.postingFiles, term, term);
    const postings = file === undefined ? {} : await fetchPostings(file);
    return Object.hasOwn(postings, term) ? unpackPostings(postings[term] ?? []) : undefined;
  };
  const findBeginning = async (letters: string) => {
    const names = chooseFiles(manifest.postingFiles, letters, `${letters}\uFFFF`);
    const files = await Promise.all(names.slice(0, mostFiles).map(fetchPostings));
    return files
      .flatMap((file) => Object.entries(file))
      .filter(([term]) => term.startsWith(letters))
      .sort(([one], [other]) => one.length - other.length)
      .slice(0, mostBeginnings)
      .map(([, packed]) => unpackPostings(packed));
  };
  // The first letter is rarely the wrong one, so that not every term has to be fetched.
  const listAlike = async (term: string) => {
    const letter = term.charAt(0);
    const names = chooseFiles(manifest.termFiles, letter, `${letter}\uFFFF`);
    return (await Promise.all(names.map(fetchFile))).flat() as string[];
  };
  const readRecord = async (record: number) => {
    const { recordsInFile, recordFiles } = manifest;
    const name = recordFiles[Math.floor(record / recordsInFile)] ?? '';
    const file = (await fetchFile(name)) as FoundRecord[];
    const found = file[record % recordsInFile];
    if (!found) throw new Error(`There is no record ${String(record)}.`);
    return found;
  };
  const { language, records, pointers, guides, ignored, meanings, kinds } = manifest;
  const index: SearchIndex = {
    ...{ language, records, pointers, guides },
    stopWords: new Set(ignored),
    meanings,
    find,
    findBeginning,
    listAlike,
  };
  return { kinds, index, readRecord };
}

/** The names of the files that hold the terms from one to another, both included. */
function chooseFiles(files: readonly FileOfTerms[], first: string, last: string): string[] {
  return files
    .filter(({ from }, at) => from <= last && (files[at + 1]?.from ?? '\uFFFF') > first)
    .map(({ name }) => name);
}

function unpackPostings([records = 0, ...packed]: readonly number[]): Postings {
  const places: [number, number][] = [];
  let record = 0;
  for (let at = 0; at < packed.length; at += 2) {
    record += packed[at] ?? 0;
    places.push([record, packed[at + 1] ?? 0]);
  }
  return { records, places };
}

/** Fetches each file once; again, if it could not be had. */
function createFetch(folder: string): (name: string) => Promise<unknown> {
  const files = new Map<string, Promise<unknown>>();
  return (name) => {
    const file =
      files.get(name) ??
      fetchJson(`${folder}${name}.json`).catch((error: unknown) => {
        files.delete(name);
        throw error;
      });
    files.set(name, file);
    return file;
  };
}
