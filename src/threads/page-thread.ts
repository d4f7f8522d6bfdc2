import { mkdirSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { createApp } from 'astro/app/entrypoint';
import { listOwnCode } from '../publish/policy/own-code.ts';
import { makeSearchFiles } from '../search/build/make-search-files.ts';
import type { Locale } from '../site/locales.ts';
import { createPageContext } from '../site/build/page-context.ts';
import { passContent, type PassedContent } from '../site/build/pass-content.ts';

// Astro's bundler makes a module of this that has all pages in it. A thread runs it.

/** What is to be rendered: the whole address of a page, and the route that it belongs to. */
export interface PageTask {
  readonly url: string;
  readonly route: string;
}

/** A page that the thread writes itself. */
export interface WrittenPage extends PageTask {
  /** The address of its file. */
  readonly file: string;
}

/** A page as Astro answers a request for it. */
export interface RenderedPage {
  readonly status: number;
  readonly headers: [string, string][];
  /** Null where the page has no text. */
  readonly body: Uint8Array<ArrayBuffer> | null;
  /** The hashes of the scripts and styles that were written into a page for the first time. */
  readonly own: readonly string[];
}

// The pool puts data of its own before ours.
const [, passed] = workerData as [unknown, PassedContent];
passContent(passed);

const app = createApp({ streaming: false });
// An error stops the build; a server would answer with a page that says so.
app.renderError = (request, { status, error }) => {
  throw error instanceof Error ? error : new Error(`${request.url} is answered with ${status}.`);
};

/** @throws what the page throws */
export async function renderPage(task: PageTask): Promise<RenderedPage> {
  const known = new Set(listOwnCode());
  const { status, headers, body } = await render(task);
  return { status, headers: [...headers], body, own: listSince(known) };
}

/**
 * Renders and writes pages, one after the other.
 * @returns the hashes of the scripts and styles that were written into a page for the first time
 * @throws what a page throws
 */
export async function writePages(pages: readonly WrittenPage[]): Promise<string[]> {
  const known = new Set(listOwnCode());
  for (const { file, ...task } of pages) {
    const { status, body } = await render(task);
    if (status !== 200 || !body) throw new Error(`${task.url} is answered with ${status}.`);
    makeFolder(new URL('./', file));
    writeFileSync(new URL(file), body);
  }
  return listSince(known);
}

/** The files of the search in a locale, and where they go. */
export interface SearchTask {
  readonly locale: Locale;
  /** The address of their folder. */
  readonly folder: string;
}

/** Makes and writes the files of the search. */
export async function writeSearchFiles({ locale, folder }: SearchTask): Promise<void> {
  makeFolder(new URL(folder));
  for (const [name, text] of makeSearchFiles(await createPageContext(locale)))
    writeFileSync(new URL(`${name}.json`, folder), text);
}

const folders = new Set<string>();

function makeFolder(folder: URL): void {
  if (folders.has(folder.href)) return;
  mkdirSync(folder, { recursive: true });
  folders.add(folder.href);
}

async function render({ url, route }: PageTask) {
  const found = app.manifest.routes.find(({ routeData }) => routeData.route === route);
  if (!found) throw new Error(`There is no route "${route}".`);
  const response = await app.render(new Request(url), { routeData: found.routeData });
  const { status, headers } = response;
  const body = response.body && new Uint8Array(await response.arrayBuffer());
  return { status, headers, body };
}

function listSince(known: ReadonlySet<string>): string[] {
  return [...listOwnCode()].filter((hash) => !known.has(hash));
}
