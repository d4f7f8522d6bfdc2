import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  buildLanguagesSite,
  flowGuide,
  languagesSite,
  siteNames,
  plainGuide,
} from '../support/languages-site.ts';

await buildLanguagesSite();

const directions = { ar: 'rtl', en: 'ltr', xa: 'ltr' } as const;
const tags = { ar: 'ar', en: 'en', xa: 'en-XA' } as const;
const locales = ['xa', 'en', 'ar'] as const;
const read = (path: string) => readFile(join(languagesSite, path), 'utf8');
const open = async (path: string) => parseHTML(await read(path)).document;

/** The path of a page without its locale. */
const pages = [
  '',
  `${flowGuide}/`,
  `${flowGuide}/booklet/`,
  `${flowGuide}/proof/`,
  `${plainGuide}/`,
  'search/',
  'errors/',
];

describe.each(locales)('a site in three languages, in "%s"', (locale) => {
  it.each(pages)('says its language and which way it is written, on %j', async (page) => {
    const { documentElement: html } = await open(`${locale}/${page}index.html`);
    expect(html.getAttribute('lang')).toBe(tags[locale]);
    expect(html.getAttribute('dir')).toBe(directions[locale]);
  });

  it.each(pages)('leads to all languages and to no other, on %j', async (page) => {
    const document = await open(`${locale}/${page}index.html`);
    const alternates = [...document.querySelectorAll('link[rel=alternate][hreflang]')];
    expect(alternates.map((link) => link.getAttribute('hreflang')).sort()).toEqual([
      ...Object.values(tags),
      'x-default',
    ]);
    const others = locales.filter((other) => other !== locale);
    const links = [...document.querySelectorAll('.language-switch a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      others.map((other) => `/${other}/${page}`),
    );
    expect(document.querySelector('.language-switch [aria-current]')).not.toBeNull();
    const standard = alternates.find((link) => link.getAttribute('hreflang') === 'x-default');
    const address = new URL(standard?.getAttribute('href') ?? '').pathname;
    expect(address).toBe(page === '' ? '/' : `/xa/${page}`);
  });

  it.each(pages)('has its name in that language, on %j', async (page) => {
    const document = await open(`${locale}/${page}index.html`);
    expect(document.title).toContain(siteNames[locale]);
    expect(document.querySelector('.wordmark')?.textContent.trim()).toBe(siteNames[locale]);
  });

  it('leads from each step to the same step in the other languages', async () => {
    const document = await open(`${locale}/${flowGuide}/index.html`);
    const steps = [...document.querySelectorAll('.step')];
    expect(steps).toHaveLength(6);
    for (const step of steps) {
      const links = [...step.querySelectorAll('.step-foot a[hreflang]')];
      expect(links.map((link) => link.getAttribute('href'))).toEqual(
        locales
          .filter((other) => other !== locale)
          .map((other) => `/${other}/${flowGuide}/#${step.id}`),
      );
    }
  });

  it('has the files of a guide, and an app that is installed, in its language', async () => {
    const files = await readdir(join(languagesSite, locale, flowGuide));
    expect(files).toEqual(expect.arrayContaining(['flow.json', 'guide.md', 'map.svg']));
    const manifest = JSON.parse(await read(`${locale}/manifest.webmanifest`)) as object;
    expect(manifest).toMatchObject({ lang: tags[locale], dir: directions[locale] });
    const file = await open(`take-with-you/${flowGuide}/${flowGuide}-${locale}.html`);
    expect(file.documentElement.getAttribute('dir')).toBe(directions[locale]);
  });
});

it('offers every language at the root, each written its own way', async () => {
  const document = await open('index.html');
  const sections = [...document.querySelectorAll('main > section')];
  const written = sections.map((section) => [
    section.getAttribute('lang'),
    section.getAttribute('dir'),
  ]);
  expect(written).toEqual(locales.map((locale) => [tags[locale], directions[locale]]));
});

it('says the same in the made-up language at greater length', async () => {
  const [english, longer] = await Promise.all(
    ['en', 'xa'].map(async (locale) => {
      const document = await open(`${locale}/${plainGuide}/index.html`);
      return document.querySelector('main')?.textContent.length ?? 0;
    }),
  );
  expect((longer ?? 0) / (english ?? 1)).toBeGreaterThan(1.3);
});
