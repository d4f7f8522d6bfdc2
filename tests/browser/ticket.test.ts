import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import {
  addressOf,
  choose,
  expectStep,
  openLive,
  reload,
  trailOf,
  waitUntilLive,
} from '../support/browser.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { content } from '../support/site.ts';
import { id as guide, path } from '../support/walked-guide.ts';

function wordsOf(locale: string) {
  const words = content.ui[locale]?.ticket;
  if (!words) throw new Error(`There is no locale "${locale}".`);
  return words;
}

/** Folds out one of the panels, in the language of the page. */
async function openPanel(page: Page, locale: string, panel: 'open' | 'resume') {
  const button = page.getByRole('button', { name: wordsOf(locale)[panel] });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  return page.locator('.ticket');
}

/** The ticket on the screen, once it is in a language. */
async function readShown(page: Page, locale: string): Promise<string> {
  const field = page.locator('.ticket').getByRole('textbox');
  await expect(field).toHaveValue(new RegExp(`${wordsOf(locale).labels.version}:`));
  return field.inputValue();
}

async function paste(page: Page, locale: string, text: string): Promise<void> {
  const panel = await openPanel(page, locale, 'resume');
  await panel.getByRole('textbox').fill(text);
  await panel.getByRole('button', { name: wordsOf(locale).find }).click();
}

test.describe('a ticket', () => {
  test('is copied in the other language, and leads to the same place in its page', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [locale, other, format] of [
      ['en', 'nb', 'text'],
      ['nb', 'en', 'markdown'],
    ] as const) {
      await openLive(page, addressOf(locale, guide, path));
      const panel = await openPanel(page, locale, 'open');
      await panel.getByRole('radio', { name: content.ui[other]?.languageName ?? '' }).check();
      await panel.getByRole('radio', { name: wordsOf(locale)[format] }).check();
      const shown = await readShown(page, other);
      await panel.getByRole('button', { name: wordsOf(locale).copy }).click();
      await expect(panel).toContainText(content.ui[locale]?.copied ?? '');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.replaceAll('\r\n', '\n')).toBe(shown);

      await openLive(page, `${other}/${guide}/?again`);
      await paste(page, other, copied);
      await expectStep(page, 'register-again');
      await expect(trailOf(page)).toHaveCount(path.length);
      await expect(page.locator('.ticket')).toHaveCount(0);
      await expect(page.locator('#register-again h2')).toBeFocused();
    }
  });

  test('follows the reader from step to step, and its link opens the place', async ({ page }) => {
    await openLive(page, addressOf('en', guide, path.slice(0, 1)));
    await openPanel(page, 'en', 'open');
    for (const { answer } of path.slice(1)) await choose(page, answer);
    const readLink = async () => /https?:\S+/.exec(await readShown(page, 'en'))?.[0] ?? '';
    await expect.poll(readLink).toBe(page.url());
    const link = await readLink();
    await page.goto('en/');
    await openLive(page, link);
    await expectStep(page, 'register-again');
    await expect(trailOf(page)).toHaveCount(path.length);
  });

  test('says the role of a fix without the marks beside it', async ({ page }) => {
    const fix = 'replace-smtp-password';
    await openLive(page, `en/${guide}/#${fix}`);
    await openPanel(page, 'en', 'open');
    const role = content.facts.roles['exchange-administrator']?.en ?? 'no role';
    expect(await readShown(page, 'en')).toContain(`${wordsOf('en').labels.roleNeeded}: ${role}\n`);
  });

  test('is in the language and format of the last time', async ({ page }) => {
    await openLive(page, addressOf('en', guide, path));
    const panel = await openPanel(page, 'en', 'open');
    await panel.getByRole('radio', { name: content.ui['nb']?.languageName ?? '' }).check();
    await panel.getByRole('radio', { name: wordsOf('en').markdown }).check();
    await reload(page);
    await openPanel(page, 'en', 'open');
    expect(await readShown(page, 'nb')).toMatch(/^\*\*/);
  });

  test('is selected when the browser refuses to copy', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await openLive(page, addressOf('nb', guide, path));
    const panel = await openPanel(page, 'nb', 'open');
    await panel.getByRole('button', { name: wordsOf('nb').copy }).click();
    await expect(panel).toContainText(content.ui['nb']?.copyFailed ?? '');
    const field = panel.getByRole('textbox');
    await expect(field).toBeFocused();
    const selected = await field.evaluate((element) => {
      const { selectionStart, selectionEnd } = element as HTMLTextAreaElement;
      return selectionEnd - selectionStart;
    });
    expect(selected).toBe((await field.inputValue()).length);
  });

  test('goes to the share sheet where there is one', async ({ page }) => {
    await page.addInitScript(() => {
      const share = (shared: ShareData) => {
        document.title = shared.text ?? '';
        return Promise.reject(new DOMException('closed', 'AbortError'));
      };
      Object.defineProperty(navigator, 'share', { value: share });
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await openLive(page, addressOf('en', guide, path));
    const panel = await openPanel(page, 'en', 'open');
    const text = await readShown(page, 'en');
    await panel.getByRole('button', { name: wordsOf('en').share }).click();
    // A title has no line breaks.
    await expect(page).toHaveTitle(text.replace(/\s+/g, ' ').trim());
    expect(errors).toEqual([]);
  });

  test('stays in the language of the page, and says so, when the other cannot be fetched', async ({
    page,
    context,
  }) => {
    await openLive(page, addressOf('en', guide, path));
    const panel = await openPanel(page, 'en', 'open');
    // Its script and its words have come.
    await expect(panel).toBeVisible();
    await context.setOffline(true);
    await panel.getByRole('radio', { name: content.ui['nb']?.languageName ?? '' }).click();
    await expect(
      panel.getByRole('radio', { name: content.ui['en']?.languageName ?? '' }),
    ).toBeChecked();
    await expect(panel.locator('[aria-live]')).not.toBeEmpty();
    await readShown(page, 'en');
  });
});

