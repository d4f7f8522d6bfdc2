import { expect, type Locator, type Page } from '@playwright/test';
import { nameHalfDone } from '../../src/components/flow/half-done.ts';
import { prefixStored } from '../../src/site/stored-names.ts';
import type { Edge } from '../../src/flow/flow.ts';
import { formatPlace } from '../../src/flow/trail.ts';

/** The address, relative to the site's, of a guide with a path's answers given. */
export function addressOf(locale: string, guide: string, path: readonly Edge[] = []): string {
  const last = path.at(-1);
  const trail = path.map(({ from, answer }) => ({ step: from, answer }));
  return `${locale}/${guide}/${last ? `#${formatPlace({ step: last.to, trail })}` : ''}`;
}

/** Opens an address and waits until the island runs the flow. */
export async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await waitUntilLive(page);
}

export async function waitUntilLive(page: Page): Promise<void> {
  await expect(page.locator('.flow[data-live]')).toBeAttached();
}

/** Loads the page anew, and waits until the island runs the flow. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await waitUntilLive(page);
}

/** Asserts which step is on the screen, and that it is the only one. */
export async function expectStep(page: Page, step: string): Promise<void> {
  await expect(page.locator(`#${step}`)).toBeVisible();
  await expect(page.locator('.step:visible')).toHaveCount(1);
}

/** Gives an answer of the step that is on the screen. By a key: a new step takes no press of a pointer for a moment. */
export async function choose(page: Page, answer: string): Promise<void> {
  await page.locator(`.step:visible a[data-answer="${answer}"]`).press('Enter');
}

/** Holds back the scripts of a page, so that the island is not ready. Returns how to let them come. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Opens the whole map over a guide's page, where the way to it is not folded away. */
export async function openMap(page: Page): Promise<void> {
  // Until what draws the chart has come, the link leads to the page of the map.
  await expect(page.locator('.chart')).toBeAttached();
  await page.locator('.open-map').click();
  await expect(page.locator('dialog .flow-map-body[data-view]')).toBeVisible();
}

/** What is kept of a guide's half-done diagnoses. An answer is kept a moment after its step has been painted. */
export function readHalfDone(page: Page, guide: string): Promise<unknown[]> {
  return page.evaluate(
    (name) => JSON.parse(localStorage.getItem(name) ?? '[]') as unknown[],
    prefixStored('/') + nameHalfDone(guide),
  );
}

/** The answers of the trail on the screen, in order. They are drawn a moment after the step. */
export function trailOf(page: Page): Locator {
  return page.locator('.trail li strong');
}

/** Adds rules of style to a page. Not as an element, which the page's policy would not apply. */
export async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}
