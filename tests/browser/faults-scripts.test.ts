import { expect, type Page, type Route } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import {
  addressOf,
  choose,
  expectStep,
  openLive,
  trailOf,
  waitUntilLive,
} from '../support/browser.ts';
import { reachFix } from '../support/reach-fix.ts';
import { content } from '../support/site.ts';
import { flow, id, path } from '../support/walked-guide.ts';

test.use({ failsOnFaults: true });

const all = '**/_astro/*.js*';
const island = '**/_astro/FlowScript*';
const abort = (route: Route) => route.abort();
const gone = (route: Route) =>
  route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' });
const signInPage = (route: Route) =>
  route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Sign in to the network</h1>' });
const throws = (route: Route) =>
  route.fulfill({
    contentType: 'text/javascript',
    body: 'throw new Error("a script that throws")',
  });
/** What these two give to the console by themselves. */
const ownFault =
  /^thrown: (?:a script that throws|Unexpected end of input|The requested module .* does not provide an export)/;
const isCut = (route: Route) =>
  route.fulfill({ contentType: 'text/javascript', body: 'export const x = {' });

const faults: readonly [what: string, files: string, answer: (route: Route) => Promise<void>][] = [
  ['no script comes', all, abort],
  ['the island alone does not come', island, abort],
  ['one script that the island needs does not come', '**/_astro/react*', abort],
  ['the scripts are gone from the server', all, gone],
  ['a network answers with a page of its own', all, signInPage],
  ['the island throws on start', island, throws],
  ['what runs the island throws on start', '**/_astro/react*', throws],
  ['the island is cut off', island, isCut],
];

for (const [at, [what, files, answer]] of faults.entries()) {
  const locale = content.locales[at % content.locales.length] ?? 'en';
  test(`a reader comes to a fix when ${what}`, async ({ page, faults: seen }) => {
    await page.route(files, answer);
    const asked = page.waitForRequest(files);
    await page.goto(`${locale}/${id}/`);
    await asked;
    await reachFix(page, flow);
    await page.goBack();
    await reachFix(page, flow);
    await page.goto(addressOf(locale, id, path.slice(0, 1)).replace('#', '?again#'));
    await expectStep(page, 'symptom');
    await reachFix(page, flow);
    await expect(page.locator('.flow[data-live]')).toHaveCount(0);
    const others = seen.filter((fault) => !ownFault.test(fault));
    seen.splice(0, seen.length, ...others);
  });
}

test('a reader goes on while the sheet of what follows the first question is on its way', async ({
  page,
}) => {
  const gate = Promise.withResolvers<undefined>();
  await page.route('**/_astro/guide-later*', async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.goto(`en/${id}/`, { waitUntil: 'commit' });
  await choose(page, 'one-user');
  await expectStep(page, 'symptom');
  gate.resolve(undefined);
  await waitUntilLive(page);
  await expect(trailOf(page)).toHaveCount(1);
});

/** Every script, except what the page has loaded by then, fails from here on. */
for (const [what, answer] of [
  ['do not come', abort],
  ['are gone from the server', gone],
] as const) {
  test(`where the script of the search ${what}, the list stands in for it`, async ({ page }) => {
    await page.route(all, answer);
    await useBox(page);
    await page.locator('.search-link').click();
    await expect(page).toHaveURL(/\/nb\/search\/$/);
  });
}

test('where that script throws, the list stands in for it as well', async ({
  page,
  faults: seen,
}) => {
  await page.route(all, throws);
  await useBox(page);
  await page.keyboard.press('Escape');
  await page.locator('.search-link').click();
  await expect(page).toHaveURL(/\/nb\/search\/$/);
  // What the script itself threw, and nothing of ours.
  expect(new Set(seen.splice(0))).toEqual(new Set(['thrown: a script that throws']));
});

test('where the script of the chart does not come, the map is a link to its page', async ({
  page,
}) => {
  await page.route('**/_astro/MapPanel*', abort);
  await openLive(page, addressOf('en', id, path.slice(0, 1)));
  await choose(page, 'blocked');
  await expectStep(page, 'block-kind');
  await page.locator('.open-map').click();
  await expect(page.locator('.whole-map .map')).toBeVisible();
});

test('where the script of the ticket does not come, the page says so, and a later press has it', async ({
  page,
}) => {
  const words = content.ui['nb']?.ticket;
  await openLive(page, addressOf('nb', id, path.slice(0, 1)));
  await page.route(all, abort);
  const button = page.getByRole('button', { name: words?.open ?? 'no words', exact: true });
  await button.click();
  await expect(page.getByText(words?.panelFailed ?? 'no words')).toBeVisible();
  await page.unroute(all);
  await button.click();
  await button.click();
  await expect(page.locator('.ticket textarea')).toBeVisible();
});

/** Uses the box of the home page, which says that it cannot answer and then leads to the list. */
async function useBox(page: Page): Promise<void> {
  await page.goto('nb/');
  await page.locator('.search-box textarea').fill('AADSTS53003');
  await expect(page.locator('.search-box')).toContainText(
    content.ui['nb']?.search.failed ?? 'no words',
  );
  await page.locator('.search-box button').click();
  await expect(page).toHaveURL(/\/nb\/search\/\??$/);
}

test('an island that comes late takes over where the reader has got to', async ({ page }) => {
  const gate = Promise.withResolvers<undefined>();
  await page.route(all, async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.clock.install();
  await page.goto(`nb/${id}/`);
  await choose(page, 'one-user');
  await page.clock.runFor(10_000);
  await choose(page, 'blocked');
  await expectStep(page, 'block-kind');
  await expect(page.locator('.flow[data-live]')).toHaveCount(0);
  gate.resolve(undefined);
  await page.clock.resume();
  await waitUntilLive(page);
  await expectStep(page, 'block-kind');
  await expect(trailOf(page)).toHaveCount(2);
  await reachFix(page, flow);
});

test('an island that fails while it runs leaves the reader where they are, and they go on', async ({
  page,
  faults: seen,
}) => {
  await openLive(page, addressOf('en', id, path.slice(0, 1)));
  await page.evaluate(() => {
    HTMLElement.prototype.focus = () => {
      throw new Error('no focus');
    };
  });
  await choose(page, 'blocked');
  await expect(page.locator('.flow[data-live]')).toHaveCount(0);
  await expectStep(page, 'block-kind');
  await reachFix(page, flow);
  await expect(page.locator('.open-map')).toHaveAttribute('href', `/en/${id}/map/`);
  // The fault itself is told to the browser, as every fault is that nobody caught.
  expect(seen.splice(0)).toEqual(['thrown: no focus']);
});
