import { expect } from '@playwright/test';
import { openSite } from '../../src/judge/open-site.ts';
import { listUnlikePages } from '../../src/judge/unlike-pages.ts';
import { test } from '../support/browser-test.ts';
import { addStyle, choose, expectStep, openLive, reload } from '../support/browser.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { content, dist, guidePages } from '../support/site.ts';

const pages = listUnlikePages(await openSite(dist, process.env['BASE_PATH'] ?? '/'));
const places = ['register-again', 'replace-smtp-password', 'ask-role-holder'];

for (const path of pages) {
  test(`axe finds nothing on ${path}, and it asks nothing of another site`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(path.replace(/index\.html$/, '') || './');
    await expectAccessible(page);
    expect([...new Set(asked)]).toEqual([new URL(page.url()).origin]);
  });
}

for (const locale of content.locales) {
  test(`axe finds nothing in ${locale} on a phone, in any kind of step`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openLive(page, `${locale}/mfa-sign-in/`);
    await expectAccessible(page);
    for (const place of places) {
      await page.evaluate((step) => (location.hash = step), place);
      await expectStep(page, place);
      await expectAccessible(page, '.flow-steps');
    }
  });
}

test.describe('with the keyboard alone', () => {
  test('a reader gets from the first question to an outcome, and the focus goes along', async ({
    page,
  }) => {
    const { start = '', steps = {} } = content.guides['mfa-sign-in']?.flow ?? {};
    const followFirst = (step: string) => Object.values(steps[step]?.answers ?? {})[0] ?? '';
    await openLive(page, 'nb/mfa-sign-in/');
    await page.locator(`#${start} h2`).focus();
    for (const [presses, step] of [
      [2, followFirst(start)],
      [1, followFirst(followFirst(start))],
    ] as const) {
      // Past the folded help, to the first answer.
      for (let press = 0; press < presses; press++) await page.keyboard.press('Tab');
      while (!(await page.evaluate(() => document.activeElement?.matches('[data-answer]')))) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await expectStep(page, step);
      await expect(page.locator(`#${step} h2`)).toBeFocused();
    }
  });

  test('every control in the flow shows where the focus is', async ({ page }) => {
    await openLive(page, 'en/mfa-sign-in/#symptom?who-is-affected=one-user');
    const controls = page.locator('.flow-steps :is(a, button, summary):visible');
    for (const control of await controls.all()) {
      await control.focus();
      await page.keyboard.press('Shift');
      expect(await control.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe(
        'none',
      );
    }
  });
});

test.describe('a command', () => {
  test('is copied exactly as it is kept, however narrow the page is', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 320, height: 700 });
    await openLive(page, 'nb/mfa-sign-in/#replace-smtp-password');
    const command = page.locator('#replace-smtp-password .command-code').first();
    await command.locator('[data-copy]').click();
    await expect(command.locator('[data-copy]')).toHaveText(content.ui['nb']?.copied ?? '');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await command.locator('code').textContent());
    expect(Object.values(content.facts.commands).map(({ code }) => code)).toContain(copied);
  });

  test('is selected, and the page says so, when the browser refuses to copy', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await openLive(page, 'nb/mfa-sign-in/#replace-smtp-password');
    const command = page.locator('#replace-smtp-password .command-code').first();
    await command.locator('[data-copy]').click();
    await expect(page.locator('.flow-notice')).toHaveText(content.ui['nb']?.copyFailed ?? '');
    const code = (await command.locator('code').textContent()) ?? 'no code';
    expect(await page.evaluate(() => getSelection()?.toString())).toContain(code);
  });
});

test('what a reader fills in stands in every command, quoted, and is gone when the page is left', async ({
  page,
}) => {
  await openLive(page, 'nb/mfa-sign-in/#guest-home-mfa');
  const field = page.locator('#guest-home-mfa [data-fill]').first();
  const code = page.locator('#guest-home-mfa code:has(var)').first();
  const before = await code.textContent();
  await field.fill("o'brien@contoso.com");
  await expect(code).toContainText("'o''brien@contoso.com'");
  await field.fill('');
  await expect(code).toHaveText(before ?? '');
  await field.fill('kari@contoso.com');
  await reload(page);
  await expect(field).toHaveValue('');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a reader without the role gets the request for the fix that they came from, and no other', async ({
  page,
}) => {
  await openLive(page, 'en/mfa-sign-in/#register-again');
  await choose(page, 'no-role');
  await expectStep(page, 'ask-role-holder');
  const shown = page.locator('.requests > details:visible');
  await expect(shown).toHaveCount(1);
  await expect(shown.locator('[data-copy-text]')).toHaveText(/#register-again$/);
  await expect(shown.locator('[data-copy-text]')).toBeVisible();
});

for (const { locale, guide } of guidePages) {
  test(`nothing of ${guide.id} in ${locale} is wider than the screen or cut, from 320 to 1920 px`, async ({
    page,
  }) => {
    await openLive(page, `${locale}/${guide.id}/`);
    // Every step at once, each as wide as when it is alone, with all that can be folded out.
    await addStyle(page, '.flow .step { display: block }');
    await page.locator('.step details').evaluateAll((folded) => {
      for (const each of folded as HTMLDetailsElement[]) each.open = true;
    });
    for (const width of [320, 360, 768, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const found = await page.evaluate(() => {
        const parts = [document.documentElement, ...document.querySelectorAll('.step')];
        const wide = parts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
        // A command is seen whole: none of its letters stands outside its box, and nothing lies on it.
        const cut = [...document.querySelectorAll('.step pre')].filter((box) => {
          const { left, right, width: own } = box.getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(box);
          const lines = [...range.getClientRects()].filter((line) => line.width > 0);
          const isOutside = lines.some((line) => line.left < left || line.right > right + 1);
          return own === 0 || lines.length === 0 || isOutside || box.scrollWidth > box.clientWidth;
        });
        return {
          wide: wide.map(({ id }) => id || 'the page'),
          cut: cut.map((box) => box.textContent),
        };
      });
      expect({ width, ...found }).toEqual({ width, wide: [], cut: [] });
    }
  });
}
