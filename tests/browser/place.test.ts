import { expect, type Locator } from '@playwright/test';
import { jumpToStep } from '../../src/flow/jump.ts';
import { test } from '../support/browser-test.ts';
import {
  addressOf,
  choose,
  expectStep,
  holdScripts,
  openLive,
  openMap,
  reload,
  trailOf,
  waitUntilLive,
} from '../support/browser.ts';
import { content } from '../support/site.ts';
import { touchings } from '../support/touch-link.ts';
import { flow, id as guide, path } from '../support/walked-guide.ts';

/** Where the path is before its last answer. */
const halfway = {
  step: path.at(-1)?.from ?? '',
  trail: path.slice(0, -1).map(({ from, answer }) => ({ step: from, answer })),
};

test.describe('a place in the guide', () => {
  test('is kept by the address: reload and a shared link open it again', async ({
    page,
    context,
  }) => {
    await openLive(page, `en/${guide}/`);
    for (const { answer } of path) await choose(page, answer);
    await expectStep(page, 'register-again');
    await expect(trailOf(page)).toHaveCount(path.length);
    const trail = await trailOf(page).allTextContents();
    await reload(page);
    await expectStep(page, 'register-again');
    await expect(trailOf(page)).toHaveText(trail);

    const other = await context.newPage();
    await openLive(other, page.url());
    await expectStep(other, 'register-again');
    await expect(trailOf(other)).toHaveText(trail);
  });

  test('begins where every step does, whichever way a reader came to it, at any width', async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const last = addressOf('nb', guide, path).split('#')[1] ?? '';
    const back = page.getByRole('button', { name: content.ui['nb']?.back ?? '' });
    const again = page.locator('a[data-start-again]:visible');
    const change = page.locator('.trail li').nth(1).getByRole('button');
    const ahead = Object.keys(flow.steps)
      .map((step) => ({ step, ...jumpToStep(flow, halfway, step) }))
      .find(({ filledIn }) => filledIn > 0);
    if (!ahead) throw new Error('No step lies ahead on one way.');
    const undo = page.locator('.flow-notice').getByRole('button');
    const answerLink = (answer: string) => page.locator(`.step:visible a[data-answer="${answer}"]`);
    const click = async (link: Locator) => {
      // A press within this time is meant for the step before.
      await page.waitForTimeout(400);
      await link.click();
    };
    const jumpOnMap = async (part: string, step: string) => {
      if (!(await page.locator('.open-map').isVisible()))
        await page.locator('.flow-map > summary').click();
      await openMap(page);
      await page.locator(`${part} [data-node="${step}"]`).first().dispatchEvent('click');
    };
    const switchLanguage = async () => {
      await page.locator('.language-switch a').click();
      await waitUntilLive(page);
    };
    const search = async (step: string) => {
      await page.keyboard.press('/');
      const title = await page.locator(`#${step} h2`).textContent();
      await page.locator('dialog.search textarea').fill(title ?? '');
      await page.locator(`dialog.search li > a[href*="/${guide}/#${step}"]`).first().press('Enter');
    };
    // Each way, the step that it leads to, and how many answers have then been given.
    const ways: [string, () => Promise<unknown>, string, number][] = [
      ...path.map(({ answer, to }, at): [string, () => Promise<unknown>, string, number] => [
        answer,
        () => choose(page, answer),
        to,
        at + 1,
      ]),
      ['helped', () => choose(page, 'helped'), 'solved', 5],
      ['browser back', () => page.goBack(), 'register-again', 4],
      ['browser back again', () => page.goBack(), 'other-method-works', 3],
      ['browser forward', () => page.goForward(), 'register-again', 4],
      ['back', () => back.press('Enter'), 'other-method-works', 3],
      ['change', () => change.press('Enter'), 'symptom', 1],
      ['start again', () => again.press('Enter'), 'who-is-affected', 0],
      ['a link', () => page.evaluate((hash) => (location.hash = hash), last), 'register-again', 4],
      ['reload', () => reload(page), 'register-again', 4],
      [
        'a link that fits no longer',
        () => page.evaluate(() => (location.hash = 'symptom?who-is-affected=one-user&gone=x')),
        'symptom',
        1,
      ],
      // What the pointer does, a moment after the step has come.
      ['a click', () => click(answerLink('blocked')), 'block-kind', 2],
      ['the same one from there', () => choose(page, 'nothing-blocks'), 'other-method-works', 3],
      ['a jump back on the map', () => jumpOnMap('.flow-map-window', 'symptom'), 'symptom', 1],
      ['undone', () => undo.press('Enter'), 'other-method-works', 3],
      [
        'a jump ahead on the map',
        () => jumpOnMap('.flow-map-window', ahead.step),
        ahead.step,
        ahead.place.trail.length,
      ],
      ['the browser back from it', () => page.goBack(), 'other-method-works', 3],
      ['a jump on the list', () => jumpOnMap('.flow-outline', 'block-kind'), 'block-kind', 2],
      ['start again once more', () => again.press('Enter'), 'who-is-affected', 0],
      ['start again, undone', () => undo.press('Enter'), 'block-kind', 2],
      ['another language', () => switchLanguage(), 'block-kind', 2],
      ['an answer there', () => choose(page, 'nothing-blocks'), 'other-method-works', 3],
      ['back to this language', () => switchLanguage(), 'other-method-works', 3],
      ['a result of the search', () => search('other-method-works'), 'other-method-works', 3],
      [
        'a pasted link',
        () => page.evaluate((hash) => (location.hash = hash), last),
        'register-again',
        4,
      ],
      ['what did not help', () => choose(page, 'not-helped'), 'read-sign-in-log', 5],
      ['a second change', () => change.press('Enter'), 'symptom', 1],
    ];
    for (const [width, height] of [
      // The first: the others find a diagnosis that was left half done.
      [360, 740],
      [320, 640],
      [768, 1024],
      [1440, 900],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await openLive(page, `nb/${guide}/?${String(width)}`);
      const firstAnswer = page.locator('.step:visible a[data-answer]').first();
      if (width === 360) expect((await firstAnswer.boundingBox())?.y).toBeLessThanOrEqual(400);
      const places: Record<string, number> = {};
      for (const [name, go, step, given] of ways) {
        await page.evaluate(() => scrollTo(0, 700));
        await go();
        await expectStep(page, step);
        await expect(trailOf(page)).toHaveCount(given);
        await expect(page.locator(`#${step} h2`), name).toBeFocused();
        const top = (await page.locator(`#${step} h2`).boundingBox())?.y ?? 0;
        places[name] = Math.round(top);
      }
      expect(
        Object.values(places).every((top) => Math.abs(top - (places['back'] ?? 0)) <= 1),
        JSON.stringify({ width, ...places }),
      ).toBe(true);
    }
  });

  test('is named in the tab, and counted where it begins', async ({ page }) => {
    await openLive(page, `en/${guide}/`);
    const plain = await page.title();
    await choose(page, 'one-user');
    const heading = page.locator('#symptom h2');
    await expect(heading).toHaveAccessibleDescription(
      new RegExp(`${content.ui['en']?.question ?? ''} 2 .*\\d`),
    );
    const title = `${(await heading.textContent()) ?? ''} – `;
    expect((await page.title()).startsWith(title)).toBe(true);
    await choose(page, 'new-phone');
    await expect(page.locator('#move-authenticator h2')).toHaveAccessibleDescription(
      new RegExp(`^${content.ui['en']?.fix ?? ''} 1 `),
    );
    await page.goBack();
    await expect(page).toHaveTitle(new RegExp(`^${title.replace('?', '\\?')}`));
    await page.goBack();
    await expect(page).toHaveTitle(plain);
  });

  test('is opened by a step alone, and says that the answers before it are not known', async ({
    page,
  }) => {
    await openLive(page, `en/${guide}/#register-again`);
    await expectStep(page, 'register-again');
    await expect(page.locator('.opened-directly')).toBeVisible();
    await choose(page, 'not-helped');
    await expect(trailOf(page)).toHaveCount(1);
  });

  test('is opened as far as an outdated link fits, and the page says so', async ({ page }) => {
    await openLive(
      page,
      `en/${guide}/#register-again?who-is-affected=one-user&symptom=gone&block-kind=nothing-blocks`,
    );
    await expectStep(page, 'symptom');
    await expect(trailOf(page)).toHaveCount(1);
    await expect(page.locator('.flow-notice')).toHaveText(content.ui['en']?.trailCut ?? '');
    for (const part of ['.flow-notice', '#symptom h2'])
      await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
    expect(new URL(page.url()).hash).toBe('#symptom?who-is-affected=one-user');
    await choose(page, 'blocked');
    await expect(page.locator('.flow-notice')).toBeEmpty();
  });

  test('says no more of an outdated link once the reader goes on, whichever way', async ({
    page,
  }) => {
    const { trailCut = '' } = content.ui['en'] ?? {};
    const outdated = `#register-again?who-is-affected=one-user&symptom=blocked&block-kind=gone`;
    const ways: Readonly<Record<string, () => Promise<unknown>>> = {
      back: () => page.getByRole('button', { name: content.ui['en']?.back ?? '' }).press('Enter'),
      change: () =>
        page.locator('.trail:not(.dropped) li').first().getByRole('button').press('Enter'),
      answer: () => choose(page, 'nothing-blocks'),
      again: () => page.locator('a[data-start-again]:visible').press('Enter'),
    };
    for (const [name, go] of Object.entries(ways)) {
      await openLive(page, `en/${guide}/?${name}${outdated}`);
      await expectStep(page, 'block-kind');
      await expect(page.locator('.flow-notice')).toContainText(trailCut);
      await expect(page.locator('.dropped')).toHaveCount(1);
      await go();
      await expect(page.locator('#block-kind')).toBeHidden();
      await expect(page.locator('.flow-notice'), name).not.toContainText(trailCut);
      await expect(page.locator('.dropped'), name).toHaveCount(0);
    }
  });

  test('is shown before the island is ready, also when the link carries a trail', async ({
    page,
  }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(addressOf('en', guide, path));
    await expectStep(page, 'register-again');
  });

  for (const [name, touch] of Object.entries(touchings)) {
    test(`is opened by a link that comes back ${name}`, async ({ page }) => {
      const address = addressOf('en', guide, path);
      await page.route('**/_astro/*.js', (route) => route.abort());
      await page.goto(touch(address));
      await expectStep(page, 'register-again');
      await page.unroute('**/_astro/*.js');
      await reload(page);
      await expectStep(page, 'register-again');
      await expect(trailOf(page)).toHaveCount(path.length);
      await expect(page).toHaveURL(new RegExp(`${RegExp.escape(address)}$`));
      await expect(page.locator('.flow-notice')).toBeEmpty();
    });
  }

  test('can be opened in a new tab with its trail', async ({ page, context }) => {
    await openLive(page, addressOf('en', guide, path.slice(0, 2)));
    const opening = context.waitForEvent('page');
    await page
      .locator('.step:visible a[data-answer="nothing-blocks"]')
      .click({ modifiers: ['ControlOrMeta'] });
    const tab = await opening;
    await tab.bringToFront();
    await waitUntilLive(tab);
    await expectStep(tab, 'other-method-works');
    await expect(trailOf(tab)).toHaveCount(3);
    await expectStep(page, 'block-kind');
  });

  test('leaves the other anchors of the page alone', async ({ page }) => {
    await openLive(page, addressOf('en', guide, path.slice(0, 1)));
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await expectStep(page, 'symptom');
    await expect(page.locator('.flow-notice')).toBeEmpty();
  });
});

