import { pickText, type Locale } from './locales.ts';
import type { FixField, FixUse, Part, SiteSettings } from './site-schema.ts';
import type { Ui } from './ui-schema.ts';

/** What the site is called in a locale. */
export function nameSite({ name }: Pick<SiteSettings, 'name'>, locale: Locale): string {
  return pickSaid(name, locale);
}

/** What a site says of itself in a locale: the usual words of the language, where it has none of its own. */
interface SiteWords {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
  readonly footer: string;
}

/** @param ui the words of the locale */
export function wordSite(
  site: Pick<SiteSettings, 'name' | 'home' | 'footer' | 'fix'>,
  locale: Locale,
  ui: Ui,
): SiteWords {
  const ofFix = useOf(site, 'role') === 'asked' ? ui.homeFixPoint : ui.homeFixPointWithoutRole;
  const usual = [ofFix, ...ui.homePoints];
  const { title = ui.homeTitle, lead = ui.homeLead, points = usual } = site.home ?? {};
  return {
    name: nameSite(site, locale),
    title: pickSaid(title, locale),
    lead: pickSaid(lead, locale),
    points: Array.isArray(points) ? points : (points[locale] ?? []),
    footer: pickSaid(site.footer ?? ui.footerIndependence, locale),
  };
}

/** Whose pages confirm what the guides say; undefined where nobody is named. */
export function nameConfirmer(
  { 'confirmed-by': confirmer }: Pick<SiteSettings, 'confirmed-by'>,
  locale: Locale,
): string | undefined {
  return confirmer === undefined ? undefined : pickSaid(confirmer, locale);
}

/** Whether a site has a part. */
export function hasPart({ parts = {} }: Pick<SiteSettings, 'parts'>, part: Part): boolean {
  return parts[part] !== 'off';
}

/** What a site wants of a field of a fix. */
export function useOf({ fix = {} }: Pick<SiteSettings, 'fix'>, field: FixField): FixUse {
  return fix[field] ?? 'asked';
}

function pickSaid(said: string | Readonly<Record<Locale, string>>, locale: Locale): string {
  return typeof said === 'string' ? said : pickText(said, locale);
}
