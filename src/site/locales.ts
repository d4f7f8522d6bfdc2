/**
 * A locale in addresses and file names, such as `nb`. Which there are is not said in code: every file in
 * `content/ui/` is one, so that adding a language is adding files.
 */
export type Locale = string;

/** What translations are made from. */
export const sourceLocale: Locale = 'en';

/** A text in every locale. */
export type Localized = Readonly<Record<Locale, string>>;

/** The text in a locale; the source locale's where it is missing, which a check reports. */
export function pickText(text: Localized, locale: Locale): string {
  return text[locale] ?? text[sourceLocale] ?? '';
}
