import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/expect-accessible.ts';
import {
  buildHostSite,
  fetchInDevelopment,
  writeHostSite,
  type HostSite,
} from '../support/host-site.ts';
import { serveSite, type StaticServer } from '../support/static-server.ts';
import { weigh } from '../support/weigh.ts';

let site: HostSite;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  site = await writeHostSite('starlight');
  const { isBuilt, says } = buildHostSite(site);
  expect(isBuilt, says).toBe(true);
  server = await serveSite(site.dist);
  browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Long enough for a machine that does other things meanwhile. */
const soon = { timeout: 60_000 };

const pages = new Map<string, Document>();
/** A page that was built, read once. */
function readPage(path: string): Document {
  const file = join(site.dist, path, 'index.html');
  const page = pages.get(file) ?? parseHTML(readFileSync(file, 'utf8')).document;
  pages.set(file, page);
  return page;
}

/** Opens a page, of Starlight's site or at a whole address, and gives what went wrong in it. */
async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(new URL(path, server.origin).href);
  return { page, faults, close: () => context.close() };
}

const inGuide = (page: Page, guide: string) => page.locator(`.flow[data-guide="${guide}"]`);
const untilLive = async (page: Page) => {
  for (const flow of await page.locator('.flow').all())
    await flow.and(page.locator('[data-live]')).waitFor();
};
/** The step that each guide shows. */
const readShown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.step')]
      .filter((step) => step.checkVisibility())
      .map(({ id }) => id),
  );

