import type { Locale } from './locales.ts';

/** A file that every guide has in every locale. */
export type GuideFile =
  'map.svg' | 'flow.mmd' | 'machine.json' | 'guide.md' | 'flow.json' | 'picture.png';

/** Addresses of the site's own pages, below a base such as `/` or `/help/`. The address of every page ends in a slash. */
export function createPaths(base: string) {
  const join = (...parts: readonly string[]) =>
    `/${[base, ...parts]
      .flatMap((part) => part.split('/'))
      .filter(Boolean)
      .join('/')}/`.replace('//', '/');
  return {
    root: () => join(),
    home: (locale: Locale) => join(locale),
    guide: (locale: Locale, guide: string) => join(locale, guide),
    guideFile: (locale: Locale, guide: string, file: GuideFile) => `${join(locale, guide)}${file}`,
    proof: (locale: Locale, guide: string) => join(locale, guide, 'proof'),
    step: (locale: Locale, guide: string, step: string) => `${join(locale, guide)}#${step}`,
    /** The list of all guides and steps, in parts; the files of the search stand below its first part. */
    search: (locale: Locale, part = 1) =>
      part === 1 ? join(locale, 'search') : join(locale, 'search', String(part)),
    errors: (locale: Locale) => join(locale, 'errors'),
    error: (locale: Locale, code: string) => join(locale, 'errors', code),
    errorData: (locale: Locale) => `${join(locale, 'errors')}codes.json`,
    /** Of the site as a whole; a guide has its own. */
    picture: (locale: Locale) => `${join(locale)}picture.png`,
    flowSchema: () => `${join()}flow.schema.json`,
    sitemap: () => `${join()}sitemap.xml`,
  };
}
export type Paths = ReturnType<typeof createPaths>;
