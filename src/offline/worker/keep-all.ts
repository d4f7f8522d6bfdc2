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
  const list = ((await (await find(listOf(locale)))?.json()) ?? {}) as OfflineList;
  const addresses = Object.keys(list);
  const pages = await openPages();
  const notes = (await pages.matchAll()).map(({ headers }) => headers);
  const kept = new Map(
    notes.map((note) => [note.get('veiviser-address') ?? '', note.get('veiviser-hash') ?? '']),
  );
  const missing = addresses.filter((address) => kept.get(address) !== list[address]);
  let left = missing.length;
  await Promise.all(
    missing.slice(0, batch).map((address) => look(address).then(() => left--, ignore)),
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

/** Lets go of the pages visited longest ago, and of scripts and pictures that nobody needs any more. */
export async function tidy(): Promise<void> {
  const pages = await openPages();
  const staying = new Set(
    locales.flatMap((locale) => always.map((name) => `${base}${locale}/${name}`)),
  );
  const lists = await Promise.all(locales.map((locale) => find(listOf(locale))));
  const addresses = (await pages.keys()).map(({ url }) => new URL(url).pathname);
  const visited = lists.some(Boolean) ? [] : addresses.filter((address) => !staying.has(address));
  for (const address of visited.slice(0, -mostVisited)) await pages.delete(address);

  const needs = (await pages.matchAll()).map(({ headers }) => headers.get('veiviser-needs') ?? '');
  const needed = new Set(needs.flatMap((need) => need.split(' ')));
  const cache = await openNeeds();
  for (const kept of await cache.keys()) {
    const since = Number((await cache.match(kept))?.headers.get('veiviser-since'));
    const isNeeded = needed.has(new URL(kept.url).pathname);
    if (!isNeeded && Date.now() - since > afterlife) await cache.delete(kept);
  }
}
