import { find, look, openNeeds, openPages } from './keep.ts';
import type { WorkerClient } from './scope.ts';
import { always, base, ignore, listOf, locales } from './settings.ts';

/** How long a script or a picture is kept that no kept page needs, in milliseconds: a page may be open that still does. */
const afterlife = 30 * 24 * 60 * 60 * 1000;
/** How many pages are kept that were only visited. */
const mostVisited = 200;
/** How many pages are fetched for one message: a browser ends a worker that is busy for minutes. */
const batch = 20;

/** Address → the hash of its content. */
type OfflineList = Readonly<Record<string, string>>;

/**
 * Keeps the next pages of a locale that are missing or old, and tells how many are kept. Goes on after a failure.
 * @param isKnown whether the list has been fetched just before
 */
export async function keepNext(
  locale: string,
  page?: WorkerClient | null,
  isKnown = false,
): Promise<void> {
  // Without a network, the list from the last time says what there is.
  if (!isKnown) await look(listOf(locale)).catch(ignore);
  const list = await readList(locale);
  const addresses = Object.keys(list);
  const pages = await openPages();
  const notes = (await pages.matchAll()).map(({ headers }) => headers);
  const kept = new Map(
    notes.map((note) => [note.get('veiviser-address') ?? '', note.get('veiviser-hash') ?? '']),
  );
  const missing = addresses.filter((address) => kept.get(address) !== list[address]);
  let left = missing.length;
  await Promise.all(
    missing.slice(0, batch).map(async (address) => {
      await look(address).catch(ignore);
      if (await pages.match(address)) left--;
    }),
  );
  // A file whose name has the hash of its content is another file now.
  const gone = [...kept.keys()].filter((address) => isFileOf(locale, address) && !list[address]);
  for (const address of gone) await pages.delete(address);
  page?.postMessage({ type: 'kept', kept: addresses.length - left, total: addresses.length });
}

function isFileOf(locale: string, address: string): boolean {
  const isPage = address.endsWith('/');
  return address.startsWith(`${base}${locale}/`) && !isPage && address !== listOf(locale);
}

/** Lets go of the pages visited longest ago, of those that no list names. */
export async function dropVisited(): Promise<void> {
  const pages = await openPages();
  const lists = await Promise.all(locales.map((locale) => readList(locale)));
  const staying = new Set([
    ...locales.flatMap((locale) => always.map((name) => `${base}${locale}/${name}`)),
    ...locales.map(listOf),
    ...lists.flatMap((list) => Object.keys(list)),
  ]);
  const addresses = (await pages.keys()).map(({ url }) => new URL(url).pathname);
  const visited = addresses.filter((address) => !staying.has(address));
  for (const address of visited.slice(0, -mostVisited)) await pages.delete(address);
}

/** What "all guides" of a locale means, if they were asked for. */
async function readList(locale: string): Promise<OfflineList> {
  return ((await (await find(listOf(locale)))?.json()) ?? {}) as OfflineList;
}

/** Lets go of scripts and pictures that no kept page needs any more. */
export async function dropNeeds(): Promise<void> {
  const pages = await openPages();
  const needs = (await pages.matchAll()).map(({ headers }) => headers.get('veiviser-needs') ?? '');
  const needed = new Set(needs.flatMap((need) => need.split(' ')));
  const cache = await openNeeds();
  for (const kept of await cache.keys()) {
    const since = Number((await cache.match(kept))?.headers.get('veiviser-since'));
    const isNeeded = needed.has(new URL(kept.url).pathname);
    if (!isNeeded && Date.now() - since > afterlife) await cache.delete(kept);
  }
}
