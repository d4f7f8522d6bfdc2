import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import {
  addressOf,
  choose,
  expectStep,
  openLive,
  trailOf,
  waitUntilLive,
} from '../support/browser.ts';
import { content, root } from '../support/site.ts';
import { serveSite } from '../support/static-server.ts';

const guide = 'mfa-sign-in';
const path = [
  { from: 'who-is-affected', answer: 'one-user', to: 'symptom' },
  { from: 'symptom', answer: 'blocked', to: 'block-kind' },
  { from: 'block-kind', answer: 'nothing-blocks', to: 'other-method-works' },
  { from: 'other-method-works', answer: 'pass-not-allowed', to: 'register-again' },
];

test.describe('a place in the guide', () => {
  test('is kept by the address: reload and a shared link open it again', async ({
    page,
    context,
  }) => {
    await openLive(page, `en/${guide}/`);
    for (const { answer } of path) await choose(page, answer);
    await expectStep(page, 'register-again');
    await expect(trailOf(page)).toHaveCount(path.length);
    const trail = await trailOf(page).allTextContents();
    await page.reload();
    await waitUntilLive(page);
    await expectStep(page, 'register-again');
    await expect(trailOf(page)).toHaveText(trail);

    const other = await context.newPage();
    await openLive(other, page.url());
    await expectStep(other, 'register-again');
    await expect(trailOf(other)).toHaveText(trail);
  });

  test('follows the browser back and forward', async ({ page }) => {
    await openLive(page, `en/${guide}/`);
    await choose(page, 'one-user');
    await choose(page, 'blocked');
    await expectStep(page, 'block-kind');
    await page.goBack();
    await expectStep(page, 'symptom');
    await expect(trailOf(page)).toHaveCount(1);
    await page.goBack();
    await expectStep(page, 'who-is-affected');
    await page.goForward();
    await page.goForward();
    await expectStep(page, 'block-kind');
    await expect(trailOf(page)).toHaveCount(2);
  });

  test('goes back, changes an earlier answer and starts again', async ({ page }) => {
    await openLive(page, addressOf('en', guide, path));
    await page.getByRole('button', { name: content.ui['en']?.back ?? '' }).click();
    await expectStep(page, 'other-method-works');
    await page.locator('.trail li').nth(1).getByRole('button').click();
    await expectStep(page, 'symptom');
    await expect(trailOf(page)).toHaveCount(1);
    await page.locator('.step:visible a[data-start-again]').click();
    await expectStep(page, 'who-is-affected');
    expect(new URL(page.url()).hash).toBe('');
    await expect(page.locator('.trail')).toHaveCount(0);
  });

  test('is opened by a step alone, and says that the answers before it are not known', async ({
    page,
  }) => {
    await openLive(page, `en/${guide}/#register-again`);
    await expectStep(page, 'register-again');
    await expect(page.locator('.opened-directly')).toBeVisible();
    await choose(page, 'not-helped');
    await expect(trailOf(page)).toHaveCount(1);
  });

  test('is opened as far as an outdated link fits, and the page says so', async ({ page }) => {
    await openLive(
      page,
      `en/${guide}/#register-again?who-is-affected=one-user&symptom=gone&block-kind=nothing-blocks`,
    );
    await expectStep(page, 'symptom');
    await expect(trailOf(page)).toHaveCount(1);
    await expect(page.locator('.flow-notice')).toHaveText(content.ui['en']?.trailCut ?? '');
    for (const part of ['.flow-notice', '#symptom h2'])
      await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
    expect(new URL(page.url()).hash).toBe('#symptom?who-is-affected=one-user');
    await choose(page, 'blocked');
    await expect(page.locator('.flow-notice')).toBeEmpty();
  });

  test('says no more of an outdated link once the reader goes on, whichever way', async ({
    page,
  }) => {
    const outdated = `#register-again?who-is-affected=one-user&symptom=blocked&block-kind=gone`;
    const ways: Readonly<Record<string, () => Promise<unknown>>> = {
      back: () => page.getByRole('button', { name: content.ui['en']?.back ?? '' }).click(),
      change: () => page.locator('.trail:not(.dropped) li').first().getByRole('button').click(),
      answer: () => choose(page, 'nothing-blocks'),
      again: () => page.locator('.step:visible a[data-start-again]').click(),
    };
    for (const [name, go] of Object.entries(ways)) {
      await openLive(page, `en/${guide}/?${name}${outdated}`);
      await expectStep(page, 'block-kind');
      await expect(page.locator('.flow-notice')).not.toBeEmpty();
      await expect(page.locator('.dropped')).toHaveCount(1);
      await go();
      await expect(page.locator('#block-kind')).toBeHidden();
      await expect(page.locator('.flow-notice'), name).toBeEmpty();
      await expect(page.locator('.dropped'), name).toHaveCount(0);
    }
  });

  test('is shown before the island is ready, also when the link carries a trail', async ({
    page,
  }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(addressOf('en', guide, path));
    await expectStep(page, 'register-again');
  });

  test('can be opened in a new tab with its trail', async ({ page, context }) => {
    await openLive(page, addressOf('en', guide, path.slice(0, 2)));
    const opening = context.waitForEvent('page');
    await page
      .locator('.step:visible a[data-answer="nothing-blocks"]')
      .click({ modifiers: ['ControlOrMeta'] });
    const tab = await opening;
    await tab.bringToFront();
    await waitUntilLive(tab);
    await expectStep(tab, 'other-method-works');
    await expect(trailOf(tab)).toHaveCount(3);
    await expectStep(page, 'block-kind');
  });

  test('leaves the other anchors of the page alone', async ({ page }) => {
    await openLive(page, addressOf('en', guide, path.slice(0, 1)));
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await expectStep(page, 'symptom');
    await expect(page.locator('.flow-notice')).toBeEmpty();
  });
});

