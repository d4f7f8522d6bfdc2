import { expect, type Page } from '@playwright/test';
import { pickAddress } from '../../src/model/fact-text.ts';
import { test } from '../support/browser-test.ts';
import { choose, expectStep, trailOf, waitUntilLive } from '../support/browser.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { content } from '../support/site.ts';

const guide = 'mfa-sign-in';
// Never a code of ours, whatever is added: Microsoft's own begin higher.
const unknownCode = '10001';
const errorPage = (code: string) => `Du har ikke tilgang til dette akkurat nå
AADSTS${code}: Access has been blocked by Conditional Access policies.
Forespørsels-ID: 50057ab1-5300-4d2e-9f1c-500571530002
Korrelasjons-ID: b8c2f0c1-5300-4f0e-8e4c-000000050079
Tidsstempel: 2026-11-22T10:15:30.5007600Z`;

const factOf = (code: string) => {
  const fact = content.facts['error-codes'][code];
  if (!fact) throw new Error(`The test needs error code ${code}.`);
  return fact;
};
const answers = (page: Page) => page.locator('.search-answers');
const items = (page: Page) => answers(page).locator('li');
const links = (page: Page) => answers(page).locator('li > a');
const field = (page: Page) => page.locator('.search-box textarea, dialog[open] textarea').first();
const words = (locale: string) => {
  const ui = content.ui[locale];
  if (!ui) throw new Error(`There are no words in "${locale}".`);
  return ui.search;
};

/** Pastes as a person does: from the clipboard, with the keyboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field(page).focus();
  await page.keyboard.press('ControlOrMeta+V');
}

/** Opens the box on the page of a guide. */
async function openBox(page: Page): Promise<void> {
  await page.locator('.ask > a').click();
  await expect(page.locator('dialog[open] textarea')).toBeFocused();
}

/** Asserts that the guide stands where an error code leads to, with the answers that it implies. */
async function expectPlace(page: Page, code: string): Promise<void> {
  const { step, answers: implied } = factOf(code);
  await waitUntilLive(page);
  await expectStep(page, step);
  await expect(trailOf(page)).toHaveCount(Object.keys(implied).length);
}

