/**
 * A locale in addresses and file names: a language, and its script or region where that matters, such as `nb`, `pt-BR`
 * and `zh-Hant`. Which there are is not said in code: `content/site.yaml` lists them.
 */
export type Locale = string;

/** A locale within a regular expression. */
export const localePattern = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\\d{3}))?';

const wholeLocale = new RegExp(`^${localePattern}$`);

/** Whether something is written like a locale. */
export function isLocale(text: string): boolean {
  return wholeLocale.test(text);
}

/** A guide, as far as it says which of its texts the others are translated from. */
interface Sourced {
  readonly texts: Readonly<
    Record<Locale, { readonly frontmatter: { readonly source?: true | undefined } }>
  >;
}

/** The locale that texts are translated from: of a guide, that of the page that says so; otherwise the site's first. */
export function sourceOf(
  { locales }: { readonly locales: readonly Locale[] },
  guide?: Sourced,
): Locale {
  const own = Object.entries(guide?.texts ?? {}).find(([, { frontmatter }]) => frontmatter.source);
  return own?.[0] ?? locales[0] ?? '';
}

/** What a locale's language is called in English: "Norwegian Bokmål". */
export function nameLanguage(locale: Locale): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
}

/** What a locale's language is called in that language, as a word that stands alone: "Norsk bokmål". */
export function nameInOwnWords(locale: Locale): string {
  const name = new Intl.DisplayNames([locale, 'en'], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** A locale, and its language without a region or a script, under which more may be known of it: `pt-BR`, `pt`. */
export function listFallbacks(locale: Locale): Locale[] {
  return [...new Set([locale, locale.split('-')[0] ?? locale])];
}

/** A text in every locale. */
export type Localized = Readonly<Record<Locale, string>>;

/** The text in a locale; the first that there is where it is missing, which a check reports. */
export function pickText(text: Localized, locale: Locale): string {
  return text[locale] ?? Object.values(text)[0] ?? '';
}
