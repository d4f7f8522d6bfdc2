import { expect, type Locator, type Page } from '@playwright/test';
import config from '../../playwright.config.ts';
import { test } from '../support/browser-test.ts';
import { choose, expectStep, openLive, readHalfDone, trailOf } from '../support/browser.ts';
import { content } from '../support/site.ts';

// Playwright turns the back/forward cache off, which readers have.
test.use({
  failsOnFaults: true,
  launchOptions: {
    ...config.use?.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

/** Paths of the pages that are fetched before they are opened, from now on. */
async function listPrefetched(page: Page): Promise<string[]> {
  const fetched: string[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Preload.enable');
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Running') fetched.push(new URL(prefetchUrl).pathname);
  });
  return fetched;
}

/** Rests the pointer on a link for longer than a pointer that passes over it. */
async function restOn(page: Page, link: Locator): Promise<void> {
  await link.scrollIntoViewIfNeeded();
  await link.hover();
  await page.waitForTimeout(400);
}

test('a guide is fetched while the pointer rests on its link, and nothing before', async ({
  page,
}) => {
  const fetched = await listPrefetched(page);
  await page.goto('en/');
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await restOn(page, page.locator('.guide-list a[href$="/mfa-sign-in/"]').first());
  await expect.poll(() => fetched).toEqual(['/en/mfa-sign-in/']);
});

test('no file, no other language and no page of another site is fetched so', async ({ page }) => {
  const fetched = await listPrefetched(page);
  await page.goto('en/who-asks-for-mfa/');
  const others = page.locator('a[data-locale], main a[href^="http"], main a[href$=".md"]');
  expect(await others.count()).toBeGreaterThan(2);
  for (const link of await others.all()) await restOn(page, link);
  expect(fetched).toEqual([]);
});

test('a guide with a flow, whose next step is there already, has nothing fetched', async ({
  page,
}) => {
  const fetched = await listPrefetched(page);
  await openLive(page, 'en/mfa-sign-in/');
  for (const link of await page.locator('.guide > p > a, .topic-link > a').all())
    await restOn(page, link);
  expect(fetched).toEqual([]);
});

for (const [reducedMotion, isShown] of [
  ['no-preference', true],
  ['reduce', false],
] as const) {
  test(`from page to page there is ${isShown ? 'a' : 'no'} transition where motion is ${reducedMotion}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', ({ viewTransition }) => {
        document.documentElement.dataset['transition'] = String(viewTransition !== null);
      });
    });
    await page.goto('en/');
    const header = () => page.locator('.wordmark').boundingBox();
    const before = await header();
    await page.locator('.guide-list a').first().click();
    await expect(page.locator('html')).toHaveAttribute('data-transition', String(isShown));
    expect(await header()).toEqual(before);
  });
}

test('a page that is gone back to is there as it was left, and works', async ({ page }) => {
  await openLive(page, 'en/mfa-sign-in/');
  await choose(page, 'one-user');
  await expectStep(page, 'symptom');
  await page.evaluate(() => {
    document.documentElement.dataset['left'] = '';
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['kept'] = String(persisted);
    });
  });
  await page.locator('.wordmark').click();
  await expect(page.locator('.guide-list').first()).toBeVisible();
  // Not `goBack`, which waits for a page that is loaded.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expect(page.locator('html[data-left]')).toHaveAttribute('data-kept', 'true');
  await expectStep(page, 'symptom');
  await choose(page, 'blocked');
  await expectStep(page, 'block-kind');
  await expect(trailOf(page)).toHaveCount(2);
  await page.getByRole('button', { name: content.ui['en']?.back ?? '' }).press('Enter');
  await expectStep(page, 'symptom');
  await expect.poll(() => readHalfDone(page, 'mfa-sign-in')).toHaveLength(1);
});
