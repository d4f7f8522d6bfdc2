import { createAsk, type Ask } from '../../src/search/browser/ask.ts';
import { listKnown } from '../../src/search/build/list-known.ts';
import { makeSearchFiles } from '../../src/search/build/make-search-files.ts';
import type { Content } from '../../src/model/content.ts';
import { createPaths } from '../../src/site/paths.ts';

/** A step or a guide that the box leads to: its address without answers, and what it was found by. */
export interface Led {
  readonly address: string;
  readonly by: 'code' | 'message' | 'words';
}

/** What a text finds in the box, and where that leads, the best first. */
export interface Search {
  readonly ask: Ask;
  readonly lead: (text: string) => Promise<Led[]>;
}

/**
 * The box of some content in one locale, with the files that the build writes and the code that reads them in the
 * browser. Each text takes the place of `fetch`, so they come one after the other.
 */
export function openSearch(content: Content, locale: string): Search {
  const ui = content.ui[locale];
  if (!ui) throw new Error(`There are no words in "${locale}".`);
  const site = new URL('https://lamps.example');
  const page = {
    ...{ content, facts: content.facts, locale, ui, paths: createPaths('/'), site },
    today: '2026-11-22',
  };
  const files = new Map([
    ...makeSearchFiles(page),
    ['codes', JSON.stringify(listKnown(page))] as const,
  ]);
  const fetchFile: typeof fetch = (address) => {
    const url = address instanceof Request ? address.url : address.toString();
    const file = files.get(url.replace(/^.*\/|\.json$/g, ''));
    return Promise.resolve(new Response(file ?? null, { status: file ? 200 : 404 }));
  };
  const inBrowser = createAsk('/search/');
  const ask: Ask = async (text) => {
    const { fetch } = globalThis;
    globalThis.fetch = fetchFile;
    // The tests of other files run in the same process.
    return inBrowser(text).finally(() => (globalThis.fetch = fetch));
  };
  const lead = async (text: string) => {
    const { codes, messages, records } = await ask(text);
    const led = (by: Led['by'], place: string) => ({ by, address: place.replace(/\?.*/, '') });
    return [
      ...codes.map(({ place }) => led('code', place)),
      ...messages.map(({ place }) => led('message', place)),
      ...records.map(({ record: [address] }) => led('words', address)),
    ];
  };
  return { ask, lead };
}
