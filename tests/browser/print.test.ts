import { expect, type Page } from '@playwright/test';
import { listEdges } from '../../src/flow/flow.ts';
import { test } from '../support/browser-test.ts';
import { addStyle, addressOf, expectStep, openLive, trailOf } from '../support/browser.ts';
import { content } from '../support/site.ts';

/** In CSS px. */
const point = 96 / 72;

/** What A4 and US Letter have in common, within the margins: the width of the map's pages, the height of the others. */
const paper = { width: 710, height: 931 };

const guides = Object.values(content.guides).flatMap(({ id, flow }) =>
  content.locales.map((locale) => ({
    id,
    locale,
    steps: Object.keys(flow.steps).length,
    given: listEdges(flow).length,
  })),
);

/** How many pages a printed page of the site has. */
async function countPages(page: Page, format: string, landscape = false): Promise<number> {
  const pdf = await page.pdf({ format, landscape, preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

for (const { id, locale, steps, given } of guides) {
  test(`the booklet of ${id} in ${locale} has every step with its number, and nothing to press`, async ({
    page,
  }) => {
    await page.goto(`${locale}/${id}/booklet/`);
    await expect(page.locator('.map-sheets')).toBeHidden();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.locator('.step:visible')).toHaveCount(steps);
    for (const folded of await page.locator('.step .how-to > div').all())
      await expect(folded).toBeVisible();
    await expect(page.locator('button:visible, input:visible, nav:visible')).toHaveCount(0);
    const numbers = await page.locator('.step-number').allInnerTexts();
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    const answers = await page.locator('.step a[data-answer]').evaluateAll((links) =>
      links.map((link) => {
        const step = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
        const goTo = link.querySelector('.go-to');
        return {
          number: step?.querySelector('.step-number')?.textContent,
          printed: goTo?.checkVisibility() ? /\d+/.exec(goTo.textContent)?.[0] : undefined,
        };
      }),
    );
    expect(answers).toHaveLength(given);
    expect(answers.filter(({ number, printed }) => number !== printed)).toEqual([]);
  });

  test(`the map of ${id} on paper in ${locale} can be read, and each sheet is a page`, async ({
    page,
  }) => {
    await page.setViewportSize(paper);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(`${locale}/${id}/booklet/`);
    const sizes = await page.locator('.map-sheets text').evaluateAll((texts) =>
      texts.map((text) => {
        const svg = text.closest('svg');
        const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
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

    await page.emulateMedia({ media: null, colorScheme: null });
    const sheets = await page.locator('.map-sheets figure').count();
    // One page before the map is enough, and quicker.
    await addStyle(page, 'main, .site-footer { display: none !important }');
    for (const [format, landscape] of [
      ['A4', false],
      ['Letter', false],
      ['A4', true],
      ['A5', false],
    ] as const) {
      const pages = await countPages(page, format, landscape);
      expect({ format, landscape, pages }).toEqual({ format, landscape, pages: 1 + sheets });
    }
  });
}

for (const locale of content.locales) {
  test(`a step in ${locale} is printed alone, with its answers and its link, on two pages at most`, async ({
    page,
  }) => {
    // Commands take the most room, and break where an item may.
    for (const guide of ['connect-exchange-powershell', 'mfa-sign-in']) {
      await openLive(page, addressOf(locale, guide));
      const steps = await page.locator('.step[data-kind="fix"]').evaluateAll((fixes) =>
        fixes
          .map((fix) => ({
            id: fix.id,
            length: fix.textContent.length + 200 * fix.querySelectorAll('.command').length,
          }))
          .sort((one, other) => other.length - one.length)
          .map(({ id }) => id),
      );
      for (const step of steps.slice(0, 2)) {
        await page.evaluate((id) => (location.hash = id), step);
        await expectStep(page, step);
        for (const format of ['A4', 'Letter'])
          expect(await countPages(page, format), `${step} on ${format}`).toBeLessThanOrEqual(2);
      }
    }
    const given = { from: 'who-is-affected', answer: 'one-user', to: 'symptom' };
    await openLive(
      page,
      `${locale}/mfa-sign-in/?answered#${given.to}?${given.from}=${given.answer}`,
    );
    await expect(trailOf(page)).toHaveCount(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.step:visible')).toHaveCount(1);
    await expect(trailOf(page)).toBeVisible();
    await expect(page.locator('.on-paper:visible')).toHaveText(page.url());
    await expect(page.locator('button:visible, .flow-map:visible, .about:visible')).toHaveCount(0);
  });
}
