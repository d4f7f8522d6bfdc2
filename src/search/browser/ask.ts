import { createKnownFinder, type FoundKnown, type KnownList } from '../known.ts';
import { fetchJson } from '../../site/browser/fetch-json.ts';
import type { FoundByWords } from './find-by-words.ts';

/** What a text finds. */
export interface Found extends Omit<FoundKnown, 'codes' | 'rest'> {
  readonly codes: readonly (KnownList['codes'][string] & { readonly code: string })[];
  readonly records: readonly FoundByWords[];
  /** Words that stand nowhere, as typed. */
  readonly strange: readonly string[];
}

export type Ask = (text: string) => Promise<Found>;

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
  // Who pastes a code does not load what looks for words.
  const loadSearch = createLoad(async () =>
    (await import('./find-by-words.ts')).createWordFinder(folder),
  );
  return async (text) => {
    // Without a number there are hardly codes: what is needed next comes at the same time.
    if (!kept && !/\d/.test(text)) void loadSearch().catch(() => undefined);
    const { list, findKnown } = await loadKnown();
    const { codes, rest, ...known } = findKnown(text);
    const places = [...codes.map((code) => list.codes[code]), ...known.messages];
    const steps = new Set(places.map((opener) => opener?.place.replace(/\?.*/, '')));
    const byWords = rest.trim() && !kept ? await (await loadSearch())(rest) : undefined;
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

/** Loads something once; again, if it could not be had. */
function createLoad<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
