import type { NewerWords, WorkerScope } from './scope.ts';

/** What the build writes in front of the worker's code. */
interface WorkerSettings {
  /** Changes with the content of the site, so that a browser sees that the worker is another. */
  readonly version: string;
  /** The site's base path, with a slash at both ends. */
  readonly base: string;
  readonly locales: readonly string[];
  /** What the notice of a newer version says, by locale. */
  readonly words: Readonly<Record<string, NewerWords>>;
  /** Names, below a locale, of what is kept with the first page that is visited there. */
  readonly always: readonly string[];
}

declare const self: WorkerScope;
declare const settings: WorkerSettings;

export const worker = self;
export const { base, locales, always, words } = settings;

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
