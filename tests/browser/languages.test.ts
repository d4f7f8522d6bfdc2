import { expect, type Page } from '@playwright/test';
import { test as base } from '../support/browser-test.ts';
import { choose, expectStep, trailOf, waitUntilLive } from '../support/browser.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import {
  buildLanguagesSite,
  flowGuide,
  languagesSite,
  plainGuide,
} from '../support/languages-site.ts';
import { serveSite, type StaticServer } from '../support/static-server.ts';

const test = base.extend<object, { site: StaticServer }>({
  site: [
    // Playwright reads the names of the fixtures that are needed.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await buildLanguagesSite();
      const site = await serveSite(languagesSite);
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});
test.use({ failsOnFaults: true });

const guide = (locale: string) => `${locale}/${flowGuide}/`;

async function openGuide(page: Page, site: StaticServer, locale: string): Promise<void> {
  await page.goto(`${site.origin}/${guide(locale)}`);
  await waitUntilLive(page);
}

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`Nothing is seen of "${selector}".`);
  return box;
};

test('a page from right to left is laid out as its mirror image', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [locale, isMirrored] of [
    ['en', false],
    ['ar', true],
  ] as const) {
    await openGuide(page, site, locale);
    const beginsAt = async (selector: string) => {
      const { x, width } = await boxOf(page, selector);
      return isMirrored ? 1440 - x - width : x;
    };
    const [wordmark, search, step, map] = await Promise.all(
      ['.wordmark', '.search-link', '.step:visible', '.flow-map'].map(beginsAt),
    );
    expect(wordmark).toBeLessThan(search ?? 0);
    expect(step).toBeLessThan(map ?? 0);
    expect(wordmark).toBeCloseTo(step ?? 0, -1);
    const answer = page.locator('.step:visible a[data-answer]').first();
    const [sign, arrow] = await answer.evaluate((link) => [
      getComputedStyle(link, '::after').transform,
      getComputedStyle(link).getPropertyValue('--arrow'),
    ]);
    expect(sign).toBe(isMirrored ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none');
    expect(arrow).toContain(isMirrored ? '←' : '→');
  }
});

test('the map and code run from left to right in every language', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const placeSteps = () =>
    page
      .locator('.map')
      .first()
      .evaluate((map) => {
        const { x } = map.getBoundingClientRect();
        return [...map.querySelectorAll('[data-node]')].map((node) => {
          const [box, text] = [node.querySelector('path'), node.querySelector('text')].map(
            (part) => part?.getBoundingClientRect() ?? new DOMRect(),
          );
          // Text of a step stands within its head.
          return {
            at: Math.round((box?.x ?? 0) - x),
            isWithin:
              (text?.left ?? 0) >= (box?.left ?? 0) && (text?.right ?? 0) <= (box?.right ?? 0),
          };
        });
      });
  await page.goto(`${site.origin}/${guide('ar')}map/`);
  const steps = await placeSteps();
  expect(steps).toHaveLength(6);
  expect(steps.every(({ isWithin }) => isWithin)).toBe(true);
  expect(steps[0]?.at).toBe(Math.min(...steps.map(({ at }) => at)));
  await openGuide(page, site, 'ar');
  const code = page.locator('.command-code pre').last();
  expect(await code.evaluate((pre) => getComputedStyle(pre).direction)).toBe('ltr');
});

for (const width of [360, 1440])
  test(`nothing is wider than a page of ${width} px, however long its words`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const own = ['', 'search/', 'errors/', 'offline/', 'embedding/', `${plainGuide}/`];
    const addresses = ['xa', 'ar'].flatMap((locale) => [
      ...[...own, ...['', 'booklet/', 'map/', 'proof/'].map((part) => `${flowGuide}/${part}`)].map(
        (path) => `${locale}/${path}`,
      ),
      `embed/${guide(locale)}`,
    ]);
    const wide: string[] = [];
    for (const address of ['', ...addresses]) {
      await page.goto(`${site.origin}/${address}`);
      const isWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth;
      });
      if (isWide) wide.push(address);
    }
    expect(wide).toEqual([]);
  });

test('a reader answers to an outcome, goes back, and changes the language', async ({
  page,
  site,
}) => {
  await openGuide(page, site, 'ar');
  const step = page.locator('.step:visible');
  const passed: string[] = [];
  while ((await step.getAttribute('data-kind')) !== 'outcome') {
    passed.push((await step.getAttribute('id')) ?? '');
    const answer = step.locator('a[data-answer]').last();
    const to = new URL((await answer.getAttribute('href')) ?? '', site.origin).hash.slice(1);
    await choose(page, (await answer.getAttribute('data-answer')) ?? '');
    await expectStep(page, to.replace(/\?.*/, ''));
  }
  await expect(trailOf(page)).toHaveCount(passed.length);
  await page.locator('.back').press('Enter');
  await expectStep(page, passed.at(-1) ?? '');
  await expect(trailOf(page)).toHaveCount(passed.length - 1);
  const { hash } = new URL(page.url());
  for (const locale of ['xa', 'en', 'ar']) {
    await page.locator(`.language-switch a[data-locale="${locale}"]`).click();
    await expect(page).toHaveURL(`${site.origin}/${guide(locale)}${hash}`);
    await waitUntilLive(page);
    await expectStep(page, passed.at(-1) ?? '');
  }
  const beside = page.locator('.beside-switch button');
  await expect(beside).toHaveCount(2);
  await beside.first().click();
  await expect(page.locator('[data-beside][dir=ltr] h2')).toBeVisible();
});

test('axe finds nothing in a guide from right to left', async ({ page, site }) => {
  await openGuide(page, site, 'ar');
  await choose(
    page,
    (await page.locator('.step:visible a[data-answer]').first().getAttribute('data-answer')) ?? '',
  );
  await expectAccessible(page);
  await page.goto(`${site.origin}/ar/${plainGuide}/`);
  await expectAccessible(page);
});
