import { rm } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { walkPaths } from '../../src/flow/graph.ts';
import { prefixStored } from '../../src/site/stored-names.ts';
import { newHeading, test } from '../support/browser-test.ts';
import {
  addStyle,
  addressOf,
  choose,
  expectStep,
  openLive,
  openMap,
  trailOf,
  waitUntilLive,
} from '../support/browser.ts';
import { clickPaths } from '../support/click-paths.ts';
import { content, pickGuidePages, readPage, dist } from '../support/site.ts';
import { serveSite, type StaticServer } from '../support/static-server.ts';
import { id as guide, path as whole } from '../support/walked-guide.ts';

// Each test stops its server: a browser that is told to be offline may still ask a worker.
test.use({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
test.setTimeout(60_000);

const path = whole.slice(0, 2);

/** The addresses of what the browser keeps. */
const listKept = (page: Page) =>
  page.evaluate(async () => {
    const caches = await Promise.all(
      (await self.caches.keys()).map((name) => self.caches.open(name)),
    );
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

/** Waits until the worker has kept a page, and what comes with it. */
async function waitUntilKept(page: Page, address: string): Promise<void> {
  await expect.poll(() => listKept(page)).toContain(address);
}

/** One visit, and then no network at all. */
async function visitOnce(page: Page, server: StaticServer, locale: string): Promise<void> {
  await openLive(page, `${server.origin}/${locale}/${guide}/`);
  await waitUntilKept(page, `/${locale}/${guide}/`);
  await waitUntilKept(page, `/${locale}/offline/`);
}

async function goOffline(page: Page, server: StaticServer): Promise<void> {
  await page.context().setOffline(true);
  await server.close();
}

test('after one visit, the whole map opens without a network', async ({ page, server }) => {
  await visitOnce(page, server, 'nb');
  await waitUntilKept(page, `/nb/${guide}/map/`);
  await goOffline(page, server);
  await openLive(page, `${server.origin}/${addressOf('nb', guide, path)}`);
  await page.locator('.flow-map > summary').click();
  await openMap(page);
  const here = page.locator('dialog .map [aria-current="step"]');
  await expect(here).toHaveAttribute('data-node', 'block-kind');
});

for (const { guide: walked, locale } of pickGuidePages(0)) {
  test(`after one visit, every path of ${walked.id} in ${locale} can be walked without a network`, async ({
    page,
    server,
  }) => {
    test.setTimeout(180_000);
    await openLive(page, `${server.origin}/${locale}/${walked.id}/`);
    await waitUntilKept(page, `/${locale}/${walked.id}/`);
    await goOffline(page, server);
    await openLive(page, `${server.origin}/${locale}/${walked.id}/`);
    // What is asked is where the answers lead, so nothing need be drawn.
    await addStyle(page, 'body { display: none }');
    const paths = [...walkPaths(walked.flow)].length;
    expect(await clickPaths(page, walked.flow)).toEqual({ paths, wrong: [] });
  });
}

test.describe('without a network, after one visit', () => {
  test('a place in the guide is opened, and an error code leads to its step', async ({
    page,
    server,
  }) => {
    await visitOnce(page, server, 'nb');
    await goOffline(page, server);
    await openLive(page, `${server.origin}/${addressOf('nb', guide, path)}`);
    await expectStep(page, 'block-kind');
    await expect(trailOf(page)).toHaveCount(path.length);
    const home = await page.goto(`${server.origin}/nb/`);
    // What is kept has the headers that it came with.
    expect(home?.headers()).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
    await page.locator('.search-box textarea').fill('AADSTS53003');
    await page.locator('.search-box button').click();
    await page.locator('.search-answers li > a').click();
    await expectStep(page, content.facts['error-codes']['53003']?.step ?? '');
  });

  test('a page that is not kept says so, and lists those that are', async ({ page, server }) => {
    await visitOnce(page, server, 'nb');
    await goOffline(page, server);
    await page.goto(`${server.origin}/nb/connect-exchange-powershell/#some-step`);
    await expect(page.locator('.not-kept')).toBeVisible();
    expect(page.url()).toContain('/nb/connect-exchange-powershell/#some-step');
    await page.locator(`.kept-pages a[href="/nb/${guide}/"]`).click();
    await expectStep(page, content.guides[guide]?.flow.start ?? '');
  });
});

test('all guides of a language are kept when a reader asks for it, and let go the same way', async ({
  page,
  server,
}) => {
  await page.goto(`${server.origin}/nb/offline/`);
  await expect(page.locator('.not-kept')).toBeHidden();
  const list = JSON.parse(readPage('nb/offline.json')) as Record<string, string>;
  for (const id of Object.keys(content.guides)) expect(list).toHaveProperty([`/nb/${id}/`]);
  await expect(page.locator('[data-keep]')).toBeVisible();
  expect(await listKept(page)).not.toContain('/nb/offline.json');
  await page.locator('[data-keep]').click();
  await expect(page.locator('.offline-guides [role=status]')).toHaveText(
    content.ui['nb']?.offline.keptAll ?? '',
    { timeout: 20_000 },
  );
  expect(await listKept(page)).toEqual(expect.arrayContaining(Object.keys(list)));
  await goOffline(page, server);
  await openLive(page, `${server.origin}/nb/connect-exchange-powershell/`);
  await page.goto(`${server.origin}/nb/offline/`);
  await page.locator('[data-forget]').click();
  await expect(page.locator('[data-keep]')).toBeVisible();
  expect(await listKept(page)).not.toContain('/nb/connect-exchange-powershell/');
});

test('a page that is kept is listed by its title, however its letters are written', async ({
  page,
  server,
}) => {
  await page.goto(`${server.origin}/en/offline/`);
  await page.evaluate(
    async (name) => {
      const title = 'A user&#39;s &lt;b&gt; &amp;lt; &quot;R&#x26;D&quot; bl&#xe5;';
      const html = { headers: { 'content-type': 'text/html' } };
      const pages = await caches.open(name);
      // A page that the site has: others are not kept.
      await pages.put('/en/who-asks-for-mfa/', new Response(`<title>${title}</title>`, html));
    },
    `${prefixStored('/')}pages`,
  );
  await page.reload();
  await expect(page.locator('.kept-pages a[href="/en/who-asks-for-mfa/"]')).toHaveText(
    'A user\'s <b> &lt; "R&D" blå',
  );
});

test.describe('a newer version', () => {
  test('is offered in a page that is open, and shown at the same place', async ({
    page,
    server,
    newer,
    context,
  }) => {
    await visitOnce(page, server, 'en');
    await openLive(page, `${server.origin}/${addressOf('en', guide, path)}`);
    server.serve(newer.folder);
    await (await context.newPage()).goto(`${server.origin}/en/`);
    // A browser looks for a new worker when a page has been open for a moment.
    await expect(page.locator('.newer')).toContainText(content.ui['en']?.offline.newer ?? '', {
      timeout: 20_000,
    });
    await expect(page.locator('h1')).not.toHaveText(newHeading);
    await page.locator('.newer button').first().click();
    await expect(page.locator('h1')).toHaveText(newHeading);
    await waitUntilLive(page);
    await expectStep(page, 'block-kind');
    await expect(trailOf(page)).toHaveCount(path.length);
    await expect(page.locator('.newer')).toBeEmpty();
  });

  test('is what a reader gets at once when the network works', async ({ page, server, newer }) => {
    await visitOnce(page, server, 'en');
    server.serve(newer.folder);
    await openLive(page, `${server.origin}/en/${guide}/`);
    await expect(page.locator('h1')).toHaveText(newHeading);
    await expect(page.locator('.newer')).toBeEmpty();
  });

  test('never mixes with an older one: the kept page runs with its own scripts', async ({
    page,
    server,
    newer,
  }) => {
    await visitOnce(page, server, 'en');
    server.serve(newer.folder);
    // The page cannot be had, and its scripts are gone from the server.
    server.hang(true);
    await openLive(page, `${server.origin}/en/${guide}/`);
    await expect(page.locator('h1')).not.toHaveText(newHeading);
    await page.locator('.ask > a').click();
    await page.locator('dialog.search textarea').fill('AADSTS53003');
    await expect(page.locator('.search-answers li > a')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await choose(page, 'one-user');
    await expectStep(page, 'symptom');
  });

  test('is not offered when only the day of the build has changed', async ({
    page,
    server,
    newer,
    context,
  }) => {
    await visitOnce(page, server, 'en');
    await newer.change(`en/${guide}/index.html`, () =>
      readPage(`en/${guide}/index.html`).replace('</footer>', '<p>Another day</p></footer>'),
    );
    server.serve(newer.folder);
    const before = server.asked.length;
    await (await context.newPage()).goto(`${server.origin}/en/`);
    for (const address of [`/en/${guide}/`, '/en/offline/']) {
      await expect.poll(() => server.asked.slice(before), { timeout: 20_000 }).toContain(address);
    }
    await expect(page.locator('.newer')).toBeEmpty();
  });
});

test('a guide that was withdrawn is let go of, and the list of what is kept has it no more', async ({
  page,
  server,
  newer,
  context,
}) => {
  const withdrawn = '/en/connect-exchange-powershell/';
  await visitOnce(page, server, 'en');
  await page.goto(`${server.origin}${withdrawn}`);
  await waitUntilKept(page, withdrawn);
  await page.goto(`${server.origin}/en/offline/`);
  const listed = page.locator('.kept-pages a');
  await expect(listed.and(page.locator(`[href="${withdrawn}"]`))).toBeVisible();
  await rm(join(newer.folder, withdrawn), { recursive: true });
  await newer.change('en/offline.json', (text) => {
    const { [withdrawn]: gone, ...left } = JSON.parse(text) as Record<string, string>;
    expect(gone).toBeDefined();
    return JSON.stringify(left);
  });
  server.serve(newer.folder);
  await (await context.newPage()).goto(`${server.origin}/en/`);
  await expect.poll(() => listKept(page), { timeout: 20_000 }).not.toContain(withdrawn);
  await expect(listed.and(page.locator(`[href="${withdrawn}"]`))).toHaveCount(0);
  expect(await listKept(page)).toContain(`/en/${guide}/`);
  await expect(listed.and(page.locator(`[href="/en/${guide}/"]`))).toBeVisible();
});

test.describe('a network that half works', () => {
  test('gives the kept page when the network is silent', async ({ page, server }) => {
    await visitOnce(page, server, 'nb');
    server.hang(true);
    await openLive(page, `${server.origin}/nb/${guide}/`);
    await choose(page, 'one-user');
    await expectStep(page, 'symptom');
  });

  test('gives the kept page when the server errs, and keeps no error', async ({ page, server }) => {
    await visitOnce(page, server, 'nb');
    server.fail(503);
    await openLive(page, `${server.origin}/nb/${guide}/`);
    const response = await page.goto(`${server.origin}/nb/errors/53003/`);
    expect(response?.status()).toBe(503);
    expect(await listKept(page)).not.toContain('/nb/errors/53003/');
  });

  test('gives the kept page when somebody must sign in elsewhere first', async ({
    page,
    server,
  }) => {
    const signIn = await serveSite(dist);
    await visitOnce(page, server, 'nb');
    server.redirect(`/nb/${guide}/`, `${signIn.origin}/nb/errors/`);
    await openLive(page, `${server.origin}/nb/${guide}/`);
    expect(new URL(page.url()).origin).toBe(server.origin);
    await signIn.close();
  });

  test('goes where the page has moved to on the site', async ({ page, server }) => {
    await visitOnce(page, server, 'nb');
    server.redirect(`/nb/${guide}/`, '/nb/errors/');
    await page.goto(`${server.origin}/nb/${guide}/`);
    await expect(page).toHaveURL(`${server.origin}/nb/errors/`);
  });

  test('lets go of a page that is gone from the site', async ({ page, server }) => {
    await visitOnce(page, server, 'nb');
    server.fail(404);
    const response = await page.goto(`${server.origin}/nb/${guide}/`);
    expect(response?.status()).toBe(404);
    await expect.poll(() => listKept(page)).not.toContain(`/nb/${guide}/`);
  });
});

test('the worker asks for nothing until the page is loaded, and nobody but the site', async ({
  page,
  server,
  context,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const states: Promise<string>[] = [];
  server.watch('/service-worker.js', () => {
    states.push(page.evaluate(() => document.readyState));
  });
  await visitOnce(page, server, 'nb');
  expect(await Promise.all(states)).toEqual(['complete']);
  expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual([server.origin]);
  const kept = await listKept(page);
  expect(
    kept.every((address) => address.startsWith('/nb/') || address.startsWith('/_astro/')),
  ).toBe(true);
});

test('a page works where storage is full', async ({ page, server, context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 });
  await openLive(page, `${server.origin}/nb/${guide}/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await openLive(page, `${server.origin}/nb/${guide}/#symptom?who-is-affected=one-user`);
  await expectStep(page, 'symptom');
  expect(await listKept(page)).not.toContain(`/nb/${guide}/`);
});

test('the site can be installed in every language', async ({ page, server, context }) => {
  for (const locale of content.locales) {
    await page.goto(`${server.origin}/${locale}/`);
    await expect(page.locator('link[rel=manifest]')).toBeAttached();
    await page.evaluate(() => navigator.serviceWorker.ready);
    const session = await context.newCDPSession(page);
    const { url, errors, data } = await session.send('Page.getAppManifest');
    expect(url).toBe(`${server.origin}/${locale}/manifest.webmanifest`);
    expect(errors).toEqual([]);
    expect((JSON.parse(data ?? '{}') as { lang?: string }).lang).toBe(content.ui[locale]?.lang);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A test's browser is always a private one.
    const reasons = installabilityErrors.map(({ errorId }) => errorId);
    expect(reasons.filter((reason) => reason !== 'in-incognito')).toEqual([]);
  }
});
