import { expect, type Page } from '@playwright/test';
import { carryTrail, listCrossings } from '../../src/flow/crossing.ts';
import { fixAnswers } from '../../src/flow/flow.ts';
import { formatPlace } from '../../src/flow/trail.ts';
import { test } from '../support/browser-test.ts';
import {
  addressOf,
  choose,
  expectStep,
  holdScripts,
  openLive,
  openMap,
  readHalfDone,
  trailOf,
  waitUntilLive,
} from '../support/browser.ts';
import { content } from '../support/site.ts';

// An answer that leads into another guide, and what a reader has on the other side.

const guide = 'mfa-sign-in';
const flow = content.guides[guide]?.flow;
const [crossing] = flow ? listCrossings(flow) : [];
if (!crossing) throw new Error('No answer of our guides leads into another one.');
const { from, answer, guide: other, step } = crossing;
const path = [
  { from: 'who-is-affected', answer: 'one-user', to: 'symptom' },
  { from: 'symptom', answer: 'policy-refuses', to: from },
];
const given = [...path, { from, answer, to: crossing.to }].map((edge) => ({
  step: edge.from,
  answer: edge.answer,
}));
/** The fragment on the other side, with answers given there. */
const beyond = (to = step, ...own: { step: string; answer: string }[]) =>
  formatPlace({ step: to, trail: [...carryTrail(given, guide), ...own] });
const next = { step, answer: 'not-compliant' };
const fix = content.guides[other]?.flow.steps[step]?.answers[next.answer] ?? '';

const wordsOf = (locale: string) => {
  const words = content.ui[locale];
  if (!words) throw new Error(`There is no locale "${locale}".`);
  return words;
};
const titleOf = (locale: string, id: string) =>
  content.guides[id]?.texts[locale]?.frontmatter.title;

/** The answers on the screen, once those of the guide before have come. */
async function expectTrail(page: Page, count: number): Promise<void> {
  await expect(page.locator('.trail li[data-carried]')).toHaveCount(given.length);
  await expect(trailOf(page)).toHaveCount(count);
}

/** Answers up to the step in the other guide. */
async function cross(page: Page, locale: string): Promise<void> {
  await openLive(page, `${locale}/${guide}/`);
  for (const edge of path) await choose(page, edge.answer);
  await expectStep(page, from);
  await choose(page, answer);
  await expect(page).toHaveURL(new RegExp(`/${locale}/${other}/#${step}\\?`));
  await waitUntilLive(page);
}

for (const locale of content.locales) {
  test.describe(`from guide to guide in ${locale}`, () => {
    test('the answers go along, and lead back one by one', async ({ page }) => {
      await cross(page, locale);
      await expectStep(page, step);
      await expect(page.locator(`#${step} h2`)).toBeFocused();
      await expectTrail(page, given.length);
      await expect(page.locator('.trail h3')).toHaveText([titleOf(locale, guide) ?? '']);
      await expect(page.locator('.opened-directly')).toHaveCount(0);
      await choose(page, next.answer);
      await expectStep(page, fix);
      await expectTrail(page, given.length + 1);
      await page.locator('.flow-top button.back').press('Enter');
      await expectStep(page, step);
      await page.locator('.flow-top a.back').press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${locale}/${guide}/#${from}\\?`));
      await waitUntilLive(page);
      await expectStep(page, from);
      await expect(trailOf(page)).toHaveCount(path.length);
    });

    test('any of them can be changed, in the guide that asked', async ({ page }) => {
      await openLive(page, `${locale}/${other}/#${beyond(fix, next)}`);
      await expectTrail(page, given.length + 1);
      await page.locator('.trail li[data-carried="symptom"] a').click();
      await waitUntilLive(page);
      await expectStep(page, 'symptom');
      await expect(trailOf(page)).toHaveCount(1);
    });

    test('the answer says where it leads, and its address has the trail', async ({ page }) => {
      await openLive(page, addressOf(locale, guide, path));
      const link = page.locator(`#${from} a[data-answer="${answer}"]`);
      await expect(link.locator('.go-to')).toBeVisible();
      expect(await link.evaluate((a: HTMLAnchorElement) => a.href)).toMatch(
        new RegExp(`/${locale}/${other}/#${beyond().replace('?', '\\?')}$`),
      );
      const others = page.locator(`#${from} .answers a[href^="#"] .go-to`);
      for (const one of await others.all()) await expect(one).toBeHidden();
    });
  });
}

