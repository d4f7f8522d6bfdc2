import { expect, type Page } from '@playwright/test';
import { walkPaths } from '../../src/flow/graph.ts';
import { test } from '../support/browser-test.ts';
import { addressOf, choose, expectStep, openLive } from '../support/browser.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { buildFixtureSite } from '../support/build-fixture-site.ts';
import { serveSite, type FeedbackSite } from '../support/feedback-site.ts';
import { buildOtherSite, otherBase, otherSite } from '../support/other-site.ts';
import { content } from '../support/site.ts';

// One build and one server for all tests: they are run in one worker, one after the other.
test.describe.configure({ mode: 'serial' });

const guide = content.guides['mfa-sign-in'];
const outcomes = Object.entries(guide?.flow.steps ?? {})
  .filter(([, { kind }]) => kind === 'outcome')
  .map(([id]) => id);
const asked = (page: Page) => page.locator('.step:visible .feedback');

let site: FeedbackSite;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  await buildOtherSite();
  site = await serveSite(otherSite, otherBase);
});
test.afterAll(() => site.close());

for (const locale of content.locales) {
  test(`is asked under every outcome in ${locale}, and sends the guide, the step, the answer and the language`, async ({
    page,
  }) => {
    const before = site.sent.length;
    for (const [at, outcome] of outcomes.entries()) {
      await page.goto(`${site.address}${locale}/mfa-sign-in/#${outcome}`);
      await expectStep(page, outcome);
      const answer = at % 2 === 0 ? 'yes' : 'no';
      await asked(page).locator(`button[value="${answer}"]`).click();
      await expect(asked(page).locator('[role="status"]')).toHaveText(
        content.ui[locale]?.feedback.thanks ?? '',
      );
      await expect.poll(() => site.sent.length).toBe(before + at + 1);
      expect(site.sent.at(-1)).toEqual({
        fields: {
          ...{ guide: 'mfa-sign-in', step: outcome, answer },
          lang: content.ui[locale]?.lang,
        },
        hasCookie: false,
      });
      // The next one is another page, not only another place on this one.
      await page.goto('about:blank');
    }
  });
}

test('is sent once for a place, whatever is pressed, and after Back too', async ({ page }) => {
  const before = site.sent.length;
  const [path] = guide ? walkPaths(guide.flow) : [];
  const last = path?.at(-1);
  await openLive(page, site.address + addressOf('en', 'mfa-sign-in', path));
  await asked(page).getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.back').press('Enter');
  await expectStep(page, last?.from ?? '');
  await choose(page, last?.answer ?? '');
  await expect(asked(page).locator('[role="status"]')).not.toBeEmpty();
  await asked(page).getByRole('button').last().click({ force: true });
  await expect(asked(page).getByRole('button', { pressed: true })).toHaveCount(1);
  // What is sent comes in order: had there been more, it would have come before this.
  await page.evaluate(() => navigator.sendBeacon('/answers', new URLSearchParams({ end: '1' })));
  await expect.poll(() => site.sent.at(-1)?.fields).toEqual({ end: '1' });
  expect(site.sent).toHaveLength(before + 2);
});

test('does nothing else: it stores nothing, leads nowhere and keeps the focus', async ({
  page,
  context,
}) => {
  await openLive(page, `${site.address}nb/mfa-sign-in/#solved`);
  const { href, stored } = await page.evaluate(readState);
  await asked(page).getByRole('button').first().click();
  await expect(asked(page).getByRole('button').first()).toBeFocused();
  await expectStep(page, 'solved');
  expect(await page.evaluate(readState)).toEqual({ href, stored });
  expect(await context.cookies()).toEqual([]);
});

function readState() {
  return { href: location.href, stored: [localStorage.length, sessionStorage.length] };
}

test('says so, and can be tried again, when the browser does not send it', async ({ page }) => {
  await page.addInitScript(() => {
    const send = navigator.sendBeacon.bind(navigator);
    let tries = 0;
    navigator.sendBeacon = (...message) => {
      tries += 1;
      return tries > 1 && send(...message);
    };
  });
  const before = site.sent.length;
  await openLive(page, `${site.address}en/mfa-sign-in/#solved`);
  const status = asked(page).locator('[role="status"]');
  await asked(page).getByRole('button').first().click();
  await expect(status).toHaveText(content.ui['en']?.feedback.failed ?? '');
  await asked(page).getByRole('button').first().click();
  await expect(status).toHaveText(content.ui['en']?.feedback.thanks ?? '');
  await expect.poll(() => site.sent.length).toBe(before + 1);
});

test('is asked under outcomes only', async ({ page }) => {
  await openLive(page, `${site.address}en/mfa-sign-in/`);
  const steps = await page
    .locator('.step:has(.feedback)')
    .evaluateAll((sections) => sections.map(({ id }) => id));
  expect(steps.sort()).toEqual([...outcomes].sort());
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is not asked', async ({ page }) => {
    await page.goto(`${site.address}en/mfa-sign-in/#solved`);
    await expectStep(page, 'solved');
    await expect(page.locator('.feedback')).toHaveCount(0);
  });
});

test('has no fault that axe finds, asked and answered', async ({ page }) => {
  await openLive(page, `${site.address}nb/mfa-sign-in/#solved`);
  await expectAccessible(page, '.feedback');
  await asked(page).locator('button').first().click();
  await expectAccessible(page, '.feedback');
});

test('is not printed', async ({ page }) => {
  await openLive(page, `${site.address}en/mfa-sign-in/#solved`);
  await expect(asked(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.feedback:visible')).toHaveCount(0);
});

test('a wrong address stops the build at once, with a sentence that names the setting', async () => {
  const { isBuilt, says } = await buildFixtureSite('test-results/not-built', {
    FEEDBACK_ADDRESS: 'http://help.example.org/answers',
  });
  expect(isBuilt).toBe(false);
  expect(says).toContain('FEEDBACK_ADDRESS');
});