test.describe('the box', () => {
  test('answers 50 codes of a long text, and says that it does', async ({ page }) => {
    await page.goto('en/');
    const codes = Array.from({ length: 60 }, (_, n) => `AADSTS${String(10_000 + n)}`);
    await field(page).fill(codes.join(' '));
    await page.locator('.search-box button').click();
    await expect(items(page)).toHaveCount(50);
    await expect(answers(page).getByRole('status')).toContainText('500,000');
  });

  test('leads from a pasted error page to the right step, with the answers in the trail', async ({
    page,
  }) => {
    await page.goto('nb/');
    await paste(page, errorPage('53003'));
    await expect(answers(page)).toContainText(factOf('53003').meaning['nb'] ?? 'no meaning');
    await expect(links(page)).toHaveCount(1);
    await links(page).click();
    await expect(page).toHaveURL(new RegExp(`/nb/${guide}/#`));
    await expectPlace(page, '53003');
  });

  test('leads there on Enter, and writes a new line on Shift and Enter', async ({ page }) => {
    await page.goto('nb/');
    await paste(page, 'AADSTS53003');
    await page.keyboard.press('Shift+Enter');
    await expect(field(page)).toHaveValue('AADSTS53003\n');
    await page.keyboard.press('Enter');
    await expectPlace(page, '53003');
  });

  test('leads from a message without a code to its step, and says why', async ({ page }) => {
    await page.goto('en/');
    await paste(page, 'Line 1\nYour organi-\nzation has deleted this device.\nLine 4');
    await expect(links(page)).toHaveCount(1);
    await expect(items(page)).toContainText('Your organization has deleted this device');
    await links(page).click();
    await waitUntilLive(page);
    await expectStep(page, 'register-device-again');
  });

  test('says which words led to a step, and whom it is for', async ({ page }) => {
    await page.goto('nb/');
    await field(page).fill('byttet telefon');
    const found = items(page).filter({ has: page.locator('a[href$="#own-new-phone"]') });
    const asked = content.guides[guide]?.steps['who-is-affected']?.['nb'];
    const own = asked?.frontmatter.answers['myself'] ?? 'no answer';
    await expect(found).toContainText(own);
    await expect(found).toContainText('byttet');
  });

  test('answers several codes, and leads to the page of each', async ({ page }) => {
    await page.goto('en/');
    await paste(page, 'First 500212, then aadsts 50076.');
    await expect(items(page).locator('p > a')).toContainText(['500212', '50076']);
    await items(page).locator('p > a').nth(1).click();
    await expect(page).toHaveURL(/\/en\/errors\/50076\/$/);
  });

  test('opens the step on the page of the guide itself, and Back leads out of it', async ({
    page,
  }) => {
    await page.goto(`nb/${guide}/`);
    await waitUntilLive(page);
    await openBox(page);
    await paste(page, errorPage('53003'));
    await links(page).click();
    await expectPlace(page, '53003');
    await expect(page.locator('dialog.search')).toBeHidden();
    await expect(page.locator(`#${factOf('53003').step} h2`)).toBeFocused();
    await page.goBack();
    await expectStep(page, content.guides[guide]?.flow.start ?? '');
  });

  test('opens the step before the island is ready, which then goes on from there', async ({
    page,
  }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/FlowScript*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`nb/${guide}/`, { waitUntil: 'domcontentloaded' });
    await openBox(page);
    await paste(page, errorPage('53003'));
    await links(page).click();
    await expectStep(page, factOf('53003').step);
    await choose(page, 'not-helped');
    release();
    await waitUntilLive(page);
    const trail = Object.keys(factOf('53003').answers);
    await expect(trailOf(page)).toHaveCount(trail.length + 1);
  });

  test('says that a code is not known, where to look it up, and where to begin', async ({
    page,
  }) => {
    await page.goto('nb/');
    await paste(page, `Error Code: ${unknownCode}`);
    await expect(items(page)).toContainText(unknownCode);
    await expect(links(page)).toHaveCount(0);
    const lookUp = content.facts.links['code-lookup'];
    const address = `${lookUp ? pickAddress(lookUp, 'en').url : ''}?code=${unknownCode}`;
    await expect(items(page).locator('a')).toHaveAttribute('href', address);
    await expect(answers(page).locator('.begin a')).toHaveCount(Object.keys(content.guides).length);
  });

  test('keeps the words beside a code that is not known', async ({ page }) => {
    await page.goto('en/');
    await paste(page, `Error Code: ${unknownCode} outlook keeps asking for password`);
    await expect(items(page).first()).toContainText(unknownCode);
    await expect(links(page).first()).toHaveAttribute('href', /#clear-saved-sign-ins$/);
  });

  test('answers while a code is typed, and says that it is not known once the reader rests', async ({
    page,
  }) => {
    await page.goto('en/');
    await field(page).pressSequentially('AADSTS10005');
    await expect(answers(page)).toBeVisible();
    await page.evaluate(() => {
      const status = document.querySelector('.search-box [role=status]');
      const said: string[] = [];
      Object.assign(globalThis, { said });
      if (status)
        new MutationObserver(() => said.push(status.textContent)).observe(status, {
          childList: true,
        });
    });
    await field(page).pressSequentially('66', { delay: 50 });
    await expect(items(page)).toContainText('1000566');
    // That nothing is found is untrue of a code that has only begun.
    const said = await page.evaluate(() => (globalThis as { said?: string[] }).said ?? []);
    expect(said.filter((text) => text !== '')).toEqual([]);
    await field(page).fill('AADSTS5005');
    await field(page).press('End');
    await field(page).pressSequentially('7');
    await expect(items(page).locator('p > a')).toContainText('50057');
  });

  for (const address of ['en/', 'nb/', `en/${guide}/`, `nb/${guide}/`]) {
    test(`asks for nothing on ${address} before it is used, and then sends and stores nothing`, async ({
      page,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        asked.push(request.url() + (request.postData() ?? ''));
      });
      const isForBox = (url: string) => /SearchScript|search-|codes\.json|words\.json/.test(url);
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(asked.filter(isForBox)).toEqual([]);
      // A guide has its island, and every page what works without a network, when the browser is idle.
      const scripts = asked.filter((url) => /\.js\b/.test(url) && !/\/OfflineScript\./.test(url));
      if (!address.includes(guide)) expect(scripts).toEqual([]);
      if (address.includes(guide)) await openBox(page);
      await paste(page, errorPage('53003'));
      await expect(links(page)).toHaveCount(1);
      const fetched = asked.filter(isForBox);
      expect(fetched.filter((url) => url.endsWith('codes.json'))).toHaveLength(1);
      expect(fetched).toEqual([...new Set(fetched)]);
      expect(asked.filter((url) => url.includes('53003'))).toEqual([]);
      expect(page.url()).not.toContain('53003');
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    });
  }

  test('says so when what is known cannot be fetched, and finds it when it can', async ({
    page,
  }) => {
    await page.route('**/codes.json', (route) => route.abort());
    await page.goto('nb/');
    await paste(page, errorPage('53003'));
    await expect(answers(page).getByRole('status')).toHaveText(words('nb').failed);
    await page.unroute('**/codes.json');
    await page.locator('.search-box button').click();
    await expect(links(page)).toHaveCount(1);
  });

  test('says so when its script cannot be fetched, and its button leads to the list', async ({
    page,
  }) => {
    await page.route('**/*SearchScript*.js', (route) => route.abort());
    await page.goto('nb/');
    await paste(page, errorPage('53003'));
    await expect(page.locator('.search-box')).toContainText(words('nb').failed);
    await page.locator('.search-box button').click();
    await expect(page).toHaveURL(/\/nb\/search\/\??$/);
  });

  test('keeps the text and answers it when it is pressed before its script has come', async ({
    page,
  }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*SearchScript*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('nb/');
    await paste(page, `${errorPage('53003')} AADSTS${unknownCode}`);
    await page.locator('.search-box button').click();
    release();
    await expect(items(page)).toHaveCount(2);
  });

  for (const file of ['*SearchScript*.js', 'words.json']) {
    test(`leads there on Enter also before ${file} has come`, async ({ page }) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route(`**/${file}`, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('nb/');
      const asked = page.waitForRequest(`**/${file}`);
      await field(page).focus();
      await asked;
      await paste(page, 'AADSTS53003');
      await page.keyboard.press('Enter');
      await expect(field(page)).toHaveValue('AADSTS53003');
      release();
      await expectPlace(page, '53003');
    });
  }

  test('has no fault that axe finds, answers and all', async ({ page }) => {
    await page.goto('nb/');
    await paste(page, `${errorPage('53003')} AADSTS${unknownCode}`);
    await expect(items(page)).toHaveCount(2);
    await expectAccessible(page);
  });
});

