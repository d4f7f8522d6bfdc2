import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { BuiltSite } from './open-site.ts';

/** What axe judges by: WCAG 2.2 AA, and best practice. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a scheme changes is colours, so in the second one only what depends on them is looked at again. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block'];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};
const origin = 'http://site.example';

/** What axe says of a page. */
interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
/** The part of axe that is used here, as it stands in a page. */
interface AxeWindow {
  readonly axe: { readonly run: (part: unknown, options: object) => Promise<AxeResults> };
}

/**
 * What axe finds on each of some pages, in light colours and in dark ones. No server is needed: every request is answered from
 * the built files, and none leaves the machine.
 * @param file the path of a Chromium that runs
 */
export async function judgeAccess(
  site: BuiltSite,
  paths: readonly string[],
  file: string,
): Promise<Map<string, string[]>> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await chromium.launch({ executablePath: file, args: ['--no-sandbox'] });
  try {
    // The policy of the pages allows no script but their own.
    const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
    const faults = new Map<string, string[]>();
    const waiting = [...paths];
    const judgeInTab = async () => {
      const tab = await openTab(context, site);
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        await tab.open(path);
        faults.set(path, await runAxe(tab.page, axe));
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, judgeInTab));
    // In the order of the paths, whichever tab was quicker.
    return new Map(paths.map((path) => [path, faults.get(path) ?? []]));
  } finally {
    await browser.close();
  }
}

/** A tab that opens built pages by their paths. */
async function openTab(context: BrowserContext, site: BuiltSite) {
  const page = await context.newPage();
  let asked = '';
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const path = url.origin === origin ? site.fileOf(url.pathname) : undefined;
    // A page that leads on by itself is judged as it stands: without content, a browser stays where it is.
    if (route.request().isNavigationRequest() && path !== asked)
      return route.fulfill({ status: 204 });
    if (path === undefined || !site.files.has(path)) return route.fulfill({ status: 404 });
    const contentType = types[extname(path)] ?? 'application/octet-stream';
    return route.fulfill({ body: site.read(path), contentType });
  });
  const open = (path: string) => {
    asked = path;
    return page.goto(`${origin}${site.base}${path.replace(/index\.html$/, '')}`);
  };
  return { page, open };
}

async function runAxe(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const runOnly =
      colorScheme === 'light'
        ? { type: 'tag', values: standards }
        : { type: 'rule', values: rulesOfColour };
    const { violations } = await page.evaluate(
      (options) => (globalThis as unknown as AxeWindow).axe.run(document, options),
      { runOnly, resultTypes: ['violations'] },
    );
    found.push(
      ...violations.map(
        ({ id, nodes }) =>
          `breaks "${id}" in ${colorScheme} colours: ${nodes.map(({ html }) => html).join(' | ')}`,
      ),
    );
  }
  return found;
}
