import { listFallbacks, type Locale } from '../site/locales.ts';
import { de } from './de/language.ts';
import { en } from './en/language.ts';
import type { Language } from './language.ts';
import { nb } from './nb/language.ts';

const languages: Readonly<Record<Locale, Language>> = { de, en, nb };

/** What is known of the language of a locale; nothing, if nobody has described it. For the build: the search sends readers what it needs. */
export function pickLanguage(locale: Locale): Language {
  const known = listFallbacks(locale).find((name) => Object.hasOwn(languages, name));
  return (known === undefined ? undefined : languages[known]) ?? {};
}

/** What is made of a language, once for each. */
export function perLanguage<Made>(make: (language: Language) => Made): (locale: Locale) => Made {
  const made = new Map<Locale, { readonly value: Made }>();
  return (locale) => {
    const entry = made.get(locale) ?? { value: make(pickLanguage(locale)) };
    made.set(locale, entry);
    return entry.value;
  };
}
