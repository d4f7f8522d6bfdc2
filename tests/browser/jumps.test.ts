import { expect, type Page } from '@playwright/test';
import { jumpToStep } from '../../src/flow/jump.ts';
import { formatPlace, type Place } from '../../src/flow/trail.ts';
import { test } from '../support/browser-test.ts';
import {
  choose,
  expectStep,
  holdScripts,
  openLive,
  openMap,
  trailOf,
  waitUntilLive,
} from '../support/browser.ts';
import { content } from '../support/site.ts';
import { listStatedQueries } from '../support/stated-queries.ts';

// Where a jump leads is judged for every step in tests/content/jumps.test.ts. Here, that each way to jump follows it,
// and that what it takes is given back.

const guide = 'mfa-sign-in';
const { flow } = content.guides[guide] ?? { flow: { start: '', steps: {} } };
const place: Place = {
  step: 'other-method-works',
  trail: [
    { step: 'who-is-affected', answer: 'one-user' },
    { step: 'symptom', answer: 'blocked' },
    { step: 'block-kind', answer: 'nothing-blocks' },
  ],
};
const address = `en/${guide}/#${formatPlace(place)}`;
const jumps = Object.keys(flow.steps).map((step) => ({ step, ...jumpToStep(flow, place, step) }));
/** A step ahead, one behind, and one that the answers do not lead to. */
const targets = [
  jumps.find(({ filledIn }) => filledIn > 0),
  jumps.find(({ step, lost }) => lost > 0 && step === 'symptom'),
  jumps.find(
    ({ place: { trail }, lost, step }) => lost > 0 && trail.length === 0 && step !== flow.start,
  ),
].flatMap((target) => target ?? []);

const notice = (page: Page) => page.locator('.flow-notice');
const undo = (page: Page) =>
  notice(page).getByRole('button', { name: content.ui['en']?.undoJump ?? '' });

/** Presses where the pointer would, though it may not be on the screen. */
const press = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((link) =>
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
    );

const surfaces: Readonly<Record<string, (page: Page, step: string) => Promise<unknown>>> = {
  'the map': async (page, step) => {
    await openMap(page);
    await press(page, `.flow-map-window [data-node="${step}"]`);
  },
  'the list': async (page, step) => {
    await openMap(page);
    await press(page, `.flow-outline [data-node="${step}"]`);
  },
  'a link': (page, step) => page.evaluate((id) => void (location.hash = id), step),
};

test.use({ viewport: { width: 1440, height: 900 } });

test('there are steps ahead, behind and beside', () => {
  expect(targets).toHaveLength(3);
});

for (const [name, go] of Object.entries(surfaces)) {
  test(`by ${name}, answers are filled in or can be had back`, async ({ page }) => {
    for (const target of targets) {
      await openLive(page, address.replace('#', `?${target.step}#`));
      await go(page, target.step);
      await expectStep(page, target.step);
      await expect(trailOf(page)).toHaveCount(target.place.trail.length);
      await expect(page.locator(`#${target.step} h2`)).toBeFocused();
      await expect(notice(page)).toContainText(String(target.filledIn + target.lost));
      await expect(undo(page)).toBeInViewport({ ratio: 1 });
      // One Tab stop before the heading.
      await page.keyboard.press('Shift+Tab');
      await expect(undo(page)).toBeFocused();
      await page.keyboard.press('Enter');
      await expectStep(page, place.step);
      await expect(trailOf(page)).toHaveCount(place.trail.length);
      await expect(notice(page)).toBeEmpty();
      await expect(page.locator(`#${place.step} h2`)).toBeFocused();
    }
  });

  test(`by ${name}, before the island is ready, nothing is lost either`, async ({ page }) => {
    for (const target of targets) {
      const release = await holdScripts(page);
      await page.goto(address.replace('#', `?${target.step}#`), { waitUntil: 'domcontentloaded' });
      await expectStep(page, place.step);
      await surfaces['a link']?.(page, target.step);
      await expectStep(page, target.step);
      release();
      await waitUntilLive(page);
      await expectStep(page, target.step);
      await expect(trailOf(page)).toHaveCount(target.place.trail.length);
      await undo(page).press('Enter');
      await expectStep(page, place.step);
      await expect(trailOf(page)).toHaveCount(place.trail.length);
      await page.unroute('**/_astro/*.js');
    }
  });
}

