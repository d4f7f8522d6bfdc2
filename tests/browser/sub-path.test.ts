import { expect } from '@playwright/test';
import { prefixStored } from '../../src/site/stored-names.ts';
import { test as base } from '../support/browser-test.ts';
import {
  addressOf,
  choose,
  expectStep,
  openLive,
  trailOf,
  waitUntilLive,
} from '../support/browser.ts';
import { serveSite, type FeedbackSite } from '../support/feedback-site.ts';
import { buildOtherSite, otherBase, otherSettings, otherSite } from '../support/other-site.ts';
import { reachFix } from '../support/reach-fix.ts';
import { content } from '../support/site.ts';
import { flow, id, path } from '../support/walked-guide.ts';

// A server for each test, which it may stop.
const test = base.extend<{ site: FeedbackSite }>({
  site: async ({ page }, use) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const site = await serveSite(otherSite, otherBase);
    await use(site);
    await site.close().catch(() => undefined);
  },
});
test.use({ failsOnFaults: true });
test.setTimeout(180_000);
test.beforeAll(async () => {
  test.setTimeout(600_000);
  await buildOtherSite();
});

test('below a path, a reader goes from the root to a fix, searches and changes the language', async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.address);
  await page.locator('main a[hreflang="nb-NO"]').click();
  await page.locator(`.guide-list a[href="${otherBase}nb/${id}/"]`).first().click();
  await reachFix(page, flow);
  await page.keyboard.press('/');
  await page.locator('dialog.search textarea').fill('53003');
  await page.locator('.search ul a').first().click();
  await expect(page.locator('.step:visible, .code-page')).toHaveCount(1);
  await openLive(page, site.address + addressOf('nb', id, path.slice(0, 1)));
  await page.locator('.beside-switch button').first().click();
  await expect(page.locator('.flow-beside h2')).toBeVisible();
  await page.locator('.beside-switch button').first().click();
  await page.locator('.language-switch a').click();
  await expect(page).toHaveURL(`${site.address}${addressOf('en', id, path.slice(0, 1))}`);
  await waitUntilLive(page);
  await expectStep(page, 'symptom');
  await expect(trailOf(page)).toHaveCount(1);
  expect(asked.filter((address) => !address.startsWith(otherBase))).toEqual([]);
});

test('below a path, an error code leads to its step', async ({ page, site }) => {
  await page.goto(`${site.address}en/`);
  await page.locator('.search-box textarea').fill('AADSTS53003');
  await page.locator('.search-answers li > a').first().click();
  await expectStep(page, content.facts['error-codes']['53003']?.step ?? '');
});

test('below a path, a pasted link to another guide leads there', async ({ page, site }) => {
  const words = content.ui['en']?.ticket;
  await openLive(page, `${site.address}en/${id}/`);
  await page.getByRole('button', { name: words?.resume ?? '' }).click();
  const panel = page.locator('.ticket');
  const place = 'connect-exchange-powershell/#sign-in-window?where-it-stops=sign-in';
  await panel.getByRole('textbox').fill(`/nb/${place}`);
  await panel.getByRole('button', { name: words?.find ?? '' }).click();
  await panel.locator('a').click();
  await expect(page).toHaveURL(new RegExp(`^${RegExp.escape(`${site.address}en/connect-`)}`));
});

test('below a path, a guide in a frame works, and its code names the site', async ({
  page,
  site,
}) => {
  await openLive(page, `${site.address}embed/en/${id}/`);
  await reachFix(page, flow);
  await page.goto(`${site.address}en/embedding/?guide=${id}`);
  const code = page.locator('.embed-code pre');
  const published = otherSettings.SITE_ADDRESS + otherBase;
  await expect(code).toContainText(`${published}embed/en/${id}/`);
  await expect(code).toContainText(`${published}embed.js`);
  await expect(page.frameLocator('.embed-code iframe').locator('.step:visible')).toHaveCount(1);
});

test.describe('below a path, without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a visited guide opens again, and what is not kept says so', async ({ page, site }) => {
    await openLive(page, `${site.address}nb/${id}/`);
    const listKept = () =>
      page.evaluate(
        async (name) => {
          const requests = await (await caches.open(name)).keys();
          return requests.map(({ url }) => new URL(url).pathname);
        },
        `${prefixStored(otherBase)}pages`,
      );
    for (const address of [`nb/${id}/`, 'nb/offline/'])
      await expect.poll(listKept, { timeout: 20_000 }).toContain(otherBase + address);
    await page.context().setOffline(true);
    await site.close();
    await openLive(page, `${site.address}${addressOf('nb', id, path.slice(0, 1))}`);
    await expectStep(page, 'symptom');
    await choose(page, 'blocked');
    await expectStep(page, 'block-kind');
    await page.goto(`${site.address}nb/connect-exchange-powershell/`);
    await expect(page.locator('.not-kept')).toBeVisible();
  });
});
