import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import {
  addressOf,
  choose,
  expectStep,
  openLive,
  readHalfDone,
  reload,
  trailOf,
} from '../support/browser.ts';
import { reachFix } from '../support/reach-fix.ts';
import { content } from '../support/site.ts';
import { flow, id } from '../support/walked-guide.ts';

test.use({ failsOnFaults: true });

const words = content.ui['en'];

for (const [what, refuse] of Object.entries({
  'is refused': () => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  },
  'is not there, as on an address without https': () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  },
})) {
  test(`where the clipboard ${what}, the page says so and selects what was to be copied`, async ({
    page,
  }) => {
    await page.addInitScript(refuse);
    const selected = () => page.evaluate(() => getSelection()?.toString().trim().length ?? 0);
    await openLive(page, `en/${id}/#replace-smtp-password`);
    await page.locator('.step:visible [data-copy]:visible').first().click();
    await expect(page.locator('.flow-notice')).toHaveText(words?.copyFailed ?? 'no words');
    expect(await selected()).toBeGreaterThan(10);
    await page.getByRole('button', { name: words?.ticket.open ?? '' }).click();
    await page.getByRole('button', { name: words?.ticket.copy ?? '' }).click();
    await expect(page.locator('.ticket [aria-live]')).toHaveText(words?.copyFailed ?? 'no words');
    await page.goto(`en/embedding/?guide=${id}`);
    await page.locator('.embed-copy button').click();
    await expect(page.locator('.embed-copy [role=status]')).toHaveText(
      words?.copyFailed ?? 'no words',
    );
    expect(await selected()).toBeGreaterThan(10);
    await openLive(page, `en/${id}/`);
    await reachFix(page, flow);
  });
}

for (const clock of ['1970-01-01T00:00:05Z', '2100-02-28T23:59:59Z']) {
  test(`by a clock that says ${clock.slice(0, 4)}, a diagnosis is kept and goes on, and not for ever`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date(clock));
    await openLive(page, `en/${id}/`);
    await choose(page, 'one-user');
    await page.goto('en/');
    await openLive(page, `en/${id}/`);
    await page.locator('.resume-offer .sign').click();
    await expectStep(page, 'symptom');
    await reachFix(page, flow);
    // The clock is put right.
    const now = Date.now();
    await page.clock.setFixedTime(now);
    await page.goto('en/');
    await openLive(page, `en/${id}/`);
    const kept = (await readHalfDone(page, id)) as { at: number }[];
    expect(kept.filter(({ at }) => at > now)).toEqual([]);
    expect(kept).toHaveLength(clock.startsWith('1970') ? 0 : 1);
    await reachFix(page, flow);
  });
}

test('two tabs that answer in turn each keep their own place', async ({ page, context }) => {
  const other = await context.newPage();
  await openLive(page, `en/${id}/`);
  await openLive(other, `nb/${id}/`);
  const readPlaces = async () =>
    ((await readHalfDone(page, id)) as { fragment: string }[]).map(({ fragment }) => fragment);
  // In turn, as one reader does: each has kept its place before the other has its next answer.
  for (const [tab, answer, place] of [
    [page, 'one-user', 'symptom?who-is-affected=one-user'],
    [other, 'many-users', 'shared-cause?who-is-affected=many-users'],
    [page, 'blocked', 'block-kind?who-is-affected=one-user&symptom=blocked'],
    [other, 'incident', 'wait-for-service?who-is-affected=many-users&shared-cause=incident'],
  ] as const) {
    await choose(tab, answer);
    await expectStep(tab, place.replace(/\?.*/, ''));
    await expect.poll(readPlaces).toContain(place);
  }
  expect(await readPlaces()).toHaveLength(2);
  expect(await readPlaces()).toContain('block-kind?who-is-affected=one-user&symptom=blocked');
  await other.close();
  await reachFix(page, flow);
  await expect.poll(() => readHalfDone(page, id)).toHaveLength(2);
});

/** Puts every text into elements of its own, as a browser's translation does, now and whenever the page changes. */
function translate(): void {
  const wrap = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (
        !text.data.trim() ||
        text.parentElement?.closest('[data-translated], script, style, textarea')
      )
        continue;
      const translated = document.createElement('span');
      translated.dataset['translated'] = '';
      text.replaceWith(translated);
      translated.append(text.data);
    }
  };
  wrap(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(wrap);
  }).observe(document.body, { childList: true, subtree: true });
}

test('a page that the browser translates goes on working', async ({ page }) => {
  await openLive(page, `en/${id}/#symptom?who-is-affected=no-such-answer`);
  await page.evaluate(translate);
  await expect(page.locator('.flow-notice')).not.toBeEmpty();
  await expect(page.locator('.step:visible [data-translated]').first()).toBeAttached();
  await reachFix(page, flow);
  await expect(page.locator('.flow-notice')).toBeEmpty();
  await page.locator('.back').press('Enter');
  await reachFix(page, flow);
  await page.getByRole('button', { name: words?.ticket.open ?? '' }).click();
  await expect(page.locator('.ticket textarea')).not.toBeEmpty();
  for (const choice of await page.locator('.ticket fieldset label').all()) await choice.click();
  await page.locator('.beside-switch button').first().click();
  await expect(page.locator('.flow-beside h2')).toBeVisible();
  await page.locator('.beside-switch button').first().click();
  await reachFix(page, flow);
  await reload(page);
  await expect(trailOf(page)).not.toHaveCount(0);
});

test('a page that is framed by another, and told nonsense, goes on working', async ({ page }) => {
  await openLive(page, `embed/${addressOf('en', id)}`);
  await page.evaluate(() => {
    const nonsense = [
      null,
      undefined,
      7,
      'veiviser:ask',
      [],
      {},
      { type: 'veiviser:ask', guide: 1 },
    ];
    for (const message of nonsense) postMessage(message, '*');
  });
  await reachFix(page, flow);
});
