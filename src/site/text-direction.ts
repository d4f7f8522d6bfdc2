const directions = new Map<string, 'ltr' | 'rtl'>();

/** The attributes of an element whose text is in a language (a BCP 47 tag): the language, and which way it is written. */
export function describeLanguage(lang: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (lang === undefined) return {};
  const dir =
    directions.get(lang) ??
    (new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr');
  directions.set(lang, dir);
  return { lang, dir };
}
