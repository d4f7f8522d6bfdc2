import { expect } from '@playwright/test';
import { nameHalfDone } from '../../src/components/flow/half-done.ts';
import { prefixStored, storedNames } from '../../src/site/stored-names.ts';
import { test } from '../support/browser-test.ts';
import { openLive, reload, trailOf } from '../support/browser.ts';
import { reachFix } from '../support/reach-fix.ts';
import { content } from '../support/site.ts';
import { flow, id } from '../support/walked-guide.ts';

test.use({ failsOnFaults: true });

/** Every name under which a page keeps something. */
const names = storedNames.map(
  (name) => prefixStored('/') + (name === 'half-done' ? nameHalfDone(id) : name),
);

const place = 'symptom?who-is-affected=one-user';
const fragments = [place, '#?', '', `${place}&__proto__=x&symptom=<b id='pwned'>`, 'x?a=b'];
/** Entries that are wrong in one way each. */
const entries = fragments.flatMap((fragment) =>
  ['1e400', '-1e400', '9e15', '8e12', '"x"', 'null'].map(
    (at) =>
      `{"tab":"${fragment.length}","fragment":${JSON.stringify(fragment)},"at":${at},"constructor":1}`,
  ),
);
const rubbish: readonly string[] = [
  ...[
    '',
    '{',
    'null',
    '7',
    '"x"',
    '{"length":3}',
    '{"__proto__":[]}',
    '\u0000\uD800',
    '<b id="pwned">',
  ],
  `[null,7,{},[],"x",{"tab":1},{"__proto__":{"tab":"a"}},${entries.join()}]`,
  `[${`${entries.join()},`.repeat(300)}null]`,
  '['.repeat(500_000),
];

test('whatever stands under our names in the storage, a reader comes to a fix', async ({
  page,
  faults,
}) => {
  test.setTimeout(60_000);
  await openLive(page, `en/${id}/`);
  for (const text of rubbish) {
    await page.evaluate(
      ([all, value]) => {
        for (const storage of [localStorage, sessionStorage]) {
          storage.clear();
          for (const name of all) storage.setItem(name, value);
        }
        history.replaceState(null, '', location.pathname);
      },
      [names, text] as const,
    );
    // What a page keeps when it is left would put the rubbish away.
    await page.evaluate(() =>
      addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true),
    );
    await reload(page);
    const goOn = page.locator('.resume-offer .sign');
    if (await goOn.isVisible()) {
      await goOn.click();
      await expect(trailOf(page)).toHaveCount(1);
    }
    await reachFix(page, flow);
    await page.getByRole('button', { name: content.ui['en']?.ticket.open ?? '' }).click();
    await expect(page.locator('.ticket textarea')).not.toBeEmpty();
    expect(await page.locator('#pwned').count()).toBe(0);
    expect(faults, text.slice(0, 80)).toEqual([]);
  }
});

const spoils: Readonly<Record<string, () => void>> = {
  'is denied': () => {
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  },
  'is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'is not there': () => {
    for (const name of ['localStorage', 'sessionStorage', 'caches'])
      Object.defineProperty(window, name, { value: null });
  },
};

for (const [what, spoil] of Object.entries(spoils)) {
  test(`where storage ${what}, every control of the site works for as long as the page is open`, async ({
    page,
  }) => {
    await page.addInitScript(spoil);
    await page.goto('');
    await page.locator('main a[hreflang="nb-NO"]').click();
    await expect(page.locator('.search-link')).toBeVisible();
    await page.keyboard.press('/');
    await page.locator('.search [type="checkbox"]').uncheck();
    await page.locator('.search textarea').fill('blokkert');
    await expect(page.locator('.search ul a').first()).toBeVisible();
    await openLive(page, `nb/${id}/`);
    await page.locator('.beside-switch button').first().click();
    await expect(page.locator('.flow-beside h2')).toBeVisible();
    await page.locator('.beside-switch button').first().click();
    await reachFix(page, flow);
    await page.locator('.language-switch a').click();
    await expect(page).toHaveURL(/\/en\/mfa-sign-in\/#.+\?/);
    await page.goto('en/offline/');
    await expect(page.locator('h1')).toBeVisible();
  });
}
