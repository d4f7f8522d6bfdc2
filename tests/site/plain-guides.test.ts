import { describe, expect, it } from 'vitest';
import { listAddresses } from '../../src/model/fact-text.ts';
import { listLinks, readTree } from '../support/guide-markdown.ts';
import { content, listFiles, openPage, readPage } from '../support/site.ts';

const files = await listFiles();
const pages = Object.values(content.plainGuides).flatMap((guide) =>
  Object.entries(guide.texts).map(([locale, text]) => ({
    guide,
    locale,
    text,
    path: `${locale}/${guide.id}/index.html`,
  })),
);

const listIds = (path: string) =>
  [...openPage(path).querySelectorAll('article :is(h2, h3, h4, h5, h6)')].map(({ id }) => id);

it('there are plain guides to look at', () => {
  expect(pages.length).toBeGreaterThan(0);
});

describe.each(pages)('the plain guide $path', ({ guide, locale, text, path }) => {
  const article = openPage(path).querySelector('article');
  const { facts } = content;

  it('says its title and every block of its text', () => {
    expect(openPage(path).querySelector('h1')?.textContent).toBe(text.frontmatter.title);
    expect(article?.querySelectorAll('li')).toHaveLength(
      text.body.shape.filter(({ name }) => name === 'item').length,
    );
    expect(listIds(path)).toHaveLength(
      text.body.blocks.filter(({ kind }) => kind === 'heading').length,
    );
    expect(article?.textContent).not.toMatch(/[{}￼�]/);
  });

  it('has every fact of its text as a page of a flow has it', () => {
    const named = (component: string) =>
      text.body.facts.flatMap((fact) => (fact.component === component ? [fact.id] : []));
    const roles = [...(article?.querySelectorAll('.role') ?? [])].map((role) => role.textContent);
    expect(roles).toHaveLength(named('Role').length);
    named('Role').forEach((id, at) => {
      expect(roles[at]).toContain(facts.roles[id]?.['en']);
    });
    const addresses = [...(article?.querySelectorAll('a[href^=http]') ?? [])].map((link) =>
      link.getAttribute('href'),
    );
    const urls = named('Link').flatMap((id) => {
      const link = facts.links[id];
      return link ? listAddresses(link).map(({ url }) => url) : [];
    });
    expect(addresses).toHaveLength(named('Link').length);
    for (const address of addresses) expect(urls).toContain(address);
    expect(article?.querySelectorAll('time')).toHaveLength(named('When').length);
  });

  it('leads to the guides that it names', () => {
    for (const { id } of text.body.guides) {
      expect(article?.querySelector(`a[href="/${locale}/${id}/"]`)).not.toBeNull();
    }
  });

  it('has the same addresses of headings in every language', () => {
    for (const other of content.locales) {
      expect(listIds(path)).toEqual(listIds(`${other}/${guide.id}/index.html`));
    }
  });

  it('brings nothing of a flow along', () => {
    expect(readPage(path)).not.toMatch(/class="flow|data-answer/);
  });

  it('is there as Markdown, with its facts put in and whole addresses', () => {
    const { children } = readTree(readPage(`${locale}/${guide.id}/guide.md`));
    expect(children[0]).toMatchObject({ type: 'heading', depth: 1 });
    expect(readPage(`${locale}/${guide.id}/guide.md`)).not.toMatch(/\{[a-z-]+:/);
    for (const { url } of listLinks(children)) expect(url).toMatch(/^https:\/\//);
  });

  it('has no file that only a flow can have', () => {
    const own = files.filter((file) => file.startsWith(`${locale}/${guide.id}/`));
    const without = own.filter((file) => !/\.(?:br|gz)$/.test(file));
    expect(without).toEqual([`${locale}/${guide.id}/guide.md`, path]);
    expect(files.filter((file) => file.startsWith(`take-with-you/${guide.id}/`))).toEqual([]);
  });
});
