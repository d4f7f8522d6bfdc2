import { expect, type Locator, type Page } from '@playwright/test';
import config from '../../playwright.config.ts';
import { test } from '../support/browser-test.ts';
import { choose, expectStep, openLive, readTrail } from '../support/browser.ts';
import { content } from '../support/site.ts';
import { watchFaults } from '../support/watch-faults.ts';

// Playwright turns the back/forward cache off, which readers have.
test.use({
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

test('no file, no proof sheet and no page of another site is fetched so', async ({ page }) => {
  const fetched = await listPrefetched(page);
  await openLive(page, 'en/mfa-sign-in/');
  const others = page.locator('.guide > p > a');
  expect(await others.count()).toBeGreaterThan(2);
  for (const link of await others.all()) await restOn(page, link);
  await page.locator('.flow-map-body .downloads > summary').evaluate((fold: HTMLElement) => {
    for (let up = fold.closest('details'); up; up = up.parentElement?.closest('details') ?? null)
      up.open = true;
  });
  await restOn(page, page.locator('.downloads a').first());
  await page.goto('en/mfa-sign-in/#enable-modern-authentication');
  await restOn(page, page.locator('.step:visible a[href^="https:"]').first());
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
  const seen = watchFaults(page);
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
  expect(await readTrail(page)).toHaveLength(2);
  await page.getByRole('button', { name: content.ui['en']?.back ?? '' }).click();
  await expectStep(page, 'symptom');
  const stored = await page.evaluate(() => localStorage.getItem('veiviser-half-done-mfa-sign-in'));
  expect(JSON.parse(stored ?? '[]')).toHaveLength(1);
  expect(seen).toEqual([]);
});
