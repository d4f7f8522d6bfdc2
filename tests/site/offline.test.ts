import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { content, guidePages, listFiles, openPage, readBytes, readPage } from '../support/site.ts';

const files = await listFiles();

describe.each(content.locales)('what %s keeps without a network', (locale) => {
  const list = JSON.parse(readPage(`${locale}/offline.json`)) as Record<string, string>;
  const fileOf = (address: string) => address.slice(1).replace(/\/$/, '/index.html');

  it('is every guide, and every page that an error code leads to', () => {
    const guides = guidePages.filter((page) => page.locale === locale);
    const wanted = [
      `/${locale}/`,
      `/${locale}/errors/`,
      `/${locale}/errors/codes.json`,
      `/${locale}/words.json`,
      ...guides.map(({ guide }) => `/${locale}/${guide.id}/`),
      ...Object.keys(content.facts['error-codes']).map((code) => `/${locale}/errors/${code}/`),
    ];
    expect(Object.keys(list)).toEqual(expect.arrayContaining(wanted));
  });

  it('is nothing that the site does not have, and each under the hash of its content', () => {
    for (const [address, hash] of Object.entries(list)) {
      expect(files).toContain(fileOf(address));
      const text = readBytes(fileOf(address)).toString();
      const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
      const isPage = address.endsWith('/');
      const own = createHash('sha256').update(isPage ? main : text);
      expect(own.digest('hex')).toMatch(new RegExp(`^${hash}`));
    }
  });

  it('has its size beside the offer', () => {
    const place = openPage(`${locale}/offline/index.html`).querySelector(
      `[data-size-of="/${locale}/offline.json"]`,
    );
    expect(place?.textContent).toMatch(/\d\s[kM]B$/);
  });
});

it('the service worker stands at the root, and loads nothing', () => {
  const code = readPage('service-worker.js');
  expect(code).not.toMatch(/importScripts|\bimport\b|\bexport\b/);
});

it('what a page needs for it stands after all that a reader reads', () => {
  for (const { path } of guidePages) {
    const html = readPage(path);
    expect(html.indexOf('data-worker=')).toBeGreaterThan(html.indexOf('</footer>'));
    expect(html.includes('.newer{')).toBe(false);
  }
});