test('the page of a code leads to the step, with the answers in the trail', async ({ page }) => {
  await page.goto('nb/errors/53003/');
  await page.locator('main .sign').click();
  await expectPlace(page, '53003');
});

test('a code in the text of a step leads to its page', async ({ page }) => {
  await page.goto(`en/${guide}/#correct-policy`);
  const code = page.locator('.step:visible .error-code').first();
  const id = (await code.textContent())?.trim() ?? '';
  await code.click();
  await expect(page).toHaveURL(new RegExp(`/en/errors/${id}/$`));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the box leads to the list of steps, that to the codes, and those to the step', async ({
    page,
  }) => {
    await page.goto('nb/');
    await page.locator('.search-box textarea').fill(errorPage('53003'));
    await page.locator('.search-box button').click();
    await expect(page).toHaveURL(/\/nb\/search\/\??$/);
    await page.locator('main a[href$="/nb/errors/"]').click();
    await page.locator('[data-code="53003"] [data-place]').click();
    await expectStep(page, factOf('53003').step);
  });

  test('the page of a code leads to the step', async ({ page }) => {
    await page.goto('en/errors/500212/');
    await page.locator('main .sign').click();
    await expectStep(page, factOf('500212').step);
  });
});

for (const width of [320, 360, 1440]) {
  test(`no page of error codes is wider than a screen of ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const locale of content.locales) {
      for (const path of ['', 'errors/', 'errors/50072/', 'errors/530032/', 'errors/80007/']) {
        await page.goto(`${locale}/${path}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, path).toBeLessThanOrEqual(width);
      }
    }
  });
}
