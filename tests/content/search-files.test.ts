import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cutGuideList } from '../../src/search/build/cut-guide-list.ts';
import { indexRecords } from '../../src/search/build/index-records.ts';
import { listPointers, listRecords } from '../../src/search/build/list-records.ts';
import { makeSearchFiles } from '../../src/search/build/make-search-files.ts';
import { fetchSearch } from '../../src/search/browser/fetch-search.ts';
import type { Guide } from '../../src/model/content.ts';
import { createPaths } from '../../src/site/paths.ts';
import { openSearch } from '../support/search-content.ts';
import { content } from '../support/site.ts';

describe.each(content.locales)('the files of the search in %s', (locale) => {
  const ui = content.ui[locale];
  if (!ui) throw new Error(`There are no words in "${locale}".`);
  const paths = createPaths('/');
  const site = new URL('https://lamps.example');
  const page = { content, facts: content.facts, locale, ui, paths, site, today: '2026-11-22' };
  const files = makeSearchFiles(page);
  const records = listRecords(page);
  const postings = new Map(indexRecords(records, listPointers(page), locale));

  beforeEach(() => {
    vi.stubGlobal('fetch', (address: string) => {
      const file = files.get(address.replace(/^.*\/|\.json$/g, ''));
      return Promise.resolve(new Response(file ?? null, { status: file ? 200 : 404 }));
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('give back every term as it was indexed, from several files', async () => {
    const { index } = await fetchSearch('/');
    expect([...files.keys()].filter((name) => name.startsWith('postings')).length).toBeGreaterThan(1);
    for (const [term, expected] of postings) expect(await index.find(term), term).toEqual(expected);
    for (const word of ['nosuchterm', 'constructor', '']) {
      expect(await index.find(word)).toBeUndefined();
    }
  });
  it('give back what a record says', async () => {
    const { readRecord } = await fetchSearch('/');
    for (const [at, { address, kind }] of records.entries()) {
      expect((await readRecord(at)).slice(0, 2)).toEqual([address, kind]);
    }
    await expect(readRecord(records.length)).rejects.toThrow();
  });
  it('list a term among those that are like it', async () => {
    const { index } = await fetchSearch('/');
    for (const term of postings.keys()) expect(await index.listAlike(term)).toContain(term);
  });
  it('are small, each of them', () => {
    for (const [name, text] of files) expect(text.length, name).toBeLessThan(40_000);
  });
  it('have a record for every guide and step', () => {
    const steps = Object.values(content.guides).flatMap(({ flow }) => Object.keys(flow.steps));
    const guides = { ...content.guides, ...content.plainGuides };
    const count = Object.keys(guides).length + steps.length;
    expect(records).toHaveLength(count);
  });
});

describe('the list of all guides', () => {
  const [known] = Object.values(content.guides);
  const titled = (title: string) => {
    const text = known?.texts['nb'];
    if (!known || !text) throw new Error('There is no guide in Norwegian.');
    const texts = { nb: { ...text, frontmatter: { ...text.frontmatter, title } } };
    return [title, { ...known, id: title, texts }] as const;
  };

  it('is cut into pages that hold each guide once, sorted as the language sorts', () => {
    const titles = ['Å', 'Ø', 'Æ', 'A', ...Array.from({ length: 60 }, (_, at) => `B${String(at)}`)];
    const guides: Record<string, Guide> = Object.fromEntries(titles.map(titled));
    const parts = cutGuideList({ ...content, guides, plainGuides: {} }, 'nb');
    expect(parts.length).toBeGreaterThan(2);
    const listed = parts.flat().map(({ id }) => id);
    expect(listed).toHaveLength(titles.length);
    expect(listed[0]).toBe('A');
    expect(listed.slice(-3)).toEqual(['Æ', 'Ø', 'Å']);
  });
  it('has a page even if there is no guide', () => {
    expect(cutGuideList({ ...content, guides: {}, plainGuides: {} }, 'nb')).toEqual([[]]);
  });
});

describe.each(content.locales)('the title of a fix that is typed in %s', (locale) => {
  it('finds that fix first, whatever else says the same words', async () => {
    const { lead } = openSearch(content, locale);
    const paths = createPaths('/');
    for (const { id, flow, steps } of Object.values(content.guides)) {
      for (const [step, texts] of Object.entries(steps)) {
        if (flow.steps[step]?.kind !== 'fix') continue;
        const title = texts[locale]?.frontmatter.title ?? '';
        const [first] = await lead(title);
        expect(first?.address, title).toBe(paths.step(locale, id, step));
      }
    }
  });
});
