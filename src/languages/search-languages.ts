import { listFallbacks, type Locale } from '../site/locales.ts';
import { search as de } from './de/search.ts';
import { search as en } from './en/search.ts';
import type { SearchLanguage } from './language.ts';
import { search as nb } from './nb/search.ts';

const languages: Readonly<Record<Locale, SearchLanguage>> = { de, en, nb };

/** What the search in the browser knows of the language of a locale; nothing, if nobody has described it. */
export function pickSearchLanguage(locale: Locale): SearchLanguage {
  const known = listFallbacks(locale).find((name) => Object.hasOwn(languages, name));
  return (known === undefined ? undefined : languages[known]) ?? {};
}
