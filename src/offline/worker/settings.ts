import type { NewerWords, WorkerScope } from './scope.ts';

/** What the build writes in front of the worker's code, which can load no other file. */
interface WorkerSettings {
  /** Changes with the content of the site, so that a browser sees that the worker is another. */
  readonly version: string;
  /** What the names of the site's caches begin with. */
  readonly names: string;
  /** The site's base path, with a slash at both ends. */
  readonly base: string;
  readonly locales: readonly string[];
  /** What the notice of a newer version says, by locale. */
  readonly words: Readonly<Record<string, NewerWords>>;
  /** The hash of each script and style, by its file name. */
  readonly scriptHashes: Readonly<Record<string, string>>;
  /** Names, below a locale, of what is kept with the first page that is visited there. */
  readonly always: readonly string[];
}

declare const self: WorkerScope;
declare const settings: WorkerSettings;

export const worker = self;
export const { base, names, locales, always, scriptHashes, words } = settings;

/** Whether an address is of this site, and not of another one in a folder below it. */
export function isOfSite(address: string): boolean {
  const [folder = ''] = address.slice(base.length).split('/');
  return (
    address.startsWith(base) && ['', '_astro', 'embed', 'pictures', ...locales].includes(folder)
  );
}

/** The locale of a page; frames have a folder of their own around theirs. */
export const readLocale = (address: string) =>
  address
    .slice(base.length)
    .replace(/^embed\//, '')
    .split('/')[0] ?? '';

/** Where the list of "all guides" of a locale is. */
export const listOf = (locale: string) => `${base}${locale}/offline.json`;

/** The network fails and storage may be full or denied: a reader without copies is as well off as before. */
export function ignore(): undefined {
  return undefined;
}
