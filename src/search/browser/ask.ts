import { createKnownFinder, type FoundKnown, type KnownList } from '../known.ts';
import { rankRecords } from '../rank-records.ts';
import type { FoundRecord } from '../search-files.ts';
import { readQuery } from '../search-query.ts';
import { listSearchWords, stemWord } from '../search-terms.ts';
import { fetchJson } from '../../site/browser/fetch-json.ts';
import { fetchSearch, type FetchedSearch } from './fetch-search.ts';

/** What a text finds. */
export interface Found extends Omit<FoundKnown, 'codes' | 'rest'> {
  readonly codes: readonly (KnownList['codes'][string] & { readonly code: string })[];
  readonly records: readonly FoundByWords[];
  /** Words that stand nowhere, as typed. */
  readonly strange: readonly string[];
}

export interface FoundByWords {
  readonly record: FoundRecord;
  /** What its kind is called. */
  readonly kind: string;
  /** The words that led to it, as typed. */
  readonly words: readonly string[];
}

export type Ask = (text: string) => Promise<Found>;

const mostShown = 8;

/**
 * What finds things in the locale of a page.
 * @param folder the address that the files of the search stand below
 * @param kept all that is known, where nothing can be fetched: words are then not looked for
 */
export function createAsk(folder: string, kept?: KnownList): Ask {
  const loadKnown = createLoad(async () => {
    const list = kept ?? ((await fetchJson(`${folder}../errors/codes.json`)) as KnownList);
    return { list, findKnown: createKnownFinder(list) };
  });
  const loadSearch = createLoad(() => fetchSearch(folder));
  return async (text) => {
    const { list, findKnown } = await loadKnown();
    const { codes, rest, ...known } = findKnown(text);
    const places = [...codes.map((code) => list.codes[code]), ...known.messages];
    const steps = new Set(places.map((opener) => opener?.place.replace(/\?.*/, '')));
    const byWords = rest.trim() && !kept ? await findByWords(rest, await loadSearch()) : undefined;
    return {
      ...known,
      codes: codes.flatMap((code) => {
        const listed = list.codes[code];
        return listed ? [{ code, ...listed }] : [];
      }),
      records: byWords?.records.filter(({ record: [address] }) => !steps.has(address)) ?? [],
      strange: byWords?.strange ?? [],
    };
  };
}

async function findByWords(
  text: string,
  { index, kinds, readRecord }: FetchedSearch,
): Promise<Pick<Found, 'records' | 'strange'>> {
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

/** Loads something once; again, if it could not be had. */
function createLoad<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
