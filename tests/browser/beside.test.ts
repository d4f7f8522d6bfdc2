import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { expectStep, openLive } from '../support/browser.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { content } from '../support/site.ts';

const symptom = 'mfa-sign-in/#symptom?who-is-affected=one-user';
const beside = (page: Page) => page.locator('.flow-beside');
const besideSwitch = (page: Page) => page.locator('.beside-switch button').first();

/** Paths of the pages that are asked for from now on. */
function listRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

for (const [locale, other] of [
  ['nb', 'en'],
  ['en', 'nb'],
] as const) {
  test(`a reader of ${locale} sees a step in ${other} too, when they ask for it and not before`, async ({
    page,
  }) => {
    const asked = listRequests(page);
    await openLive(page, `${locale}/${symptom}`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.includes(`/${other}/`))).toEqual([]);
    await besideSwitch(page).click();
    const lang = content.ui[other]?.lang ?? '';
    await expect(beside(page).locator(`[lang="${lang}"] h2`)).toBeVisible();
    const title = content.guides['mfa-sign-in']?.steps['symptom']?.[other]?.frontmatter.title;
    await expect(beside(page).locator('h2')).toHaveText(title ?? '');
    expect(asked.filter((path) => path.includes(`/${other}/`))).toHaveLength(1);
  });
}

test('the other language follows every answer, in whichever language it is given', async ({
  page,
}) => {
  await openLive(page, `nb/${symptom}`);
  await besideSwitch(page).click();
  /** The answers of each step that is shown: two languages of one step have the same. */
  const answers = () =>
    page
      .locator('.step:visible')
      .evaluateAll((steps) =>
        steps.map((step) =>
          [...step.querySelectorAll<HTMLElement>('[data-answer]')]
            .map(({ dataset }) => dataset['answer'])
            .join(),
        ),
      );
  // The copy follows the step a moment later: till then it has other answers, or none is there.
  const expectSame = () =>
    expect
      .poll(async () => {
        const [own, copied, ...others] = await answers();
        return own !== undefined && own === copied && others.length === 0;
      })
      .toBe(true);
  await expect(beside(page).locator('h2')).toBeVisible();
  await page.locator('#symptom a[data-answer="blocked"]').press('Enter');
  await expect(page.locator('#block-kind')).toBeVisible();
  await expectSame();
  await beside(page).locator('a[data-answer]').first().press('Enter');
  await expect(page.locator('#unlock-account')).toBeVisible();
  await expectSame();
  await expect(page.locator('#unlock-account h2')).toBeFocused();
  await expect(page.locator('.trail li')).toHaveCount(3);
});

test('no id stands on the page twice, and what is filled in reaches both languages', async ({
  page,
}) => {
  await openLive(page, 'en/mfa-sign-in/#secure-lost-phone');
  await besideSwitch(page).click();
  await expect(beside(page).locator('code').first()).toBeAttached();
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  await page.locator('#secure-lost-phone .fill-in input').first().fill('kari@example.com');
  const filled = page.locator('.step:visible [data-placeholder]', { hasText: 'kari@example.com' });
  expect(await filled.count()).toBeGreaterThan(1);
});

test('the choice is kept while the tab is open, and can be taken back', async ({ page }) => {
  await openLive(page, `en/${symptom}`);
  await besideSwitch(page).click();
  await expect(beside(page).locator('h2')).toBeVisible();
  await page.reload();
  await expect(beside(page).locator('h2')).toBeVisible();
  await besideSwitch(page).click();
  await expect(beside(page)).toBeEmpty();
  await page.reload();
  await expect(besideSwitch(page)).toBeVisible();
  await expect(beside(page)).toBeEmpty();
});

test('a language that cannot be fetched is said so, and can be asked for again', async ({
  page,
  context,
}) => {
  await openLive(page, `en/${symptom}`);
  await context.route('**/nb/mfa-sign-in/', (route) => route.abort());
  await besideSwitch(page).click();
  await expect(beside(page).getByRole('status')).toBeVisible();
  await expectStep(page, 'symptom');
  await context.unroute('**/nb/mfa-sign-in/');
  await besideSwitch(page).click();
  await besideSwitch(page).click();
  await expect(beside(page).locator('h2')).toBeVisible();
});

for (const width of [360, 1440]) {
  test(`stands ${width === 360 ? 'below' : 'beside'} the step at ${String(width)} px, and axe finds nothing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openLive(page, `nb/${symptom}`);
    await besideSwitch(page).click();
    await expect(beside(page).locator('h2')).toBeVisible();
    const step = await page.locator('#symptom').boundingBox();
    const copy = await beside(page).boundingBox();
    if (width === 360) expect(copy?.y).toBeGreaterThanOrEqual((step?.y ?? 0) + (step?.height ?? 0));
    else expect(copy?.x).toBeGreaterThanOrEqual((step?.x ?? 0) + (step?.width ?? 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expectAccessible(page, '.flow-steps');
  });
}