test.describe('the language switch', () => {
  test('keeps the step and the trail, there and back', async ({ page }) => {
    await openLive(page, addressOf('en', guide, path));
    await page.locator('.language-switch a').click();
    await waitUntilLive(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'nb-NO');
    await expectStep(page, 'register-again');
    await expect(trailOf(page)).toHaveCount(path.length);
    await choose(page, 'not-helped');
    await page.locator('.language-switch a').click();
    await waitUntilLive(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expectStep(page, 'read-sign-in-log');
    await expect(trailOf(page)).toHaveCount(path.length + 1);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('keeps the step', async ({ page }) => {
      await page.goto(`en/${guide}/#register-again`);
      await page.locator('.step:visible .step-foot a[hreflang]').click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'nb-NO');
      await expectStep(page, 'register-again');
    });

    for (const width of [360, 1440]) {
      test(`prints nothing over anything at ${width} px, also where words are long`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.route('**/en/mfa-sign-in/', async (route) => {
          const answer = await route.fetch();
          const body = (await answer.text()).replaceAll('Start again', 'Von vorn beginnen');
          await route.fulfill({ response: answer, body });
        });
        await page.goto(`en/${guide}/#register-again`);
        const box = async (selector: string) => {
          const found = await page.locator(selector).boundingBox();
          if (!found) throw new Error(`${selector} is not seen.`);
          return found;
        };
        const back = await box('.flow-top > a');
        expect(back.x + back.width).toBeLessThanOrEqual((await box('.guide-head > h1')).x);
        const foot = await box('.step:visible .step-foot');
        const steps = await box('.flow-steps');
        expect(foot.y + foot.height).toBeLessThanOrEqual(steps.y + steps.height);
      });
    }
  });
});

