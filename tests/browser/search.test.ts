import { expect, type Locator, type Page } from '@playwright/test';
import { readCrossing } from '../../src/flow/crossing.ts';
import { test } from '../support/browser-test.ts';
import { expectStep, openLive } from '../support/browser.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { content } from '../support/site.ts';
import { listStatedQueries } from '../support/stated-queries.ts';

const guide = 'mfa-sign-in';
const dialog = (page: Page) => page.locator('dialog.search');
const field = (page: Page) => dialog(page).locator('textarea');
const results = (page: Page) => dialog(page).locator('li > a');
const status = (page: Page) => dialog(page).getByRole('status');

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
}

/** Writes a query, and waits until it is answered. */
async function ask(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await expect(dialog(page).locator('ul')).not.toHaveAttribute('aria-busy');
}

/** Paths of links, below the address of the site. */
async function readPaths(page: Page, links: Locator): Promise<string[]> {
  const base = new URL(test.info().project.use.baseURL ?? page.url()).href;
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).href),
  );
  return addresses.map((address) => address.replace(base, ''));
}

function recordRequests(page: Page): URL[] {
  const asked: URL[] = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  return asked;
}

test.describe('what people type', () => {
  for (const locale of content.locales) {
    test(`finds the right step in ${locale}`, async ({ page }) => {
      const stated = listStatedQueries(guide, locale).slice(0, 8);
      expect(stated.length).toBeGreaterThan(3);
      await page.goto(`${locale}/`);
      await openSearch(page);
      for (const { query, step } of stated) {
        await ask(page, query);
        // Which comes first is judged where the cases are: the fixture has half of the steps that they were stated among.
        const found = (await readPaths(page, results(page))).map((path) =>
          path.replace(/\?.*/, ''),
        );
        const right = readCrossing(step) ?? { guide, step };
        expect(found.slice(0, 3), query).toContain(`${locale}/${right.guide}/#${right.step}`);
      }
    });
  }

  test('gives results while the word is still being written', async ({ page }) => {
    await page.goto('nb/');
    await openSearch(page);
    await field(page).pressSequentially('påloggingsl');
    await expect(results(page).first()).toHaveAttribute('href', /#read-sign-in-log$/);
  });
});

test.describe('with the keyboard alone', () => {
  test('results that stay the same are not made again under the reader', async ({ page }) => {
    await page.clock.install();
    await page.goto('en/');
    await openSearch(page);
    await ask(page, 'new phone');
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first()).toBeFocused();
    // By now, whoever was still typing has come to rest, and is answered once more.
    await page.clock.fastForward(2000);
    await expect(dialog(page).locator('ul')).not.toHaveAttribute('aria-busy');
    await expect(results(page).first()).toBeFocused();
  });

  test('the arrows move through the results, and Escape gives the focus back', async ({ page }) => {
    await page.goto('en/');
    const before = page.locator('.guide-list a').first();
    await before.focus();
    await openSearch(page);
    await ask(page, 'new phone');
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('new phones');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(before).toBeFocused();
  });

  test('Enter opens the first result, even before it is there to be seen', async ({ page }) => {
    await page.goto('nb/');
    await openSearch(page);
    await field(page).fill('tilbakestille mfa');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/nb/${guide}/#register-again`));
    await expectStep(page, 'register-again');
  });

  test('a slash is a slash where somebody is writing', async ({ page }) => {
    await page.goto('en/');
    await page.locator('.search-box textarea').pressSequentially('a/b');
    await expect(page.locator('.search-box textarea')).toHaveValue('a/b');
    await expect(dialog(page)).toBeHidden();
  });
});

test('a step of the guide that the reader is in opens on the same page, with its heading in focus', async ({
  page,
}) => {
  await openLive(page, `en/${guide}/#symptom?who-is-affected=one-user`);
  await openSearch(page);
  await ask(page, 'temporary access pass');
  await dialog(page).locator('a[href$="#issue-temporary-access-pass"]').click();
  await expect(dialog(page)).toBeHidden();
  await expectStep(page, 'issue-temporary-access-pass');
  await expect(page.locator('#issue-temporary-access-pass h2')).toBeFocused();
  await page.goBack();
  await expectStep(page, 'symptom');
  await openSearch(page);
  await expect(field(page)).toHaveValue('temporary access pass');
});

