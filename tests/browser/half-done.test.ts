import { expect, type Page } from '@playwright/test';
import { nameHalfDone } from '../../src/components/flow/half-done.ts';
import { prefixStored } from '../../src/site/stored-names.ts';
import { test } from '../support/browser-test.ts';
import {
  addressOf,
  choose,
  expectStep,
  holdScripts,
  openLive,
  readHalfDone,
  reload,
  trailOf,
  waitUntilLive,
} from '../support/browser.ts';
import { content } from '../support/site.ts';

const guide = 'mfa-sign-in';
const stored = prefixStored('/') + nameHalfDone(guide);
const offer = (page: Page) => page.locator('.resume-offer');
const press = (page: Page, locale: string, name: 'goOn' | 'notNow' | 'forget') =>
  offer(page)
    .getByText(content.ui[locale]?.resume[name] ?? '', { exact: true })
    .click();

/** Gives two answers in English, and leaves the site. */
async function leaveHalfDone(page: Page): Promise<void> {
  await openLive(page, `en/${guide}/`);
  await choose(page, 'one-user');
  await choose(page, 'blocked');
  await expectStep(page, 'block-kind');
  await page.goto('en/');
}

test.describe('a diagnosis that was left half done', () => {
  test('is offered on the next visit, in any language, and goes on where it was', async ({
    page,
  }) => {
    await leaveHalfDone(page);
    await openLive(page, `nb/${guide}/`);
    await expectStep(page, 'who-is-affected');
    await expect(offer(page)).toContainText(String(new Date().getFullYear()));
    await press(page, 'nb', 'goOn');
    await expectStep(page, 'block-kind');
    await expect(trailOf(page)).toHaveCount(2);
    await expect(offer(page)).toBeHidden();
    await expect(page.locator('#block-kind h2')).toBeFocused();
  });

  test('is kept when the page is left before the next step has been painted', async ({ page }) => {
    await openLive(page, `en/${guide}/`);
    const kept = await page.evaluate(async (name) => {
      document.querySelector<HTMLElement>('#who-is-affected [data-answer="one-user"]')?.click();
      await Promise.resolve();
      dispatchEvent(new PageTransitionEvent('pagehide'));
      return localStorage.getItem(name);
    }, stored);
    expect(JSON.parse(kept ?? '[]')).toMatchObject([
      { fragment: 'symptom?who-is-affected=one-user' },
    ]);
  });

  test('is forgotten when the reader says so', async ({ page }) => {
    await leaveHalfDone(page);
    await openLive(page, `en/${guide}/`);
    await press(page, 'en', 'forget');
    await expect(offer(page)).toBeHidden();
    await expect(page.locator('#who-is-affected h2')).toBeFocused();
    await expect.poll(() => readHalfDone(page, guide)).toEqual([]);
    await reload(page);
    await expect(offer(page)).toBeHidden();
  });

  test('is offered again after "not now", and no more once another is begun', async ({ page }) => {
    await leaveHalfDone(page);
    await openLive(page, `en/${guide}/`);
    await press(page, 'en', 'notNow');
    await expect(offer(page)).toBeHidden();
    await reload(page);
    await expect(offer(page)).toBeVisible();
    await choose(page, 'many-users');
    await expect(offer(page)).toBeHidden();
  });

  test('is not offered where the address names a place', async ({ page }) => {
    await leaveHalfDone(page);
    for (const address of ['#symptom', '#symptom?who-is-affected=one-user', '#no-such-step']) {
      await openLive(page, `en/${guide}/?${encodeURIComponent(address)}${address}`);
      await expect(offer(page)).toBeHidden();
    }
  });

  test('is cleared by an outcome and by starting again', async ({ page }) => {
    await leaveHalfDone(page);
    await openLive(page, `en/${guide}/`);
    await press(page, 'en', 'goOn');
    await choose(page, 'password-or-app');
    await expectStep(page, 'not-mfa-problem');
    await expect.poll(() => readHalfDone(page, guide)).toEqual([]);
    await openLive(page, `${addressOf('en', guide)}?again`);
    await choose(page, 'one-user');
    await page.locator('a[data-start-again]:visible').press('Enter');
    await expectStep(page, 'who-is-affected');
    await expect.poll(() => readHalfDone(page, guide)).toEqual([]);
  });

  test('goes on as far as it still fits, and the page says what changed', async ({ page }) => {
    await page.goto('en/');
    await page.evaluate(
      ([name = '', fragment]) => {
        localStorage.setItem(name, JSON.stringify([{ tab: 'old', fragment, at: Date.now() }]));
      },
      [stored, 'block-kind?who-is-affected=one-user&symptom=gone'],
    );
    await openLive(page, `en/${guide}/`);
    await press(page, 'en', 'goOn');
    await expectStep(page, 'symptom');
    await expect(page.locator('.flow-notice')).toHaveText(content.ui['en']?.trailCut ?? '');
    await expect(page.locator('.dropped li')).toHaveCount(1);
  });

  test('is deleted after 30 days, when the guide is next opened', async ({ page }) => {
    const place = { fragment: 'symptom?who-is-affected=one-user' };
    const day = 24 * 60 * 60 * 1000;
    await page.goto('en/');
    await page.evaluate(([name, list]) => localStorage.setItem(name, list), [
      stored,
      JSON.stringify([
        { ...place, tab: 'old', at: Date.now() - 31 * day },
        { ...place, tab: 'late', at: Date.now() - 29 * day },
      ]),
    ] as const);
    await openLive(page, `en/${guide}/`);
    await expect(offer(page)).toBeVisible();
    expect(await readHalfDone(page, guide)).toMatchObject([{ tab: 'late' }]);
  });

  test('does not move the page when it is offered', async ({ page }) => {
    await leaveHalfDone(page);
    await page.addInitScript(() => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          sum += (entry as PerformanceEntry & { value: number }).value;
        document.documentElement.dataset['shift'] = String(sum);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await openLive(page, `en/${guide}/?${String(width)}`);
      await expect(offer(page)).toBeVisible();
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const shift = await page.evaluate(() =>
        Number(document.documentElement.dataset['shift'] ?? 0),
      );
      expect(shift, `at ${String(width)} px`).toBe(0);
    }
  });
});