test.describe('what came from another guide', () => {
  test('is there in a tab of its own, after a reload and in the other language', async ({
    page,
  }) => {
    await openLive(page, `en/${other}/#${beyond(fix, next)}`);
    await expectTrail(page, given.length + 1);
    const words = await trailOf(page).allTextContents();
    await page.reload();
    await waitUntilLive(page);
    await expectStep(page, fix);
    await expectTrail(page, given.length + 1);
    expect(await trailOf(page).allTextContents()).toEqual(words);
    await page.locator('a[data-locale="nb"]').first().click();
    await expect(page).toHaveURL(new RegExp(`/nb/${other}/#${fix}\\?`));
    await waitUntilLive(page);
    await expectTrail(page, given.length + 1);
    await expect(page.locator('.trail h3')).toHaveText([
      titleOf('nb', guide) ?? '',
      titleOf('nb', other) ?? '',
    ]);
  });

  test('is taken away by Start again, and had back', async ({ page }) => {
    await openLive(page, `en/${other}/#${beyond(fix, next)}`);
    await expectTrail(page, given.length + 1);
    await page.locator('.trail [data-start-again]').press('Enter');
    await expectStep(page, content.guides[other]?.flow.start ?? '');
    await expect(trailOf(page)).toHaveCount(0);
    await page.locator('.flow-notice button').press('Enter');
    await expectStep(page, fix);
    await expectTrail(page, given.length + 1);
  });

  test('stands in the ticket, in both languages, and the ticket leads back', async ({ page }) => {
    for (const [locale, told] of [
      ['en', 'nb'],
      ['nb', 'nb'],
    ] as const) {
      await openLive(page, `${locale}/${other}/#${beyond(fix, next)}`);
      const { ticket, languageName } = wordsOf(locale);
      await page.getByRole('button', { name: ticket.open }).click();
      await page.getByRole('radio', { name: wordsOf(told).languageName }).check();
      const field = page.locator('.ticket').getByRole('textbox');
      await expect(field).toHaveValue(new RegExp(`${wordsOf(told).ticket.labels.guide}: `));
      await expect(field).toHaveValue(new RegExp(titleOf(told, guide) ?? languageName));
      const text = await field.inputValue();
      for (const { step: asked } of given) {
        const title = content.guides[guide]?.steps[asked]?.[told]?.frontmatter.title ?? 'none';
        expect(text).toContain(`: ${title}`);
      }
      // On the page of either guide.
      for (const id of [other, guide]) {
        await openLive(page, `${locale}/${id}/?paste`);
        await page.getByRole('button', { name: ticket.resume }).click();
        const panel = page.locator('.ticket');
        await panel.getByRole('textbox').fill(text);
        await panel.getByRole('button', { name: ticket.find }).click();
        if (id === guide) await panel.getByRole('link').click();
        await expect(page).toHaveURL(new RegExp(`/${other}/(?:\\?paste)?#${fix}\\?`));
        await waitUntilLive(page);
        await expectStep(page, fix);
        await expectTrail(page, given.length + 1);
      }
    }
  });

  test('is kept in the guide where the reader is now, and offered there', async ({ page }) => {
    await cross(page, 'en');
    await choose(page, next.answer);
    await expectStep(page, fix);
    await expect.poll(() => readHalfDone(page, other)).toHaveLength(1);
    await expect.poll(() => readHalfDone(page, guide)).toEqual([]);
    await page.goto('en/');
    await openLive(page, `en/${other}/`);
    await page.locator('.resume-offer a').click();
    await expectStep(page, fix);
    await expectTrail(page, given.length + 1);
  });

  test('is told and dropped if it does not lead here, and nothing else is', async ({ page }) => {
    const unfit = { step: `${guide}/symptom`, answer: 'no-such-answer' };
    const trail = formatPlace({ step: fix, trail: [unfit, next] });
    await openLive(page, `en/${other}/#${trail}`);
    await expectStep(page, fix);
    await expect(page.locator('.flow-notice')).toContainText(wordsOf('en').trailCut);
    await expect(page.locator('.dropped s')).toHaveText('no-such-answer');
    await expect(page.locator('.trail:not(.dropped) li strong')).toHaveCount(1);
    await expect(page).toHaveURL(new RegExp(`#${fix}\\?${next.step}=${next.answer}$`));
  });

  test('is told under the ids of today', async ({ page }) => {
    await page.route(`**/en/${guide}/`, async (route) => {
      const response = await route.fetch();
      const now = (await response.text()).replace(
        /"successors":\{"steps":\{/,
        '$&"once-symptom":"symptom",',
      );
      await route.fulfill({ response, body: now });
    });
    // What stands for a step that is gone is judged by the guide that had it.
    await openLive(
      page,
      `en/${other}/#${beyond().replace(`${guide}/symptom=`, `${guide}/once-symptom=`)}`,
    );
    await expectTrail(page, given.length);
    await expect(page).toHaveURL(new RegExp(`#${beyond().replace('?', '\\?')}$`));
  });

  test('is kept if the other guide cannot be fetched, and the page says so', async ({ page }) => {
    await page.route(`**/en/${guide}/`, (route) => route.abort());
    await openLive(page, `en/${other}/#${beyond(fix, next)}`);
    await expectStep(page, fix);
    await expect(page.locator('.trail')).toContainText(wordsOf('en').carriedFailed);
    await expect(page).toHaveURL(new RegExp(`#${beyond(fix, next).replace('?', '\\?')}$`));
    await page.unroute(`**/en/${guide}/`);
    await page.reload();
    await waitUntilLive(page);
    await expectTrail(page, given.length + 1);
  });

  test('is never more than words, whatever a link says', async ({ page }) => {
    const hostile = [
      '../../evil/symptom=x',
      'no-such-guide/step=x',
      `${guide}/__proto__=constructor`,
      `${other}/${step}=${next.answer}`,
      `${guide}/symptom=%3Cimg%20src=x%20onerror=alert(1)%3E`,
      // More guides than anybody comes through.
      Array.from({ length: 400 }, (_, at) => `${at % 2 ? guide : other}/symptom=x`).join('&'),
    ];
    for (const trail of hostile) {
      await page.goto('en/');
      await openLive(page, `en/${other}/#${step}?${trail}`);
      await expectStep(page, step);
      await choose(page, next.answer);
      await expectStep(page, fix);
    }
  });

  test('leaves the reader at an answer, which can be pressed at once', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(`**/en/${guide}/`, async (route) => {
      await held;
      await route.continue();
    });
    const unfit = beyond().replace(`${guide}/symptom=`, `${guide}/symptom-of-old=`);
    await openLive(page, `en/${other}/#${unfit}`);
    const selector = `#${step} a[data-answer="${next.answer}"]`;
    await page.locator(selector).focus();
    await page.waitForTimeout(450); // Sooner, a press is taken for the second of a double one.
    await page.evaluate((selector) => {
      const notice = document.querySelector('.flow-notice');
      const press = new MouseEvent('click', { detail: 1, bubbles: true, cancelable: true });
      // As soon as the other guide has been heard.
      new MutationObserver((_, observer) => {
        observer.disconnect();
        document.body.dataset.hadFocus = String(document.activeElement?.matches(selector));
        document.querySelector(selector)?.dispatchEvent(press);
      }).observe(notice ?? document.body, { childList: true });
    }, selector);
    release();
    await expectStep(page, fix);
    await expect(page.locator('body')).toHaveAttribute('data-had-focus', 'true');
  });
});

test.describe('an answer into another guide', () => {
  test('takes along what was pressed before the page was live', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto(`en/${guide}/`);
    for (const edge of path)
      await page.locator(`.step:visible a[data-answer="${edge.answer}"]`).press('Enter');
    await expectStep(page, from);
    await page.locator(`.step:visible a[data-answer="${answer}"]`).press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${other}/#${step}\\?`));
    release();
    await waitUntilLive(page);
    await expectTrail(page, given.length);
  });

  test('is no second press of a double one', async ({ page }) => {
    await openLive(page, addressOf('en', guide, path.slice(0, 1)));
    const link = page.locator('#symptom a[data-answer="policy-refuses"]');
    await link.click();
    await page.evaluate(
      ([id, given]) =>
        document
          .querySelector(`#${id ?? ''} a[data-answer="${given ?? ''}"]`)
          ?.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true })),
      [from, answer],
    );
    await expectStep(page, from);
    await expect(page).toHaveURL(new RegExp(`/${guide}/#${from}`));
  });

  test('leads on from the chart beside it too', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openLive(page, addressOf('en', guide, path));
    const edge = page.locator(`.chart [data-edge="${from}.${answer}"] a`);
    await expect(edge).toContainText(content.guides[other]?.texts['en']?.frontmatter.short ?? '-');
    await edge.dispatchEvent('click');
    await expect(page).toHaveURL(new RegExp(`/${other}/#${beyond().replace('?', '\\?')}$`));
    await waitUntilLive(page);
    await expectTrail(page, given.length);
    await expect(page.locator('.chart [data-part="behind"]')).toHaveCount(given.length);
  });

  for (const form of ['.map [data-ref]', '.flow-outline [data-ref]']) {
    test(`leads on from the whole map with the trail: ${form}`, async ({ page }) => {
      await openLive(page, addressOf('en', guide, path));
      await openMap(page);
      const link = page.locator(form).and(page.locator(`[href*="/${other}/#${step}"]`));
      expect(await link.first().getAttribute('href')).toMatch(
        new RegExp(`/${other}/#${beyond().replace('?', '\\?')}$`),
      );
      await page.evaluate(
        (address) => location.assign(address),
        (await link.first().getAttribute('href')) ?? '',
      );
      await waitUntilLive(page);
      await expectTrail(page, given.length);
    });
  }

  test('leads to a step whose number counts on from the guide before', async ({ page }) => {
    const count = page.locator('.step:visible .step-count');
    await openLive(page, `en/${other}/#${beyond()}`);
    await expect(count).toHaveText(String(given.length + 1));
    await choose(page, next.answer);
    await expectStep(page, fix);
    await expect(count).toHaveText('1');
  });

  test('counts on from a guide whose page cannot be fetched', async ({ page }) => {
    // Of the answers to a fix, each is one of the three that the site words itself.
    const tried = { step: `${guide}/a-fix`, answer: fixAnswers.notHelped };
    const count = page.locator('.step:visible .step-count');
    await page.route(`**/en/${guide}/`, (route) => route.abort());
    await openLive(page, `en/${other}/#${formatPlace({ step: fix, trail: [tried, next] })}`);
    await expect(count).toHaveText('2');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('is a plain link to the step', async ({ page }) => {
      await page.goto(`en/${guide}/#${from}`);
      await page.locator(`.step:visible a[data-answer="${answer}"]`).click();
      await expect(page).toHaveURL(new RegExp(`/en/${other}/#${step}$`));
      await expectStep(page, step);
    });
  });

  test('opens beside a frame', async ({ page }) => {
    await page.goto(`embed/en/${guide}/#${from}`);
    await waitUntilLive(page);
    const link = page.locator(`#${from} a[data-answer="${answer}"]`);
    await expect(link).toHaveAttribute('target', '_blank');
    const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await expect(opened).toHaveURL(new RegExp(`/en/${other}/#${step}\\?`));
    await waitUntilLive(opened);
    await expectStep(opened, step);
  });
});
