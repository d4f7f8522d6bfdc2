import { fetchSearch } from '../../src/search/browser/fetch-search.ts';
import { makeSearchFiles } from '../../src/search/build/make-search-files.ts';
import { rankRecords } from '../../src/search/rank-records.ts';
import { readQuery } from '../../src/search/search-query.ts';
import type { Content } from '../../src/model/content.ts';
import { createPaths } from '../../src/site/paths.ts';

/** The addresses that a query finds, the best first. */
export type Search = (query: string) => Promise<string[]>;

/**
 * The search of some content in one locale, with the files that the build writes and the code that reads them in the
 * browser. Each query takes the place of `fetch`, so they come one after the other.
 */
export async function openSearch(content: Content, locale: string): Promise<Search> {
  const ui = content.ui[locale];
  if (!ui) throw new Error(`There are no words in "${locale}".`);
  const page = { content, facts: content.facts, locale, ui, paths: createPaths('/') };
  const files = makeSearchFiles({
    ...page,
    site: new URL('https://lamps.example'),
    today: '2026-11-22',
  });
  const fetchFile: typeof fetch = (address) => {
    const url = address instanceof Request ? address.url : address.toString();
    const file = files.get(url.replace(/^.*\/|\.json$/g, ''));
    return Promise.resolve(new Response(file ?? null, { status: file ? 200 : 404 }));
  };
  globalThis.fetch = fetchFile;
  const { index, readRecord } = await fetchSearch('/', locale);
  return async (query) => {
    globalThis.fetch = fetchFile;
    const { parts } = await readQuery(query, index);
    const ranked = rankRecords(parts, index.records);
    return Promise.all(ranked.map(async (record) => (await readRecord(record))[0]));
  };
}