test.describe('a pasted text', () => {
  test('without its reference and link is read by its wording, in the other language', async ({
    page,
  }) => {
    await openLive(page, addressOf('nb', guide, path));
    await openPanel(page, 'nb', 'open');
    const { link, reference } = wordsOf('nb').labels;
    const lines = (await readShown(page, 'nb')).split('\n');
    const text = lines.filter((line) => !line.startsWith(link) && !line.startsWith(reference));
    // A ticket has other links too.
    const links = 'https://entra.microsoft.com/#view/Users https://app.example/en/home/#a?b=c';
    await openLive(page, `en/${guide}/?again`);
    await paste(page, 'en', [...text, links].join('\n'));
    await expectStep(page, 'register-again');
    await expect(trailOf(page)).toHaveCount(path.length);
  });

  test('of the beginning leads back to it, and Back leads to the place before', async ({
    page,
  }) => {
    await openLive(page, `en/${guide}/`);
    const entries = await page.evaluate(() => history.length);
    const url = page.url();
    await paste(page, 'en', `https://old.example/nb/${guide}/#${path[0]?.from ?? ''}`);
    await expect(page.locator('.ticket')).toHaveCount(0);
    await expect(page.locator('.step:visible h2')).toBeFocused();
    expect(page.url()).toBe(url);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test('that leads where the reader is, but told more, says so', async ({ page }) => {
    await openLive(page, `en/${guide}/`);
    const entries = await page.evaluate(() => history.length);
    const place = 'symptom?who-is-affected=gone';
    await paste(page, 'en', `https://old.example/nb/${guide}/#${place}`);
    await expect(page.locator('.dropped li')).toHaveCount(1);
    await expect(page.locator('#who-is-affected h2')).toBeFocused();
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test('that no longer fits leads as far as it fits, and the page lists the rest', async ({
    page,
  }) => {
    await openLive(page, `en/${guide}/`);
    await paste(
      page,
      'en',
      `https://old.example/nb/${guide}/#register-again?who-is-affected=one-user&symptom=gone&block-kind=nothing-blocks`,
    );
    await expectStep(page, 'symptom');
    await expect(page.locator('.flow-notice')).toHaveText(content.ui['en']?.trailCut ?? '');
    await expect(page.locator('.dropped li')).toHaveCount(2);
    await choose(page, 'blocked');
    await expect(page.locator('.dropped')).toHaveCount(0);
  });

  test('without a ticket stays in the field, and the page says what is wrong', async ({ page }) => {
    await openLive(page, `nb/${guide}/`);
    await paste(page, 'nb', 'Hei');
    const field = page.locator('.ticket').getByRole('textbox');
    await expect(field).toHaveValue('Hei');
    await expect(field).toHaveAccessibleDescription(/\S/);
    await expectStep(page, 'who-is-affected');
  });

  test('from another guide leads there', async ({ page }) => {
    await openLive(page, `en/${guide}/`);
    await paste(
      page,
      'en',
      '/nb/connect-exchange-powershell/#sign-in-window?where-it-stops=sign-in&which-module=exchange',
    );
    await page.locator('.ticket a').click();
    await waitUntilLive(page);
    await expect(page).toHaveURL(/\/en\/connect-exchange-powershell\/#/);
    await expectStep(page, 'sign-in-window');
    await expect(trailOf(page)).toHaveCount(2);
  });
});

test('with tickets, nothing is asked of another site, and nothing is sent', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(`${request.method()} ${new URL(request.url()).origin}`),
  );
  await openLive(page, addressOf('en', guide, path));
  const panel = await openPanel(page, 'en', 'open');
  await panel.getByRole('radio', { name: content.ui['nb']?.languageName ?? '' }).check();
  const text = await readShown(page, 'nb');
  await openLive(page, `en/${guide}/?damaged`);
  await paste(page, 'en', text.replace(/^.*trail;.*$/m, ''));
  await openLive(page, `en/${guide}/?other`);
  await paste(page, 'en', '/nb/no-such-guide/#step');
  await expect(page.locator('.ticket [aria-live]')).not.toBeEmpty();
  expect([...new Set(asked)]).toEqual([`GET ${new URL(page.url()).origin}`]);
});

test('axe finds nothing in the panels and the offer', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLive(page, addressOf('nb', guide, path));
  await openPanel(page, 'nb', 'open');
  await expectAccessible(page, '.flow-controls');
  await openLive(page, `nb/${guide}/?again`);
  await expect(page.locator('.resume-offer')).toBeVisible();
  await paste(page, 'nb', 'Hei');
  await expectAccessible(page, '.flow-controls');
});

test('the panels are reached and used with the keyboard alone', async ({ page }) => {
  await openLive(page, addressOf('en', guide, path));
  await page.getByRole('button', { name: wordsOf('en').open }).focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('.ticket');
  const isInPanel = () => page.evaluate(() => document.activeElement?.closest('.ticket') !== null);
  do await page.keyboard.press('Tab');
  while (!(await isInPanel()));
  await page.keyboard.press('ArrowRight');
  await expect(panel.getByRole('radio').nth(1)).toBeChecked();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
  await expect(panel.getByRole('button').first()).toBeFocused();
});
