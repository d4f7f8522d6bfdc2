import type { Locale } from './locales.ts';

/** A file that every guide has in every locale. */
export type GuideFile =
  'map.svg' | 'flow.mmd' | 'machine.json' | 'guide.md' | 'flow.json' | 'picture.png';

/** What no guide and no topic can have as its id: pages and folders of the site, beside the guides or below them. */
export const reservedIds = [
  'articles',
  'embed',
  'embedding',
  'errors',
  'offline',
  'pictures',
  'proof',
  'search',
  'topics',
] as const;

/** What no step can have as its id, which is its anchor: the page has an element with this id. */
export const pageIds = [
  'main',
  'map-pin',
  'pasted',
  'pasted-stays',
  'search-field',
  'search-hint',
  'step-meta',
];

/** Addresses of the site's own pages, below a base such as `/` or `/help/`. The address of every page ends in a slash. */
export function createPaths(base: string) {
  const join = (...parts: readonly string[]) =>
    `/${[base, ...parts]
      .flatMap((part) => part.split('/'))
      .filter(Boolean)
      .join('/')}/`.replace('//', '/');
  const page = (locale: Locale, id: (typeof reservedIds)[number], ...parts: readonly string[]) =>
    join(locale, id, ...parts);
  return {
    root: () => join(),
    home: (locale: Locale) => join(locale),
    guide: (locale: Locale, guide: string) => join(locale, guide),
    guideFile: (locale: Locale, guide: string, file: GuideFile) => `${join(locale, guide)}${file}`,
    proof: (locale: Locale, guide: string) => join(locale, guide, 'proof'),
    /** The whole map, its list, and the guide's files. */
    map: (locale: Locale, guide: string) => join(locale, guide, 'map'),
    /** All steps and the map, for paper. */
    booklet: (locale: Locale, guide: string) => join(locale, guide, 'booklet'),
    /** The flowchart alone, for a frame in other people's pages. All pages below `embed/` may be framed. */
    embed: (locale: Locale, guide: string) => join('embed', locale, guide),
    /** Where the code for such a page is. */
    embedding: (locale: Locale) => page(locale, 'embedding'),
    embedScript: () => `${join()}embed.js`,
    /** The guide as one file that works from a disk. */
    file: (locale: Locale, guide: string) =>
      `${join('take-with-you', guide)}${guide}-${locale}.html`,
    offline: (locale: Locale) => page(locale, 'offline'),
    offlineList: (locale: Locale) => `${join(locale)}offline.json`,
    manifest: (locale: Locale) => `${join(locale)}manifest.webmanifest`,
    worker: () => `${join()}service-worker.js`,
    step: (locale: Locale, guide: string, step: string) => `${join(locale, guide)}#${step}`,
    /** The list of all guides and steps, in parts; the files of the search stand below its first part. */
    search: (locale: Locale, part = 1) =>
      part === 1 ? page(locale, 'search') : page(locale, 'search', String(part)),
    topic: (locale: Locale, topic: string, part = 1) =>
      page(locale, 'topics', topic, ...(part === 1 ? [] : [String(part)])),
    errors: (locale: Locale) => page(locale, 'errors'),
    error: (locale: Locale, code: string) => page(locale, 'errors', code),
    errorData: (locale: Locale) => `${page(locale, 'errors')}codes.json`,
    /** What scripts show in a locale (page-words.ts). */
    words: (locale: Locale) => `${join(locale)}words.json`,
    /** Of the site as a whole; a guide has its own. */
    picture: (locale: Locale) => `${join(locale)}picture.png`,
    /** A picture of a guide in one width: see `nameWidth`. */
    guidePicture: (guide: string, name: string) => `${join('pictures', guide)}${name}`,
    /** The wordmark of the site. Its name changes with its bytes: see `nameWordmark`. */
    wordmark: (name: string) => `${join('pictures')}${name}.svg`,
    flowSchema: () => `${join()}flow.schema.json`,
    sitemap: () => `${join()}sitemap.xml`,
    /** The licences of all that readers are sent. */
    licences: () => `${join()}licences.txt`,
  };
}
export type Paths = ReturnType<typeof createPaths>;
