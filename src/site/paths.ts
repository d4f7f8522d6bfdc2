import type { Locale } from './locales.ts';

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
    proof: (locale: Locale, guide: string) => join(locale, guide, 'proof'),
    step: (locale: Locale, guide: string, step: string) => `${join(locale, guide)}#${step}`,
    errors: (locale: Locale) => join(locale, 'errors'),
    error: (locale: Locale, code: string) => join(locale, 'errors', code),
    errorData: (locale: Locale) => `${join(locale, 'errors')}codes.json`,
  };
}
export type Paths = ReturnType<typeof createPaths>;