test('by searches in both languages, answers are filled in or can be had back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  for (const locale of ['en', 'nb']) {
    let pressed = 0;
    await openLive(page, address.replace('en', locale));
    for (const { query } of listStatedQueries(guide, locale)) {
      if (pressed === 20) break;
      await page.keyboard.press('/');
      await page.locator('dialog.search textarea').fill(query);
      await expect(page.locator('dialog.search ul')).not.toHaveAttribute('aria-busy');
      const first = page.locator(`dialog.search li > a[href*="/${guide}/#"]`).first();
      if ((await first.count()) === 0) {
        await page.keyboard.press('Escape');
        continue;
      }
      const step = ((await first.getAttribute('href')) ?? '').replace(/.*#|\?.*/g, '');
      await first.press('Enter');
      await expectStep(page, step);
      pressed += 1;
      if (step === place.step) continue;
      await notice(page).getByRole('button').press('Enter');
      await expectStep(page, place.step);
      await expect(trailOf(page)).toHaveCount(place.trail.length);
    }
    expect(pressed, locale).toBe(20);
  }
});

test('an answer that is changed, and all of them, can be had back', async ({ page }) => {
  await openLive(page, address);
  const ways = {
    change: page.locator('.trail li').nth(1).getByRole('button'),
    again: page.locator('a[data-start-again]:visible'),
  };
  for (const [lost, way] of [
    [2, ways.change],
    [3, ways.again],
  ] as const) {
    await way.press('Enter');
    await expect(trailOf(page)).toHaveCount(3 - lost);
    await expect(notice(page)).toContainText(String(lost));
    await undo(page).press('Enter');
    await expectStep(page, place.step);
    await expect(trailOf(page)).toHaveCount(3);
  }
});

test('the browser leads back to what a jump has left, and says nothing', async ({ page }) => {
  const beside = targets[2]?.step ?? '';
  await openLive(page, address);
  await surfaces['a link']?.(page, beside);
  await expectStep(page, beside);
  await page.goBack();
  await expectStep(page, place.step);
  await expect(trailOf(page)).toHaveCount(3);
  await expect(notice(page)).toBeEmpty();
  await page.goForward();
  await expectStep(page, beside);
  await expect(notice(page)).toBeEmpty();
});

test('a notice goes when the reader goes on', async ({ page }) => {
  await openLive(page, `en/${guide}/`);
  await surfaces['a link']?.(page, 'symptom');
  await choose(page, 'blocked');
  await expectStep(page, 'block-kind');
  await expect(notice(page)).toBeEmpty();
});

test.describe('the second press of a double one', () => {
  const isOnSecond = async (page: Page) => {
    await expectStep(page, 'symptom');
    await expect(trailOf(page)).toHaveCount(1);
  };

  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1440, height: 900 },
  ]) {
    test(`answers nothing at ${String(viewport.width)} px, and the next one answers`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await openLive(page, `en/${guide}/`);
      await page.locator('#who-is-affected a[data-answer="dont-know"]').dblclick();
      await isOnSecond(page);
      await page.waitForTimeout(450);
      await page.locator('#symptom a[data-answer]').last().click();
      await expect(page.locator('#symptom')).toBeHidden();
    });
  }

  test('answers nothing in the step beside', async ({ page }) => {
    await openLive(page, `en/${guide}/`);
    await page.locator('.beside-switch button').first().click();
    await page.locator('.flow-beside a[data-answer="dont-know"]').dblclick();
    await expect(page.locator('#symptom')).toBeVisible();
    await expect(trailOf(page)).toHaveCount(1);
  });

  test('goes back no second step', async ({ page }) => {
    await openLive(page, address);
    await page.locator('.back').dblclick();
    await expectStep(page, 'block-kind');
    await expect(trailOf(page)).toHaveCount(2);
  });
});
