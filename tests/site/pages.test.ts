import { describe, expect, it } from 'vitest';
import { content, listFiles, listPages, openPage, readPage } from '../support/site.ts';

const pages = await listPages();
const files = await listFiles();
/** Pages in one language: what stands before the locale in their paths, the locale, and what stands behind it. */
const languagePages = pages.flatMap((path) => {
  const [, folder = '', locale = '', own = ''] =
    /^(embed\/)?(\w+)\/(.*)index\.html$/.exec(path) ?? [];
  return content.locales.includes(locale) ? [{ path, folder, locale, own }] : [];
});

describe.each(pages)('the page %s', (path) => {
  const document = openPage(path);

  it('has no link to a page or an anchor of this site that does not exist', () => {
    for (const link of document.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      if (/^https?:/.test(href)) continue;
      const [address = '', anchor] = href.replace(/\?[^#]*/, '').split('#');
      const file = address === '' ? path : address.slice(1).replace(/\/$|^$/, '$&index.html');
      expect(files, href).toContain(file);
      if (anchor) expect(openPage(file).getElementById(anchor), href).not.toBeNull();
    }
  });
  it('has no id twice', () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
  it('has one main heading, a title and a language', () => {
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelector('title')?.textContent).toBeTruthy();
    expect(document.documentElement.getAttribute('lang')).toBeTruthy();
  });
  it('asks nothing of another site', () => {
    const loaded = [
      ...document.querySelectorAll(
        'script[src], img[src], iframe[src], link[rel=stylesheet], link[rel=icon]',
      ),
    ];
    for (const element of loaded) {
      expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(/^\/(?!\/)/);
    }
  });
  it('sends its first words before anything else is loaded, but for sheets that pages share', () => {
    const isPlain = Object.keys(content.plainGuides).some((id) =>
      path.endsWith(`/${id}/index.html`),
    );
    const isMap = path.endsWith('/map/index.html');
    // What a guide's first question does not need stands after it.
    const isGuide = document.querySelector('.flow') !== null;
    const sheets = isMap ? 2 : isPlain || isGuide ? 1 : 0;
    expect(document.querySelectorAll('link[rel=stylesheet]').length).toBe(sheets);
    expect(readPage(path)).not.toMatch(/<script(?![^>]*type="module")[^>]*\ssrc=/);
  });
});

describe.each(languagePages)('the page $path', ({ path, folder, locale, own }) => {
  const document = openPage(path);

  it('says its language, and names itself in every language', () => {
    expect(document.documentElement.getAttribute('lang')).toBe(content.ui[locale]?.lang);
    const alternates = [...document.querySelectorAll('link[rel=alternate][hreflang]')].map(
      (link) => [link.getAttribute('hreflang'), new URL(link.getAttribute('href') ?? '').pathname],
    );
    for (const other of content.locales) {
      expect(alternates).toContainEqual([content.ui[other]?.lang, `/${folder}${other}/${own}`]);
    }
    expect(alternates.map(([lang]) => lang)).toContain('x-default');
    expect(document.querySelector('meta[property="og:locale"]')?.getAttribute('content')).toBe(
      content.ui[locale]?.openGraphLocale,
    );
  });
  it('offers the same page in every other language', () => {
    for (const other of content.locales.filter((candidate) => candidate !== locale)) {
      const link = document.querySelector(`.language-switch a[data-locale="${other}"]`);
      expect(link?.getAttribute('href')).toBe(`/${folder}${other}/${own}`);
      expect(link?.getAttribute('lang')).toBe(content.ui[other]?.lang);
    }
  });
});

describe.each(content.ledger['old-frames'])('where the frame of the guide %s was before', (id) => {
  it.each(content.locales)('a page in %s, not to be found, leads to it', (locale) => {
    const document = openPage(`${locale}/${id}/embed/index.html`);
    const frame = `/embed/${locale}/${id}/`;
    expect(files).toContain(`${frame.slice(1)}index.html`);
    expect(document.documentElement.getAttribute('data-leads-to')).toBe(frame);
    expect(document.querySelector('a')?.getAttribute('href')).toBe(frame);
    const refresh = document.querySelector('noscript meta[http-equiv=refresh]');
    expect(refresh?.getAttribute('content')).toBe(`0;url=${frame}`);
    expect(document.documentElement.getAttribute('lang')).toBe(content.ui[locale]?.lang);
    expect(document.querySelector('title')?.textContent).toContain(
      content.guides[id]?.texts[locale]?.frontmatter.title,
    );
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });
});