test('says how much is found, that nothing is, and when a word had to be replaced', async ({
  page,
}) => {
  await page.goto('en/');
  await openSearch(page);
  const words = content.ui['en']?.search;
  await ask(page, 'xqzjwv');
  await expect(results(page)).toHaveCount(0);
  await expect(status(page)).toHaveText(words?.none ?? '');
  await ask(page, 'authenticater');
  const replaced = (await status(page).textContent()) ?? '';
  expect(replaced).toContain('authenticater');
  await ask(page, 'authenticator');
  await expect(status(page)).toContainText(String(await results(page).count()));
  await ask(page, '');
  await expect(status(page)).toBeEmpty();
});

for (const address of ['en/', 'nb/', `en/${guide}/`, 'nb/errors/53003/']) {
  test(`fetches nothing on ${address} until it is opened, and nothing of another site after`, async ({
    page,
  }) => {
    const asked = recordRequests(page);
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const isOfSearch = ({ pathname }: URL) => /search|codes\.json|words\.json/i.test(pathname);
    expect(asked.filter(isOfSearch).map(String)).toEqual([]);
    const before = asked.length;
    await page.locator('.search-link').click();
    await ask(page, 'mfa');
    expect(asked.length).toBeGreaterThan(before);
    expect([...new Set(asked.map(({ origin }) => origin))]).toEqual([new URL(page.url()).origin]);
    // What is written is in no address.
    expect(asked.slice(before).filter(({ search }) => search !== '')).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}

test('says so when the index cannot be fetched, with the list of all steps beside it', async ({
  page,
}) => {
  await page.route(/\/(?:search\/[^/]*|codes)\.json/, (route) => route.abort());
  await page.goto('nb/');
  await openSearch(page);
  await ask(page, 'telefon');
  await expect(status(page)).toHaveText(content.ui['nb']?.search.failed ?? '');
  // Once the network is back, the same search works.
  await page.unroute(/\/(?:search\/[^/]*|codes)\.json/);
  await ask(page, 'telefonen');
  await expect(results(page).first()).toBeVisible();
  await dialog(page).locator('p > a').last().click();
  await expect(page).toHaveURL(/\/nb\/search\/$/);
});

test('leads to the list of all steps when its script cannot be fetched', async ({ page }) => {
  await page.route('**/SearchScript*', (route) => route.abort());
  await page.goto('en/');
  await page.locator('.search-link').click();
  await expect(page).toHaveURL(/\/en\/search\/$/);
});

test('the key that opens it can be turned off, which is kept, and on again', async ({ page }) => {
  await page.goto('en/');
  await openSearch(page);
  await dialog(page).getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
  await page.reload();
  await page.keyboard.press('/');
  await page.locator('.search-link').click();
  await expect(dialog(page).getByRole('checkbox')).not.toBeChecked();
  await dialog(page).getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link in the header leads to the list, and the list to every step', async ({ page }) => {
    await page.goto(`nb/${guide}/`);
    await page.locator('.search-link').click();
    await expect(page).toHaveURL(/\/nb\/search\/$/);
    for (const { id, flow } of Object.values(content.guides)) {
      const links = page.locator(`main details a[href*="/${id}/#"]`);
      await expect(links).toHaveCount(Object.keys(flow.steps).length);
    }
    await page.locator(`main a[href$="/${guide}/#register-again"]`).click();
    await expectStep(page, 'register-again');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const locale of content.locales) {
    test(`axe finds nothing in the open search in ${locale}, and nothing is too wide or too small`, async ({
      page,
    }) => {
      await page.goto(`${locale}/${guide}/`);
      await openSearch(page);
      await ask(page, 'authenticator');
      await expectAccessible(page, '.search');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      );
      for (const target of await dialog(page)
        .locator('a:visible, button, textarea, label:has(input)')
        .all()) {
        expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
    });
  }
});
