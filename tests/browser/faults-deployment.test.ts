import { expect } from '@playwright/test';
import { newHeading, test } from '../support/browser-test.ts';
import { addressOf, choose, expectStep, openLive } from '../support/browser.ts';
import { reachFix } from '../support/reach-fix.ts';
import { flow, id, path } from '../support/walked-guide.ts';

// Without a worker, which would keep the old scripts: its case is in offline.test.ts.
test.use({ failsOnFaults: true, viewport: { width: 360, height: 740 } });

test.describe('when a newer version is published while a page is open', () => {
  test('a page whose scripts are gone before they were asked for leads to a fix', async ({
    page,
    server,
    newer,
  }) => {
    // Once the page itself is sent.
    server.watch(`/en/${id}/`, () => queueMicrotask(() => server.serve(newer.folder)));
    await page.goto(`${server.origin}/${addressOf('en', id, path.slice(0, 1))}`);
    await expectStep(page, 'symptom');
    await expect.poll(() => server.asked.some((asked) => asked.startsWith('/_astro/'))).toBe(true);
    await reachFix(page, flow);
    await expect(page.locator('.flow[data-live]')).toHaveCount(0);
  });

  test('an open page goes on, and what it then asks for comes from the newer one or is said', async ({
    page,
    server,
    newer,
  }) => {
    await openLive(page, `${server.origin}/${addressOf('en', id)}`);
    server.serve(newer.folder);
    await page.locator('.beside-switch button').first().click();
    await expect(page.locator('.flow-beside h2')).toBeVisible();
    await page.locator('.beside-switch button').first().click();
    await reachFix(page, flow);
    await page.locator('.search-link').click();
    await expect(page).toHaveURL(/\/en\/search\/$/);
    await page.goBack();
    // A browser may have kept the page that it goes back to.
    await page.reload();
    await expect(page.locator('h1')).toHaveText(newHeading);
    await expect(page.locator('.step:visible')).toHaveAttribute('data-kind', 'fix');
  });

  test('a step that the newer one no longer has is said to be missing beside it', async ({
    page,
    server,
  }) => {
    await openLive(page, `${server.origin}/${addressOf('en', id, path.slice(0, 1))}`);
    await page.route(`**/nb/${id}/`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('id="symptom"', 'id="what-is-wrong"');
      await route.fulfill({ response, body });
    });
    await page.locator('.beside-switch button').first().click();
    await expect(page.locator('.flow-beside [role=status]')).toBeVisible();
    await choose(page, 'blocked');
    await expect(page.locator('.flow-beside h2')).toBeVisible();
    await page.locator('.beside-switch button').first().click();
    await reachFix(page, flow);
  });
});