test.describe('the offer', () => {
  test('stands above the question, there before it, and covers nothing', async ({ page }) => {
    await leaveHalfDone(page);
    const release = await holdScripts(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`nb/${guide}/`, { waitUntil: 'commit' });
    const place = async () => ({
      offer: await offer(page).boundingBox(),
      step: await page.locator('#who-is-affected').boundingBox(),
    });
    await expect(page.locator('.flow-map')).toBeAttached();
    const before = await place();
    expect((before.offer?.y ?? 0) + (before.offer?.height ?? 0)).toBeLessThan(before.step?.y ?? 0);
    // It works before the island is ready, too.
    await press(page, 'nb', 'goOn');
    await expectStep(page, 'block-kind');
    await expect(offer(page)).toBeHidden();
    release();
    await waitUntilLive(page);
    await expectStep(page, 'block-kind');
    await expect(trailOf(page)).toHaveCount(2);
    await page.goto('nb/');
    await openLive(page, `nb/${guide}/`);
    expect(await place()).toEqual(before);
  });

  test('is not made in a page of somebody else', async ({ page }) => {
    await leaveHalfDone(page);
    await openLive(page, `embed/nb/${guide}/`);
    await expect(offer(page)).toHaveCount(0);
  });
});

test('a diagnosis is kept when another step is opened beside it, and when that is gone on from', async ({
  page,
}) => {
  await openLive(page, `en/${guide}/#block-kind?who-is-affected=one-user&symptom=blocked`);
  await page.evaluate(() => (location.hash = 'own-new-phone'));
  await expectStep(page, 'own-new-phone');
  await choose(page, 'not-helped');
  await expect(page.locator('#own-new-phone')).toBeHidden();
  const fragments = async () =>
    (await readHalfDone(page, guide)).map((kept) => (kept as { fragment: string }).fragment);
  await expect.poll(fragments).toContain('block-kind?who-is-affected=one-user&symptom=blocked');
  await page.locator('a[data-start-again]:visible').press('Enter');
  await expectStep(page, 'who-is-affected');
  await expect.poll(fragments).toEqual(['block-kind?who-is-affected=one-user&symptom=blocked']);
});

test.describe('two tabs', () => {
  test('keep their places apart: what one ends, the other still has', async ({ page, context }) => {
    await openLive(page, `en/${guide}/`);
    await choose(page, 'one-user');
    const other = await context.newPage();
    await openLive(other, `en/${guide}/`);
    await expect(offer(other)).toBeVisible();
    await choose(other, 'myself');
    await choose(other, 'new-phone');
    await choose(other, 'helped');
    await expectStep(other, 'solved');
    await other.close();
    await page.goto(`nb/${guide}/`);
    await waitUntilLive(page);
    await press(page, 'nb', 'goOn');
    await expectStep(page, 'symptom');
  });

  test('keep their places apart when one was duplicated from the other', async ({
    page,
    context,
  }) => {
    await openLive(page, `en/${guide}/`);
    await choose(page, 'one-user');
    // Like a duplicate, a page that another opens begins with a copy of what its tab has stored.
    const opening = context.waitForEvent('page');
    await page.evaluate(() => void open(location.href));
    const copy = await opening;
    await waitUntilLive(copy);
    await choose(copy, 'blocked');
    await choose(copy, 'password-or-app');
    await expectStep(copy, 'not-mfa-problem');
    await copy.goto(`nb/${guide}/`);
    await waitUntilLive(copy);
    await press(copy, 'nb', 'goOn');
    await expectStep(copy, 'symptom');
  });

  test('have one place each, also after a reload', async ({ page }) => {
    await openLive(page, `en/${guide}/`);
    await choose(page, 'one-user');
    await reload(page);
    await choose(page, 'blocked');
    await expectStep(page, 'block-kind');
    await expect.poll(() => readHalfDone(page, guide)).toHaveLength(1);
  });

  test('an offer goes when another tab has forgotten what it offers', async ({ page, context }) => {
    await leaveHalfDone(page);
    await openLive(page, `en/${guide}/`);
    const other = await context.newPage();
    await openLive(other, `en/${guide}/`);
    await press(other, 'en', 'forget');
    await expect(offer(page)).toBeHidden();
  });
});

const spoils: Readonly<Record<string, () => void>> = {
  'storage is denied': () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  },
  'storage is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

for (const [what, spoil] of Object.entries(spoils)) {
  test(`the guide works when ${what}`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(spoil);
    await openLive(page, `en/${guide}/`);
    await expect(offer(page)).toBeHidden();
    await choose(page, 'one-user');
    await expectStep(page, 'symptom');
    await page.getByRole('button', { name: content.ui['en']?.ticket.open ?? '' }).click();
    await expect(page.locator('.ticket textarea')).not.toBeEmpty();
    expect(errors).toEqual([]);
  });
}
