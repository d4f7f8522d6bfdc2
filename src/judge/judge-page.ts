import type { Content } from '../model/content.ts';
import type { BuiltSite } from './open-site.ts';

/** What is loaded with a page. */
const loaded =
  'script[src], img[src], iframe[src], link[rel=stylesheet], link[rel=icon], link[rel=manifest]';

/** Links to pages, files and places of this site that are not there. */
export function judgeLinks(site: BuiltSite, path: string): string[] {
  const faults: string[] = [];
  for (const link of site.open(path).querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (/^[a-z][a-z+.-]*:/i.test(href)) continue;
    const [address = '', anchor] = href.replace(/\?[^#]*/, '').split('#');
    const file = address === '' ? path : site.fileOf(address);
    if (file === undefined || !site.files.has(file))
      faults.push(`leads to "${href}", which is not there`);
    else if (anchor && !site.open(file).getElementById(anchor))
      faults.push(`leads to "${href}": the page has no such place`);
  }
  return faults;
}

/** Whether a page only leads to another one, as those of articles and of guides that are gone do: nobody reads it. */
export function leadsOn({ documentElement }: Document): boolean {
  return documentElement.hasAttribute('data-leads-to');
}

/** What every page must have once, or have at all. */
export function judgeForm(site: BuiltSite, path: string): string[] {
  const document = site.open(path);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  const headings = document.querySelectorAll('h1').length;
  return [
    ...twice.map((id) => `has the id "${id}" twice`),
    ...(headings === 1 || leadsOn(document) ? [] : [`has ${headings} main headings`]),
    ...(document.querySelector('title')?.textContent.trim() ? [] : ['has no title']),
    ...(document.documentElement.getAttribute('lang') ? [] : ['does not say its language']),
  ];
}

/** What a page would load from elsewhere, or would find nothing at. */
export function judgeLoaded(site: BuiltSite, path: string): string[] {
  return [...site.open(path).querySelectorAll(loaded)].flatMap((element) => {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    if (address.startsWith('data:')) return [];
    const file = site.fileOf(address);
    return file !== undefined && site.files.has(file)
      ? []
      : [`loads "${address}", which is not of this site`];
  });
}

/** The language of a page, by its path; undefined if it is in several. */
export function readPageLanguage(path: string, { locales }: Pick<Content, 'locales'>) {
  const [, folder = '', locale = '', own = ''] =
    /^(embed\/)?([\w-]+)\/(.*)index\.html$/.exec(path) ?? [];
  return locales.includes(locale) ? { folder, locale, own } : undefined;
}

/** Whether a page says its language, and leads to itself in every other. */
export function judgeLanguages(site: BuiltSite, path: string, content: Content): string[] {
  const page = readPageLanguage(path, content);
  if (!page) return [];
  const document = site.open(path);
  if (leadsOn(document)) return [];
  const { folder, locale, own } = page;
  const langOf = (one: string) => content.ui[one]?.lang ?? one;
  const addressOf = (one: string) => `${site.base}${folder}${one}/${own}`;
  const alternates = new Map(
    [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
      link.getAttribute('hreflang') ?? '',
      new URL(link.getAttribute('href') ?? '', 'https://site.example').pathname,
    ]),
  );
  const lang = document.documentElement.getAttribute('lang');
  const faults = lang === langOf(locale) ? [] : [`says that it is in "${lang}"`];
  if (!alternates.has('x-default')) faults.push('names no page for other languages');
  for (const other of content.locales) {
    if (alternates.get(langOf(other)) !== addressOf(other))
      faults.push(`does not name itself in "${other}"`);
    if (other === locale) continue;
    const link = document.querySelector(`.language-switch a[data-locale="${other}"]`);
    if (
      link?.getAttribute('href') !== addressOf(other) ||
      link.getAttribute('lang') !== langOf(other)
    )
      faults.push(`does not lead to itself in "${other}"`);
  }
  return faults;
}