describe('the pages that Starlight builds', () => {
  test('have no id twice, and each guide the steps of its own', () => {
    const ids = [...readPage('two').querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(['lamp/plugged-in', 'fuse/fuse-state']));
  });

  test('lead nowhere that is not there', () => {
    for (const path of ['two', 'nb/lamp', 'de/lamp']) {
      const document = readPage(path);
      const guides = [...document.querySelectorAll('.veiviser')];
      const addresses = guides.flatMap((guide) =>
        [...guide.querySelectorAll('[href], [src]')].map(
          (part) => part.getAttribute('href') ?? part.getAttribute('src') ?? '',
        ),
      );
      expect(addresses.length).toBeGreaterThan(5);
      for (const address of addresses) {
        const { origin, pathname, hash } = new URL(address, `https://lamps.example/${path}/`);
        // The official pages.
        if (origin !== 'https://lamps.example' || pathname === '/manual') continue;
        const file = join(site.dist, pathname, pathname.endsWith('/') ? 'index.html' : '');
        expect(existsSync(file), address).toBe(true);
        const target = pathname.endsWith('/') ? readPage(pathname) : undefined;
        if (hash) expect(target?.getElementById(hash.slice(1)), address).not.toBeNull();
      }
    }
  });

  test('show a guide in the language of the page, or in its source and say so', () => {
    const read = (path: string) => {
      const guide = readPage(path).querySelector('.veiviser [lang]');
      return [guide?.getAttribute('lang'), guide?.querySelector('.step h2')?.textContent.trim()];
    };
    expect(read('nb/lamp')).toEqual(['nb-NO', 'Står støpselet i?']);
    expect(read('de/lamp')).toEqual(['en', 'Is the lamp plugged in?']);
  });

  test('weigh what is allowed more than without a guide', () => {
    const styles = (path: string) =>
      [...readPage(path).querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
        ({ href }) => href,
      );
    const own = styles('two').filter((href) => !styles('plain').includes(href));
    expect(own).toHaveLength(1);
    const read = (path: string) => readFileSync(join(site.dist, path), 'utf8');
    const scripts = new Set(
      [...read('two/index.html').matchAll(/flow-script"><script[^>]* src="([^"]+)"/g)].map(
        ([, src = '']) => src,
      ),
    );
    const bytes = {
      html: weigh(read('two/index.html')) - weigh(read('plain/index.html')),
      css: weigh(read(own[0] ?? '')),
      js: [...scripts].map((script) => weigh(read(script))).reduce((sum, size) => sum + size, 0),
    };
    expect(bytes.html).toBeLessThan(4_200);
    expect(bytes.css).toBeLessThan(6_800);
    expect(bytes.js).toBeGreaterThan(10_000);
    expect(bytes.js).toBeLessThan(82_000);
    // What no page links to is not there either.
    const all = readdirSync(join(site.dist, '_astro')).filter((name) => name.endsWith('.css'));
    expect(all.filter((name) => /later|^map/.test(name))).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('two guides are answered on one page, each with its own Back', async () => {
    const { page, faults, close } = await open('/two/', { colorScheme });
    await untilLive(page);
    expect(await readShown(page)).toEqual(['lamp/plugged-in', 'fuse/fuse-state']);
    await inGuide(page, 'lamp').locator('[data-answer=plugged]:visible').first().click();
    await expect
      .poll(() => readShown(page), soon)
      .toEqual(['lamp/replace-bulb', 'fuse/fuse-state']);
    expect(page.url()).toContain('#lamp/replace-bulb?plugged-in=plugged');
    await page.waitForTimeout(450); // Sooner, a second press is taken for a double one.
    await inGuide(page, 'fuse').locator('[data-answer=off]:visible').first().click();
    await expect.poll(() => readShown(page), soon).toEqual(['lamp/replace-bulb', 'fuse/switch-on']);
    await page.reload();
    await untilLive(page);
    expect(await readShown(page)).toEqual(['lamp/replace-bulb', 'fuse/switch-on']);
    await page.goBack();
    await expect
      .poll(() => readShown(page), soon)
      .toEqual(['lamp/replace-bulb', 'fuse/fuse-state']);
    await page.goBack();
    await expect.poll(() => readShown(page), soon).toEqual(['lamp/plugged-in', 'fuse/fuse-state']);
    await page.goForward();
    await page.goForward();
    await expect.poll(() => readShown(page), soon).toEqual(['lamp/replace-bulb', 'fuse/switch-on']);
    expect(await page.title()).toBe('Two guides | Lamps');
    expect(faults).toEqual([]);
    await close();
  });

  test('the links lead to the end without JavaScript', async () => {
    const { page, close } = await open('/two/', { colorScheme, javaScriptEnabled: false });
    const steps = page.locator('.step:visible');
    await expect
      .poll(() => steps.evaluateAll((all) => all.map(({ id }) => id)), soon)
      .toEqual(['lamp/plugged-in', 'fuse/fuse-state']);
    await inGuide(page, 'lamp').locator('[data-answer=unplugged]:visible').click();
    await inGuide(page, 'lamp').locator('[data-answer=helped]:visible').click();
    expect(await inGuide(page, 'lamp').locator('.step:visible').getAttribute('id')).toBe(
      'lamp/solved',
    );
    expect(await inGuide(page, 'fuse').locator('.step:visible').getAttribute('id')).toBe(
      'fuse/fuse-state',
    );
    await close();
  });
});

test('with all open that can be, axe finds nothing and a phone is wide enough', async () => {
  const { page, faults, close } = await open('/two/');
  await untilLive(page);
  for (const guide of ['lamp', 'fuse']) {
    await inGuide(page, guide).locator('[data-answer]:visible').first().click();
    await inGuide(page, guide).locator('.flow-map > summary').click();
    await inGuide(page, guide).getByRole('button', { name: 'Make a note for the ticket' }).click();
    await inGuide(page, guide).locator('.ticket textarea').waitFor();
    await page.waitForTimeout(450);
  }
  for (const about of await page.locator('.about > summary').all()) await about.click();
  // In one language there is no language to choose.
  expect(await page.locator('.ticket legend').allTextContents()).toEqual(['Format', 'Format']);
  await expectAccessible(page, '.sl-markdown-content');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(faults).toEqual([]);
  await close();
});

test('an answer leads into the other guide, and the trail goes along', async () => {
  const { page, faults, close } = await open('/two/');
  await untilLive(page);
  const lamp = inGuide(page, 'lamp');
  const fuse = inGuide(page, 'fuse');
  await lamp.locator('[data-answer=unplugged]:visible').click();
  await page.waitForTimeout(450);
  await lamp.locator('[data-answer=not-helped]:visible').click();
  await fuse.locator('.trail [data-carried=plug-in]').waitFor();
  expect(page.url()).toContain(
    '#fuse/fuse-state?lamp/plugged-in=unplugged&lamp/plug-in=not-helped',
  );
  await fuse.getByRole('link', { name: 'Back', exact: true }).click();
  await expect.poll(() => readShown(page), soon).toContain('lamp/plug-in');
  expect(faults).toEqual([]);
  await close();
});

test('the search of Starlight finds a step, and its address opens it', async () => {
  const { page, close } = await open('/');
  // As text: Vitest would make a function of its own of `import`.
  const found = await page.evaluate<string[]>(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js');
    const { results } = await pagefind.search('electrician');
    const pages = await Promise.all(results.map((result) => result.data()));
    return pages.flatMap((data) => data.sub_results.map(({ url }) => url));
  })()`);
  const step = found.find((url) => url.startsWith('/two/#lamp/'));
  expect(step).toBe('/two/#lamp/ask-electrician.');
  await page.goto(server.origin + String(step));
  await untilLive(page);
  expect(await readShown(page)).toEqual(['lamp/ask-electrician', 'fuse/fuse-state']);
  await close();
});

/** All that a browser computes of elements, and of what stands before and after them. */
const readStyles = (parts: Locator) =>
  parts.evaluateAll((elements) =>
    elements.flatMap((element) =>
      [undefined, '::before', '::after'].map((part) => {
        const style = getComputedStyle(element, part);
        // What is named by a host has no order of its own.
        const names = [...style].filter((name) => !name.startsWith('--'));
        return names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      }),
    ),
  );

test('nothing of a guide changes what stands around it', async () => {
  const withGuides = await open('/two/');
  const without = await open('/plain/');
  await untilLive(withGuides.page);
  const part = (name: string) => `.sl-markdown-content > :not(.veiviser):is(${name})`;
  for (const name of ['#how-lamps-work, .sl-heading-wrapper', 'p', 'ul', 'button']) {
    const [inOne] = await readStyles(withGuides.page.locator(part(name)).first());
    const [inOther] = await readStyles(without.page.locator(part(name)).first());
    expect(inOne, name).toBeDefined();
    expect(inOne, name).toEqual(inOther);
  }
  const inText = ['a', 'h2', 'li'].map((name) => `.sl-markdown-content ${name}`);
  for (const name of ['html', 'body', 'main', 'nav a[href="/"]', ...inText]) {
    const [inOne] = await readStyles(withGuides.page.locator(name).first());
    const [inOther] = await readStyles(without.page.locator(name).first());
    // A page that is longer is higher.
    const height = /^(?:block-size|height|perspective-origin|transform-origin)/;
    const keep = (styles: string[] | undefined) => styles?.filter((line) => !height.test(line));
    expect(inOne, name).toBeDefined();
    expect(keep(inOne), name).toEqual(keep(inOther));
  }
  await withGuides.close();
  await without.close();
});

test('nothing that a host says of elements changes a guide', async () => {
  const { page, close } = await open('/two/');
  await untilLive(page);
  const parts = page.locator('.step:first-of-type :is(h2, p, a, ul, li)');
  const before = await readStyles(parts);
  expect(before.length).toBeGreaterThan(20);
  await page.addStyleTag({
    content: `main h2, .content h2 { border-block-end: 9px solid; letter-spacing: 9px }
      main a { padding: 40px; text-transform: uppercase }
      main ul li { margin: 50px; list-style: square } main li::before { content: 'x' }
      main .answers a::after { content: 'y'; background: lime } main p { columns: 3 }`,
  });
  expect(await readStyles(parts)).toEqual(before);
  await close();
});

/** The site with something else in one of its files. */
async function writeChanged(name: string, file: string, find: string, write: string) {
  const changed = await writeHostSite('starlight', name);
  const path = join(changed.root, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(find);
  await writeFile(path, text.replace(find, write));
  return changed;
}

test('a guide keeps the policy of a site, here one without Starlight and below a folder', async () => {
  const strict = await writeHostSite('host-with-policy');
  const { isBuilt, says } = buildHostSite(strict);
  expect(isBuilt, says).toBe(true);
  const host = await serveSite(strict.dist);
  const { page, faults, close } = await open(`${host.origin}/docs/two/`);
  const policy = page.locator('meta[http-equiv="content-security-policy"]');
  expect(await policy.getAttribute('content')).toMatch(
    /default-src 'none'.*script-src 'self' 'sha/,
  );
  await untilLive(page);
  const lamp = inGuide(page, 'lamp');
  await lamp.locator('[data-answer=plugged]:visible').first().click();
  await expect.poll(() => readShown(page), soon).toEqual(['lamp/replace-bulb', 'fuse/fuse-state']);
  await lamp.locator('.flow-map > summary').click();
  // Fetched, with words of its own.
  await lamp.getByRole('button', { name: 'Make a note for the ticket' }).click();
  await lamp.locator('.ticket textarea').waitFor();
  await expectAccessible(page, 'main');
  // What stands in the page has run: it offers what was left half done.
  const again = await page.context().newPage();
  again.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await again.goto(page.url().split('#')[0] ?? '');
  await inGuide(again, 'lamp').getByRole('link', { name: 'Continue', exact: true }).click();
  await expect.poll(() => readShown(again), soon).toEqual(['lamp/replace-bulb', 'fuse/fuse-state']);
  expect(faults).toEqual([]);
  await close();
  await host.close();
});

test('in development a guide shows what is wrong with it', async () => {
  const file = 'guides/guides/lamp/flow.yaml';
  const changed = await writeChanged('starlight-dev', file, 'helped: solved', 'helped: sovled');
  const { document } = parseHTML(await fetchInDevelopment(changed, '/two/'));
  const finding = document.querySelector('.veiviser .author-findings li');
  expect(finding?.textContent).toMatch(/^guides\/guides\/lamp\/flow\.yaml:\d+ error unknown-step/);
  expect(document.querySelector('[id="lamp/plugged-in"] h2')).not.toBeNull();
});

describe('a build stops', () => {
  const buildWith = async (file: string, find: string, write: string) =>
    buildHostSite(await writeChanged('starlight-broken', file, find, write));

  test('on a guide that is broken, and names the file where the host has it', async () => {
    const file = 'guides/guides/lamp/flow.yaml';
    const { isBuilt, says } = await buildWith(file, 'helped: solved', 'helped: sovled');
    expect(isBuilt).toBe(false);
    expect(says).toContain('not fit to publish');
    expect(says).toMatch(/^guides\/guides\/lamp\/flow\.yaml:\d+ {2}error {2}unknown-step/m);
  });

  test('on a guide that is not there, and names those that are', async () => {
    const { isBuilt, says } = await buildWith('src/content/docs/two.mdx', '"lamp"', '"lmap"');
    expect(isBuilt).toBe(false);
    expect(says).toContain('There is no guide "lmap". There are: fuse, lamp.');
  });

  test('on an answer into a guide that stands nowhere', async () => {
    const { isBuilt, says } = await buildWith('astro.config.mjs', ", fuse: '/two/'", '');
    expect(isBuilt).toBe(false);
    expect(says).toContain(`veiviserGuides({ pages: { 'fuse': '/…/' } })`);
  });
});