test.describe('the language switch', () => {
  test('keeps the step and the trail, there and back', async ({ page }) => {
    await openLive(page, addressOf('en', guide, path));
    await page.locator('.language-switch a').click();
    await waitUntilLive(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'nb-NO');
    await expectStep(page, 'register-again');
    await expect(trailOf(page)).toHaveCount(path.length);
    await choose(page, 'not-helped');
    await page.locator('.language-switch a').click();
    await waitUntilLive(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expectStep(page, 'read-sign-in-log');
    await expect(trailOf(page)).toHaveCount(path.length + 1);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('keeps the step', async ({ page }) => {
      await page.goto(`en/${guide}/#register-again`);
      await page.locator('.step:visible .step-foot a[hreflang]').click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'nb-NO');
      await expectStep(page, 'register-again');
    });
  });
});

test.describe('before the island is ready', () => {
  test('answers that are clicked are kept', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/_astro/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`nb/${guide}/`, { waitUntil: 'commit' });
    await expectStep(page, 'who-is-affected');
    await choose(page, 'one-user');
    await expectStep(page, 'symptom');
    await choose(page, 'blocked');
    await expectStep(page, 'block-kind');
    release();
    await waitUntilLive(page);
    await expectStep(page, 'block-kind');
    await expect(trailOf(page)).toHaveCount(2);
  });

  test('an answer that is clicked while the page is still on its way is kept', async ({ page }) => {
    const server = await serveSite(join(root, 'dist'));
    const resume = server.pause(`/nb/${guide}/`, '<div class="flow-beside">');
    await page.goto(`${server.origin}/nb/${guide}/`, { waitUntil: 'commit' });
    await choose(page, 'one-user');
    await expectStep(page, 'symptom');
    resume();
    await waitUntilLive(page);
    await expectStep(page, 'symptom');
    await expect(trailOf(page)).toHaveCount(1);
    await server.close();
  });

  test('the first question is painted before any JavaScript is asked for', async ({ page }) => {
    await openLive(page, `en/${guide}/`);
    const { painted, asked } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      asked: performance
        .getEntriesByType('resource')
        .filter((entry) => entry.name.endsWith('.js'))
        .map((entry) => entry.startTime),
    }));
    expect(asked.length).toBeGreaterThan(0);
    expect(Math.min(...asked)).toBeGreaterThan(painted);
  });
});

test.describe('the root page', () => {
  test('offers every language, and goes to the one chosen before', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('a[data-language]')).toHaveCount(content.locales.length);
    await page.locator('a[data-language="nb"]').click();
    await expect(page).toHaveURL(/\/nb\/$/);
    await page.goto('./');
    await expect(page).toHaveURL(/\/nb\/$/);
    await page.goto('./?choose');
    await expect(page.locator('a[data-language]')).toHaveCount(content.locales.length);
  });

  test('an address that does not exist leads back in every language', async ({ page }) => {
    const response = await page.goto('nb/no-such-guide/');
    expect(response?.status()).toBe(404);
    await expect(page.locator('main a')).toHaveCount(content.locales.length);
  });
});
