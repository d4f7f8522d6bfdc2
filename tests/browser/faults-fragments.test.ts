import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { addStyle, expectStep, openLive } from '../support/browser.ts';
import { craftFragments, rollFragments } from '../support/hostile-fragments.ts';
import { reachFix } from '../support/reach-fix.ts';
import { content } from '../support/site.ts';

test.use({ failsOnFaults: true });

const guide = content.guides['connect-exchange-powershell'];
if (!guide) throw new Error('There is no guide "connect-exchange-powershell".');
const { flow, id } = guide;
const opened = 'install-module';
/** A browser needs some 10 ms for every address: all 10,000 are read in the unit test. */
const inPage = 1500;

declare global {
  interface Window {
    /** Set by what must never run. */
    hacked?: unknown;
  }
}

/**
 * Goes to one fragment after the other, and says what was put into the page. Each is read when it is set; so many are
 * set before React draws.
 */
async function followAll(page: Page, fragments: readonly string[], batch: number) {
  // A lone surrogate survives as an escape only.
  return page.evaluate(
    async ([text, size]) => {
      const list = JSON.parse(text) as string[];
      const wrong: string[] = [];
      const added = new Set<string>();
      const note = (node: Node) => {
        if (!(node instanceof Element)) return;
        for (const element of [node, ...node.querySelectorAll('*')]) {
          added.add(element.localName);
          for (const { name, value } of element.attributes)
            if (/^on|^srcdoc$/.test(name) || /^\s*(?:javascript|data):/i.test(value))
              wrong.push(name);
        }
      };
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) addedNodes.forEach(note);
      }).observe(document, { childList: true, subtree: true });
      const settle = () =>
        new Promise((resolve) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(undefined);
        });
      for (const [at, fragment] of list.entries()) {
        location.hash = fragment;
        if (at % size > 0) continue;
        await settle();
        const shown = document.querySelectorAll('.step[data-current]').length;
        if (shown !== 1) wrong.push(`${String(shown)} steps at ${fragment.slice(0, 80)}`);
      }
      return { wrong: wrong.slice(0, 20), added: [...added].sort() };
    },
    [JSON.stringify(fragments), batch] as const,
  );
}

/** What the island itself draws when a place is opened. */
const drawn = 'a b button div h2 li ol p path s section span strong svg ul'.split(' ');

test.describe('a hostile fragment', () => {
  test.setTimeout(60_000);

  for (const [what, fragments, batch] of [
    ['1,500 random ones', rollFragments(flow, inPage), 5],
    ['every one that somebody thought of', craftFragments(flow), 1],
  ] as const) {
    test(`puts nothing into an open page, and the reader still answers to a fix: ${what}`, async ({
      page,
    }) => {
      await openLive(page, `en/${id}/`);
      const count = () => page.evaluate(() => document.querySelectorAll('*').length);
      const open = async () => {
        await page.evaluate((step) => (location.hash = step), opened);
        await expectStep(page, opened);
        // What stands around the step is drawn after it.
        await expect(page.locator('.chart')).toHaveAttribute('data-step', opened);
      };
      await open();
      const before = await count();
      // What is asked is where the fragments lead, so nothing need be drawn.
      await addStyle(page, 'body:not([data-shown]) { display: none }');
      const { wrong, added } = await followAll(page, fragments, batch);
      expect(wrong).toEqual([]);
      expect(added.filter((name) => !drawn.includes(name))).toEqual([]);
      expect(added).toContain('li');
      // From the beginning, as before: what is told of a jump depends on where it began.
      await page.evaluate(() => {
        document.body.dataset['shown'] = '';
        location.hash = '';
      });
      await expectStep(page, flow.start);
      await open();
      await expect.poll(count).toBe(before);
      expect(await page.evaluate(() => window.hacked)).toBeUndefined();
      await reachFix(page, flow);
    });
  }

  test('puts nothing into a page that is opened with it, with the island and before it', async ({
    page,
  }) => {
    const crafted = craftFragments(flow).filter(({ length }) => length < 10_000);
    const some = crafted.filter((_, at) => at % 29 === 0);
    for (const [at, fragment] of some.entries()) {
      const isLive = at % 2 === 0;
      await page.unrouteAll();
      if (!isLive) await page.route('**/_astro/**', (route) => route.abort());
      const address = `en/${id}/?${String(at)}#${fragment}`;
      if (isLive) await openLive(page, address);
      else await page.goto(address);
      await expect(page.locator('.step:visible')).toHaveCount(1);
      // The one script there that has an address is the island's.
      const foreign = 'main script[src]:not([src*="/_astro/"])';
      const added = page.locator(`#pwned, [onerror], [onload], ${foreign}, iframe`);
      await expect(added).toHaveCount(0);
      expect(await page.evaluate(() => window.hacked)).toBeUndefined();
    }
    await reachFix(page, flow);
  });
});
