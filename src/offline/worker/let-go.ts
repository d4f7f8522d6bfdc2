import { openPages } from './keep.ts';
import { base, listOf, locales, readLocale, worker } from './settings.ts';

let isDone = false;

/**
 * Lets go of the pages of guides that the site has no more: what was withdrawn must not be read on. Asked for when the
 * site is another, which is when a worker begins; where that fails, with the next page that is kept.
 */
export async function letGoOfWithdrawn(): Promise<void> {
  if (isDone) return;
  const pages = await openPages();
  const addresses = (await pages.keys()).map(({ url }) => new URL(url).pathname);
  for (const locale of locales) {
    const kept = addresses.filter(
      (address) => isBelowHome(address) && readLocale(address) === locale,
    );
    if (kept.length === 0) continue;
    const list = await fetchList(locale);
    const gone = kept.filter((address) => !list.has(findGuide(address)));
    for (const address of gone) await pages.delete(address);
    if (gone.length > 0) await tellLetGo();
  }
  isDone = true;
}

/** Whether a page is of a guide, or another that a locale may lose: its home page is there as long as the locale. */
function isBelowHome(address: string): boolean {
  return address.slice(base.length).split('/').filter(Boolean).length > 1 && address.endsWith('/');
}

/** The address of what a page is about: the proof sheet and the frame of a guide are in no list. */
function findGuide(address: string): string {
  return address.replace(`${base}embed/`, base).replace(/(?:proof|embedding)\/$/, '');
}

/**
 * The addresses of all pages of a locale.
 * @throws if that is not what comes: a network that wants a sign-in first answers too
 */
async function fetchList(locale: string): Promise<Set<string>> {
  const response = await fetch(listOf(locale), { cache: 'no-cache' });
  const list: unknown = response.ok ? await response.json() : undefined;
  const addresses = new Set(Object.keys(list ?? {}));
  if (!addresses.has(`${base}${locale}/`)) throw new Error(listOf(locale));
  return addresses;
}

/** A page may be open that lists what is kept. */
async function tellLetGo(): Promise<void> {
  for (const page of await worker.clients.matchAll({ type: 'window' }))
    page.postMessage({ type: 'let-go' });
}
