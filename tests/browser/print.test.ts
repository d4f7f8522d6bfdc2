import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { addStyle, addressOf, openLive } from '../support/browser.ts';
import { content } from '../support/site.ts';

/** In CSS px. */
const point = 96 / 72;

/** What A4 and US Letter have in common, within the margins: the width of the map's pages, the height of the others. */
const paper = { width: 710, height: 931 };

const guides = Object.values(content.guides).flatMap(({ id, flow }) =>
  content.locales.map((locale) => ({ id, locale, steps: Object.keys(flow.steps).length })),
);

/** How many pages a printed page of the site has. */
async function countPages(page: Page, format: string, landscape = false): Promise<number> {
  const pdf = await page.pdf({ format, landscape, preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

for (const { id, locale, steps } of guides) {
  test.describe(`the guide ${id} on paper in ${locale}`, () => {
    test('has every step and its answers, and nothing to press', async ({ page }) => {
      await openLive(page, addressOf(locale, id));
      await expect(page.locator('.map-sheets')).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.step:visible')).toHaveCount(steps);
      for (const folded of await page.locator('.step .how-to > div').all())
        await expect(folded).toBeVisible();
      const pressed = page.locator(
        'button:visible, textarea:visible, nav:visible, .flow-map:visible, .flow-controls:visible',
      );
      await expect(pressed).toHaveCount(0);
    });

    test('has text of 7 points on its map, whatever the scheme', async ({ page }) => {
      await page.setViewportSize(paper);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.goto(addressOf(locale, id));
      const sizes = await page.locator('.map-sheets text').evaluateAll((texts) =>
        texts.map((text) => {
          const svg = text.closest('svg');
          const scale =
            (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
          return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        }),
      );
      expect(Math.min(...sizes) / point).toBeGreaterThan(6.99);
      const ink = await page
        .locator('.map-sheets text, .map-sheets path')
        .evaluateAll((drawn) =>
          drawn.map((one) => getComputedStyle(one).stroke + getComputedStyle(one).fill),
        );
      expect([...new Set(ink)].sort()).toEqual(['nonergb(0, 0, 0)', 'rgb(0, 0, 0)none']);
    });

    test('has text and lines inside the sheets of its map', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(addressOf(locale, id));
      const outside = await page.locator('.map-sheets svg > g').evaluateAll((groups) =>
        groups.flatMap((step) => {
          const sheet = step.closest('svg')?.getBoundingClientRect();
          const { left, top, right, bottom } = step.getBoundingClientRect();
          const isInside =
            sheet &&
            left >= sheet.left - 1 &&
            top >= sheet.top - 1 &&
            right <= sheet.right + 1 &&
            bottom <= sheet.bottom + 1;
          return isInside ? [] : [step.textContent];
        }),
      );
      expect(outside).toEqual([]);
    });

    for (const [format, landscape] of [
      ['A4', false],
      ['Letter', false],
      ['A4', true],
      ['A5', false],
    ] as const) {
      test(`has each sheet of its map on one page of ${format}${landscape ? ', turned' : ''}`, async ({
        page,
      }) => {
        await page.goto(addressOf(locale, id));
        const sheets = await page.locator('.map-sheets figure').count();
        // One page before the map is enough, and quicker.
        await addStyle(page, 'main, .site-footer { display: none !important }');
        expect(await countPages(page, format, landscape)).toBe(1 + sheets);
      });
    }
  });
}
