import type { Locale } from './locales.ts';

/** Addresses of the site's own pages, below a base such as `/` or `/help/`. Every address ends in a slash. */
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
    step: (locale: Locale, guide: string, step: string) => `${join(locale, guide)}#${step}`,
  };
}
export type Paths = ReturnType<typeof createPaths>;
