import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { choose, expectStep, openLive, waitUntilLive } from '../support/browser.ts';

declare global {
  interface Window {
    /** Each shift of the layout that no reader had caused: how far, and what moved. */
    shifts?: [value: number, moved: string[]][];
  }
}

/** What Chromium tells of a shift. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  /** Whether a reader pressed something less than 500 ms before: what then moves is what they wanted. */
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

function watchShifts(): void {
  const shifts: [number, string[]][] = (window.shifts = []);
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      if (hadRecentInput) continue;
      const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML : ''));
      shifts.push([value, moved.map((html) => html.slice(0, 80))]);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The shifts so far, when all that was to be drawn has been. */
async function readShifts(page: Page) {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestIdleCallback(resolve));
    return window.shifts;
  });
}

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1440, 900],
  [1920, 1080],
] as const) {
  test(`at ${String(width)} px nothing moves when the island takes over, nor when a reader answers`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(watchShifts);
    for (const address of [
      'nb/mfa-sign-in/',
      'en/mfa-sign-in/?again#symptom?who-is-affected=one-user',
      'nb/mfa-sign-in/?text#ask-administrator',
      'nb/mfa-sign-in/?command#replace-smtp-password',
      'embed/nb/mfa-sign-in/',
    ]) {
      await page.goto(address);
      await waitUntilLive(page);
      expect(await readShifts(page), address).toEqual([]);
    }
    await choose(page, 'one-user');
    await expectStep(page, 'symptom');
    await choose(page, 'blocked');
    await expectStep(page, 'block-kind');
    expect(await readShifts(page)).toEqual([]);
  });
}

test('nothing moves when a reader points at an answer', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.addInitScript(watchShifts);
  for (const address of ['nb/mfa-sign-in/', 'nb/mfa-sign-in/?many#symptom']) {
    await openLive(page, address);
    await expect(page.locator('.chart')).toBeVisible();
    for (const answer of await page.locator('.step:visible .answers a').all()) {
      await answer.hover();
      await expect(page.locator('.chart [data-ahead]')).toHaveCount(1);
      expect(await readShifts(page), address).toEqual([]);
    }
  }
});

test('nothing moves on the other pages', async ({ page }) => {
  await page.addInitScript(watchShifts);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ['nb/', 'nb/search/', 'nb/errors/', 'nb/offline/']) {
      await page.goto(address, { waitUntil: 'load' });
      expect(await readShifts(page), `${address} at ${String(width)} px`).toEqual([]);
    }
  }
});
