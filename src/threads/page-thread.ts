import { workerData } from 'node:worker_threads';
import { createApp } from 'astro/app/entrypoint';
import { listOwnCode } from '../publish/policy/own-code.ts';
import { passContent, type PassedContent } from '../site/build/pass-content.ts';

// Astro's bundler makes a module of this that has all pages in it. A thread runs it.

/** What is to be rendered: the whole address of a page, and the route that it belongs to. */
export interface PageTask {
  readonly url: string;
  readonly route: string;
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
export async function renderPage({ url, route }: PageTask): Promise<RenderedPage> {
  const found = app.manifest.routes.find(({ routeData }) => routeData.route === route);
  if (!found) throw new Error(`There is no route "${route}".`);
  const known = new Set(listOwnCode());
  const response = await app.render(new Request(url), { routeData: found.routeData });
  const { status, headers } = response;
  const body = response.body && new Uint8Array(await response.arrayBuffer());
  return {
    ...{ status, headers: [...headers], body },
    own: [...listOwnCode()].filter((hash) => !known.has(hash)),
  };
}
