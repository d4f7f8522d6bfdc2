import { describe, expect, it } from 'vitest';
import {
  judgeForm,
  judgeLanguages,
  judgeLinks,
  judgeLoaded,
  readPageLanguage,
} from '../../src/judge/judge-page.ts';
import { builtSite } from '../support/built-site.ts';
import { content, listFiles, listPages, openPage, readPage } from '../support/site.ts';

const pages = await listPages();
const files = await listFiles();
/** Pages in one language. */
const languagePages = pages.flatMap((path) => {
  const language = readPageLanguage(path, content);
  return language ? [{ path, locale: language.locale }] : [];
});

describe.each(pages)('the page %s', (path) => {
  const document = openPage(path);

  it('is as every page must be: its links lead somewhere, and nothing of another site is loaded', () => {
    expect(judgeLinks(builtSite, path)).toEqual([]);
    expect(judgeForm(builtSite, path)).toEqual([]);
    expect(judgeLoaded(builtSite, path)).toEqual([]);
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

describe.each(languagePages)('the page $path', ({ path, locale }) => {
  const document = openPage(path);

  it('says its language, and names itself and leads to itself in every language', () => {
    expect(judgeLanguages(builtSite, path, content)).toEqual([]);
    expect(document.querySelector('meta[property="og:locale"]')?.getAttribute('content')).toBe(
      content.ui[locale]?.openGraphLocale,
    );
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
