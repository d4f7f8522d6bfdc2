import { rankRecords } from '../rank-records.ts';
import type { FoundRecord } from '../search-files.ts';
import { readQuery } from '../search-query.ts';
import { listSearchWords, stemWord } from '../search-terms.ts';
import { fetchSearch, type FetchedSearch } from './fetch-search.ts';

export interface FoundByWords {
  readonly record: FoundRecord;
  /** What its kind is called. */
  readonly kind: string;
  /** The words that led to it, as typed. */
  readonly words: readonly string[];
}

interface FoundWords {
  readonly records: readonly FoundByWords[];
  /** Words that stand nowhere, as typed. */
  readonly strange: readonly string[];
}

const mostShown = 8;

/**
 * What finds steps and pages by their words.
 * @param folder the address that the files of the search stand below
 * @throws if one of them cannot be fetched: here, or in what is returned
 */
export async function createWordFinder(
  folder: string,
): Promise<(text: string) => Promise<FoundWords>> {
  const search = await fetchSearch(folder);
  return (text) => findByWords(text, search);
}

async function findByWords(
  text: string,
  { index, kinds, readRecord }: FetchedSearch,
): Promise<FoundWords> {
  const { parts, unknown } = await readQuery(text, index);
  const written = text.match(/[\p{L}\p{N}-]+/gu) ?? [];
  /** A folded word as it was written. */
  const unfold = (word: string) =>
    written.find((one) => listSearchWords(one, index.language).includes(word)) ?? word;
  const unfoldAll = (said: readonly string[]) => [
    ...new Set(said.flatMap((words) => words.split(' ')).map(unfold)),
  ];
  const ranked = rankRecords(parts, index).slice(0, mostShown);
  const records = await Promise.all(
    ranked.map(async ({ record: number, words }) => {
      const record = await readRecord(number);
      return { record, kind: kinds[record[1]] ?? '', words: unfoldAll(words) };
    }),
  );
  // Who types a title means what is called so, whatever else says the same words.
  const asked = sumUp(text, index);
  const named = records.filter(({ record: [, , title] }) => sumUp(title, index) === asked);
  return { records: [...new Set([...named, ...records])], strange: unfoldAll(unknown) };
}

/** What a text says, in no order: two that say the same are the same. */
function sumUp(text: string, { language, stopWords }: FetchedSearch['index']): string {
  const words = listSearchWords(text, language).filter((word) => !stopWords.has(word));
  return [...new Set(words.map((word) => stemWord(word, language)))].sort().join(' ');
}