test.describe('before the island is ready', () => {
  test('answers that are clicked are kept', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto(`nb/${guide}/`, { waitUntil: 'commit' });
    await expectStep(page, 'who-is-affected');
    await choose(page, 'one-user');
    await expectStep(page, 'symptom');
    await choose(page, 'blocked');
    await expectStep(page, 'block-kind');
    release();
    await waitUntilLive(page);
    await expectStep(page, 'block-kind');
    await expect(trailOf(page)).toHaveCount(2);
  });

  test('the second press of a double one answers nothing', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto(`en/${guide}/`, { waitUntil: 'commit' });
    await page.locator('.step:visible a[data-answer="dont-know"]').dblclick();
    await expectStep(page, 'symptom');
    release();
    await waitUntilLive(page);
    await expectStep(page, 'symptom');
    await expect(trailOf(page)).toHaveCount(1);
  });

  test('another language takes the place along, with the answers that were just given', async ({
    page,
  }) => {
    await holdScripts(page);
    const languages = page.locator('header .language-switch a');
    await page.goto(addressOf('en', guide, path.slice(0, 2)), { waitUntil: 'commit' });
    await languages.click();
    await page.waitForURL(`**/${addressOf('nb', guide, path.slice(0, 2))}`);
    await expectStep(page, 'block-kind');
    await choose(page, 'nothing-blocks');
    await expectStep(page, 'other-method-works');
    await languages.click();
    await page.waitForURL(`**/${addressOf('en', guide, path.slice(0, 3))}`);
    await expectStep(page, 'other-method-works');
  });

  test('an answer that is clicked while the page is still on its way is kept', async ({
    page,
    server,
  }) => {
    const resume = server.pause(`/nb/${guide}/`, '<div class="flow-beside">');
    await page.goto(`${server.origin}/nb/${guide}/`, { waitUntil: 'commit' });
    await choose(page, 'one-user');
    await expectStep(page, 'symptom');
    resume();
    await waitUntilLive(page);
    await expectStep(page, 'symptom');
    await expect(trailOf(page)).toHaveCount(1);
  });

  test('the first question is painted before any JavaScript is asked for', async ({ page }) => {
    await openLive(page, `en/${guide}/`);
    const { painted, asked } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      asked: performance
        .getEntriesByType('resource')
        .filter((entry) => entry.name.endsWith('.js'))
        .map((entry) => entry.startTime),
    }));
    expect(asked.length).toBeGreaterThan(0);
    expect(Math.min(...asked)).toBeGreaterThan(painted);
  });
});

test.describe('the root page', () => {
  test('offers every language, and goes to the one chosen before', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('a[data-language]')).toHaveCount(content.locales.length);
    await page.locator('a[data-language="nb"]').click();
    await expect(page).toHaveURL(/\/nb\/$/);
    await page.goto('./');
    await expect(page).toHaveURL(/\/nb\/$/);
    await page.goto('./?choose');
    await expect(page.locator('a[data-language]')).toHaveCount(content.locales.length);
  });

  test('an address that does not exist leads back in every language', async ({ page }) => {
    const response = await page.goto('nb/no-such-guide/');
    expect(response?.status()).toBe(404);
    await expect(page.locator('main a')).toHaveCount(content.locales.length);
  });
});
