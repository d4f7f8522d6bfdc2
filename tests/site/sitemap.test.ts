import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { listLinks, readTree } from '../support/guide-markdown.ts';
import { content, guidePages, listFiles, listPages, openPage, readPage } from '../support/site.ts';

const read = (xml: string) => parseHTML(`<html><body>${xml}</body></html>`).document;
const textOf = (element: Element | null) => element?.textContent.trim() ?? '';
const href = (link: Element | null) => link?.getAttribute('href') ?? '';
const root = href(openPage('index.html').querySelector('link[rel=canonical]'));
const fileOf = (address: string) => address.slice(root.length);

const index = read(readPage('sitemap.xml'));
const lists = [...index.querySelectorAll('loc')].map((loc) => read(readPage(fileOf(textOf(loc)))));
const entries = lists.flatMap((list) =>
  [...list.querySelectorAll('url')].map((entry) => ({
    address: textOf(entry.querySelector('loc')),
    alternates: [...entry.getElementsByTagName('xhtml:link')].map((link) => [
      link.getAttribute('hreflang'),
      href(link),
    ]),
  })),
);

/** The pages that name themselves as the address to be found by. */
const found = (await listPages()).filter((path) => {
  const head = openPage(path).head;
  const isHidden = head.querySelector('meta[name=robots]')?.getAttribute('content') ?? '';
  const own = root + path.replace(/index\.html$/, '');
  return !isHidden.includes('noindex') && href(head.querySelector('link[rel=canonical]')) === own;
});

describe('the sitemap', () => {
  it('lists every page that is to be found, once, and no other', () => {
    expect(entries.map(({ address }) => address).sort()).toEqual(
      found.map((path) => root + path.replace(/index\.html$/, '')).sort(),
    );
    expect(found).not.toContain('404.html');
    for (const { path } of guidePages) expect(found).toContain(path);
  });

  it('names each page in every language as the page itself does, and leads nowhere else', () => {
    for (const { address, alternates } of entries) {
      const page = openPage(`${fileOf(address)}index.html`);
      const named = [...page.querySelectorAll('link[rel=alternate][hreflang]')];
      expect(alternates).toEqual(named.map((link) => [link.getAttribute('hreflang'), href(link)]));
      const langs = content.locales.map((locale) => content.ui[locale]?.lang);
      expect(alternates.map(([lang]) => lang).sort()).toEqual([...langs, 'x-default'].sort());
    }
  });

  it('is answered by every page that a page names: each of them names the same', () => {
    const byAddress = new Map(entries.map((entry) => [entry.address, entry.alternates]));
    for (const { alternates } of entries) {
      for (const [lang, address] of alternates) {
        if (lang !== 'x-default') expect(byAddress.get(address ?? '')).toEqual(alternates);
      }
    }
  });

  it('is named by robots.txt, which hides nothing', () => {
    const robots = readPage('robots.txt');
    expect(robots).toContain(`Sitemap: ${root}sitemap.xml`);
    expect(robots).not.toMatch(/^Disallow: *\//m);
  });
});

describe('llms.txt', () => {
  const { children } = readTree(readPage('llms.txt'));

  it('has one name, then a summary, then nothing but lists of links under headings', () => {
    const [name, summary] = children;
    expect(name).toMatchObject({ type: 'heading', depth: 1 });
    expect(summary?.type).toBe('blockquote');
    const sections = children.slice(
      children.findIndex((node) => node.type === 'heading' && node.depth === 2),
    );
    sections.forEach((node, at) => {
      expect(node).toMatchObject(at % 2 === 0 ? { type: 'heading', depth: 2 } : { type: 'list' });
      if (node.type !== 'list') return;
      for (const item of node.children) {
        const [line] = item.children;
        expect(line?.type === 'paragraph' && line.children[0]?.type).toBe('link');
      }
    });
  });

  it('leads to the Markdown and the data of every guide in every language, and to nothing that does not exist', async () => {
    const files = await listFiles();
    const linked = listLinks(children).map(({ url }) =>
      fileOf(url).replace(/\/$|^$/, '$&index.html'),
    );
    expect(files).toEqual(expect.arrayContaining(linked));
    for (const { guide, locale } of guidePages) {
      expect(linked).toContain(`${locale}/${guide.id}/guide.md`);
      expect(linked).toContain(`${locale}/${guide.id}/flow.json`);
    }
  });
});
