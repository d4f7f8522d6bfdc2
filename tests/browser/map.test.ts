import { expect, type Page } from '@playwright/test';
import { isCrossing, listCrossings } from '../../src/flow/crossing.ts';
import { findStep } from '../../src/flow/flow.ts';
import { walkPaths } from '../../src/flow/graph.ts';
import { test } from '../support/browser-test.ts';
import { addressOf, choose, expectStep, openLive, openMap } from '../support/browser.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { content, guidePages } from '../support/site.ts';

const symptom = 'mfa-sign-in/#symptom?who-is-affected=one-user';
const flow = content.guides['mfa-sign-in']?.flow ?? { start: '', steps: {} };
const steps = Object.keys(flow.steps).sort();
const phone = { width: 360, height: 740 };

/** The tools of the map in their order: the two forms of the map, then zoom out and in, fit, here. */
const tools = (page: Page) => page.locator('.map-tools button');
const form = (page: Page, at: number) => page.locator('.map-tools [data-choice] button').nth(at);
const hideRuledOut = (page: Page) => page.locator('.map-tools [data-toggle]');
const node = (page: Page, step: string) => page.locator(`.map [data-node="${step}"]`);
const chart = (page: Page) => page.locator('.chart');
const titleOf = (page: Page, step: string) => page.locator(`#${step} h2`).innerText();

const readWidth = (page: Page) =>
  page.locator('.map').evaluate((map) => map.getBoundingClientRect().width);
const readScroll = (page: Page) =>
  page.locator('.flow-map-window').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);

async function openWhole(page: Page, address: string): Promise<void> {
  await openLive(page, address);
  await openMap(page);
}

async function openPhone(page: Page, address: string): Promise<void> {
  await page.setViewportSize(phone);
  await openLive(page, address);
  await page.locator('.flow-map > summary').click();
}

test.describe('the chart beside the step', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('shows the way so far, the step, and where each answer leads, and follows each answer', async ({
    page,
  }) => {
    await openLive(page, `en/${symptom}`);
    const ahead = Object.entries(flow.steps['symptom']?.answers ?? {});
    await expect(chart(page).locator('[data-edge]')).toHaveCount(ahead.length);
    for (const [answer, to] of ahead) {
      const row = chart(page).locator(`[data-edge="symptom.${answer}"]`);
      await expect(row.locator('a')).toHaveText(await page.locator(`#${to} h2`).innerText());
    }
    await choose(page, 'blocked');
    await expect(chart(page).locator('[aria-current]')).toHaveText(
      await titleOf(page, 'block-kind'),
    );
    await expect(chart(page).locator('[data-part="behind"] a')).toHaveText([
      (await page.locator('#who-is-affected h2').textContent()) ?? '',
      (await page.locator('#symptom h2').textContent()) ?? '',
    ]);
  });

  test('leads where its answers lead, and back to a step of the way', async ({ page }) => {
    await openLive(page, `en/${symptom}`);
    // By no pointer: a new step takes no press of one for a moment.
    await chart(page).locator('[data-answer="blocked"]').dispatchEvent('click');
    await expectStep(page, 'block-kind');
    await expect(page.locator('.trail li')).toHaveCount(2);
    await expect(page.locator('#block-kind h2')).toBeFocused();
    await chart(page).locator('[data-ref="symptom"]').dispatchEvent('click');
    await expectStep(page, 'symptom');
    await expect(page.locator('.trail li')).toHaveCount(1);
  });

  test('marks the answer that the reader points at or has the focus on', async ({ page }) => {
    await openLive(page, `en/${symptom}`);
    const ahead = page.locator('.chart [data-ahead]');
    // What follows the pointer comes with the chart.
    await expect(chart(page).locator('[data-edge]').first()).toBeAttached();
    await page.locator('#symptom a[data-answer="new-phone"]').hover();
    await expect(ahead).toHaveAttribute('data-edge', 'symptom.new-phone');
    await page.mouse.move(0, 0);
    await expect(ahead).toHaveCount(0);
    await page.locator('#symptom a[data-answer="blocked"]').focus();
    await expect(ahead).toHaveAttribute('data-edge', 'symptom.blocked');
    await page.keyboard.press('Enter');
    await expectStep(page, 'block-kind');
    await expect(ahead).toHaveCount(0);
  });

  test('is passed by with the Tab key, and fetches nothing of the whole map', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openLive(page, `en/${symptom}`);
    await choose(page, 'blocked');
    await expect(chart(page).locator('[data-ref="symptom"]')).toBeAttached();
    const stops = await page
      .locator('.flow-map')
      .evaluate(
        (map) =>
          [...map.querySelectorAll('*')].filter(
            (part) => part instanceof HTMLElement && part.tabIndex >= 0,
          ).length,
      );
    expect(stops).toBe(1);
    expect(asked.filter((address) => /\/map\/|WholeMap|\/map\./.test(address))).toEqual([]);
  });

  test('leaves the wheel to the page', async ({ page }) => {
    await openLive(page, 'en/mfa-sign-in/#replace-smtp-password');
    const box = await page.locator('.flow-map').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 100);
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(400);
  });

  for (const locale of content.locales) {
    test(`has nothing for axe to find in ${locale}`, async ({ page }) => {
      await openLive(page, `${locale}/${symptom}`);
      await page.locator('#symptom .answers a').first().hover();
      await expectAccessible(page, '.flow-map');
    });
  }
});

for (const { guide, locale } of guidePages) {
  test(`at 1280 × 720 every chart of ${guide.id} in ${locale} is whole, and can be read`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    const paths = [...walkPaths(guide.flow)];
    // The longest way to each step.
    const longest = new Map<string, (typeof paths)[number]>();
    for (const path of paths)
      path.forEach(({ to }, at) => {
        // Of another guide's step, that guide has a chart.
        if (!isCrossing(to) && at + 1 > (longest.get(to)?.length ?? 0))
          longest.set(to, path.slice(0, at + 1));
      });
    await openLive(page, addressOf(locale, guide.id, longest.values().next().value));
    for (const [step, path] of longest) {
      const hash = new URL(addressOf(locale, guide.id, path), 'https://veiviser.example').hash;
      await page.evaluate((wanted) => (location.hash = wanted), hash);
      await expect(chart(page)).toHaveAttribute('data-step', step);
      const found = await chart(page).evaluate((drawn) => {
        const parts = [drawn, ...drawn.querySelectorAll<HTMLElement>(':not(svg, path)')];
        const box = drawn.getBoundingClientRect();
        return {
          isWhole: box.bottom <= innerHeight && box.right <= document.documentElement.clientWidth,
          scrolling: parts.filter((part) => /auto|scroll/.test(getComputedStyle(part).overflow))
            .length,
          smallest: Math.min(
            ...parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize)),
          ),
          // A title of a step that comes is whole.
          cut: [...drawn.querySelectorAll('[data-edge] a')].filter(
            (title) =>
              title.scrollHeight > title.clientHeight + 1 ||
              title.scrollWidth > title.clientWidth + 1,
          ).length,
          // So is every word, unless the answers and the way are too many for the screen.
          cutWords: [...drawn.querySelectorAll('li > span, [data-part="behind"] a > span')].filter(
            (text) =>
              text.scrollHeight > text.clientHeight + 1 || text.scrollWidth > text.clientWidth + 1,
          ).length,
        };
      });
      const answers = Object.keys(findStep(guide.flow, step)?.answers ?? {}).length;
      const hasRoom = path.length <= 3 && answers <= 6;
      expect(found, step).toEqual({
        isWhole: true,
        scrolling: 0,
        smallest: 14,
        cut: 0,
        cutWords: hasRoom ? 0 : found.cutWords,
      });
    }
  });
}

test.describe('the whole map', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('shows where the reader is, how they came there, and what is ruled out', async ({
    page,
  }) => {
    await openWhole(page, 'en/mfa-sign-in/#block-kind?who-is-affected=one-user&symptom=blocked');
    await expect(node(page, 'block-kind')).toHaveAttribute('aria-current', 'step');
    await expect(node(page, 'block-kind').locator('path')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.map [aria-current]')).toHaveCount(1);
    const trail = ['who-is-affected.one-user', 'symptom.blocked'];
    await expect(page.locator('.map [data-node][data-trail]')).toHaveCount(trail.length);
    for (const edge of trail)
      await expect(page.locator(`.map [data-edge="${edge}"]`)).toHaveAttribute('data-trail');
    await expect(node(page, 'shared-cause')).toHaveAttribute('data-ruled-out');
    await expect(node(page, 'unlock-account')).not.toHaveAttribute('data-ruled-out');
  });

  test('says the state of a step in its name', async ({ page }) => {
    const words = content.ui['nb']?.mapWords;
    await openWhole(page, `nb/${symptom}`);
    const expectState = async (step: string, state: string | undefined) => {
      const own = page.locator(`.flow-outline [data-node="${step}"]`);
      const name = (await own.textContent())?.replace(/\s+/g, ' ').trim() ?? '';
      await expect(node(page, step)).toHaveAccessibleName(state ? `${name}, ${state}` : name);
    };
    await expectState('symptom', words?.here);
    await expectState('who-is-affected', words?.onTrail);
    await expectState('shared-cause', words?.ruledOut);
    await expectState('block-kind', undefined);
  });

  test('can be made larger and smaller, fitted, and found again', async ({ page }) => {
    await openWhole(page, `en/${symptom}`);
    const before = await readWidth(page);
    await tools(page).nth(3).click();
    expect(await readWidth(page)).toBeGreaterThan(before);
    await tools(page).nth(2).click();
    expect(await readWidth(page)).toBeCloseTo(before, 0);
    await tools(page).nth(4).click();
    const fits = await page.locator('.flow-map-window').evaluate((frame) => {
      const map = frame.querySelector('svg')?.getBoundingClientRect();
      return map && map.width <= frame.clientWidth && map.height <= frame.clientHeight;
    });
    expect(fits).toBe(true);
    for (let at = 0; at < 8; at += 1) await tools(page).nth(3).click();
    await tools(page).nth(5).click();
    await expect(node(page, 'symptom').locator('path')).toBeInViewport();
  });

  test('zooms with the wheel and Ctrl about the pointer, and scrolls with the wheel alone', async ({
    page,
  }) => {
    await openWhole(page, `en/${symptom}`);
    const before = await readWidth(page);
    const head = await node(page, 'symptom').boundingBox();
    const at = { x: head?.x ?? 0, y: head?.y ?? 0 };
    await page.mouse.move(at.x + 1, at.y + 1);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(() => readWidth(page)).toBeGreaterThan(before);
    const after = await node(page, 'symptom').boundingBox();
    expect(Math.abs((after?.x ?? 0) - at.x)).toBeLessThan(4);
    expect(Math.abs((after?.y ?? 0) - at.y)).toBeLessThan(4);
    const width = await readWidth(page);
    await page.mouse.wheel(0, 300);
    await expect.poll(async () => (await readScroll(page))[1]).toBeGreaterThan(0);
    expect(await readWidth(page)).toBe(width);
  });

  test('is dragged with the mouse, and a drag that ends on a step does not open it', async ({
    page,
  }) => {
    await openWhole(page, `en/${symptom}`);
    const before = await readScroll(page);
    const head = await node(page, 'symptom').boundingBox();
    const [x, y] = [(head?.x ?? 0) + 100, (head?.y ?? 0) + 20];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 80, y - 60, { steps: 4 });
    await page.mouse.up();
    const after = await readScroll(page);
    expect([(after[0] ?? 0) - (before[0] ?? 0), (after[1] ?? 0) - (before[1] ?? 0)]).toEqual([
      80, 60,
    ]);
    await expectStep(page, 'symptom');
    await node(page, 'block-kind').click();
    await expectStep(page, 'block-kind');
  });

  test('leaves out what is ruled out, and its room, when asked to', async ({ page }) => {
    await openWhole(page, 'en/mfa-sign-in/#block-kind?who-is-affected=one-user&symptom=blocked');
    const readHeight = () => page.locator('.map-crop').evaluate((map) => map.clientHeight);
    const before = await readHeight();
    await hideRuledOut(page).click();
    await expect.poll(readHeight).toBeLessThan(before * 0.7);
    const shown = await page
      .locator('.map [data-node]:visible')
      .evaluateAll((all) => all.map((one) => one.hasAttribute('data-ruled-out')));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown).not.toContain(true);
    await hideRuledOut(page).click();
    await expect.poll(readHeight).toBe(before);
  });

  test('fills the window, keeps the focus within, and gives it back', async ({ page }) => {
    await openWhole(page, `en/${symptom}`);
    const dialog = page.locator('dialog');
    const box = await dialog.boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 1440, height: 900 });
    for (let at = 0; at < 12; at += 1) {
      await page.keyboard.press('Tab');
      const isOutside = await page.evaluate(
        () =>
          document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
      );
      expect(isOutside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('.open-map')).toBeFocused();
    await openMap(page);
    await page.locator('.map-close').click();
    await expect(dialog).toHaveCount(0);
    await openMap(page);
    await node(page, 'block-kind').press('Enter');
    await expect(dialog).toHaveCount(0);
    await expectStep(page, 'block-kind');
    await expect(page.locator('#block-kind h2')).toBeFocused();
  });

  test('shows the list with one press, and leads from there to a step', async ({ page }) => {
    await openWhole(page, `nb/${symptom}`);
    await form(page, 1).click();
    await expect(page.locator('.flow-map-window')).toBeHidden();
    await expect(page.locator('.flow-outline [aria-current="step"]')).toBeVisible();
    await page.locator('.flow-outline [data-node="block-kind"]').press('Enter');
    await expectStep(page, 'block-kind');
  });

  test('that cannot be fetched is said, and opened as a page by the next press', async ({
    page,
  }) => {
    await openLive(page, `en/${symptom}`);
    await page.route('**/mfa-sign-in/map/', (route) => route.abort());
    await expect(page.locator('.chart')).toBeAttached();
    await page.locator('.open-map').click();
    await expect(page.locator('.flow-chart [role="status"]')).toHaveText(
      content.ui['en']?.mapFailed ?? '',
    );
    await expectStep(page, 'symptom');
    await page.unroute('**/mfa-sign-in/map/');
    await page.locator('.open-map').click();
    await expect(page.locator('.whole-map .map')).toBeVisible();
  });

  for (const locale of content.locales) {
    test(`has nothing for axe to find in ${locale}`, async ({ page }) => {
      // All steps and answers, twice.
      test.slow();
      await openWhole(page, `${locale}/${symptom}`);
      await hideRuledOut(page).click();
      await expectAccessible(page, 'dialog');
      await form(page, 1).click();
      await expectAccessible(page, 'dialog');
    });
  }
});

test.describe('with the keyboard alone', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('a reader comes to the map by one Tab stop, and from there to every step of it', async ({
    page,
  }) => {
    await openWhole(page, 'en/mfa-sign-in/');
    await page.locator('.flow-map-window').focus();
    await page.keyboard.press('Tab');
    await expect(node(page, flow.start)).toBeFocused();
    await expect(page.locator('.map [tabindex="0"]')).toHaveCount(1);
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-node') ?? '');
    const reached = new Set([flow.start]);
    /** Walks through everything that can be reached from the step that has the focus, and comes back to it. */
    const explore = async (from: string): Promise<void> => {
      // The sign of another guide's step is a Tab stop of its own.
      const targets = Object.values(flow.steps[from]?.answers ?? {}).filter(
        (to) => !isCrossing(to),
      );
      for (const [at, to] of targets.entries()) {
        await page.keyboard.press(at === 0 ? 'ArrowRight' : 'ArrowDown');
        expect(await focused()).toBe(to);
        if (!reached.has(to)) {
          reached.add(to);
          await explore(to);
          expect(await focused()).toBe(to);
        }
      }
      if (targets.length > 0) await page.keyboard.press('ArrowLeft');
    };
    await explore(flow.start);
    expect([...reached].sort()).toEqual(steps);
    for (const { to } of listCrossings(flow))
      expect(await page.locator(`.map [data-ref="${to}"]`).getAttribute('tabindex')).toBeNull();
    await expect(node(page, flow.start)).toBeFocused();
  });

  test('the step that the arrow keys come to is seen, and says by which answer', async ({
    page,
  }) => {
    await openWhole(page, `en/${symptom}`);
    await node(page, 'symptom').focus();
    await page.keyboard.press('ArrowRight');
    const [given, to] = Object.entries(flow.steps['symptom']?.answers ?? {})[0] ?? ['', ''];
    const head = node(page, to);
    await expect(head).toBeFocused();
    await expect(head.locator('path')).toBeInViewport({ ratio: 1 });
    const answer = await page.locator(`#symptom [data-answer="${given}"]`).innerText();
    expect(await head.getAttribute('aria-description')).toContain(answer.trim());
    await page.keyboard.press('Enter');
    await expectStep(page, to);
    await expect(page.locator(`#${to} h2`)).toBeFocused();
  });

  test('plus, minus and zero zoom the map', async ({ page }) => {
    await openWhole(page, `en/${symptom}`);
    const before = await readWidth(page);
    await page.locator('.flow-map-window').focus();
    await page.keyboard.press('+');
    expect(await readWidth(page)).toBeGreaterThan(before);
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    expect(await readWidth(page)).toBeLessThan(before);
    await page.keyboard.press('0');
    const height = await page.locator('.map').evaluate((map) => map.clientHeight);
    expect(height).toBeLessThan(900);
  });
});

test.describe('on a phone', () => {
  test('the chart is folded, and whole when it is unfolded', async ({ page }) => {
    await openPhone(page, `nb/${symptom}`);
    const answers = Object.keys(flow.steps['symptom']?.answers ?? {});
    await expect(chart(page).locator('[data-answer]')).toHaveCount(answers.length);
    await expect(chart(page)).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(phone.width);
    await expectAccessible(page, '.flow-map');
    await openMap(page);
    await expect(node(page, 'symptom').locator('path')).toBeInViewport();
    await expectAccessible(page, 'dialog');
  });

  test.describe('with a touch screen', () => {
    test.use({ hasTouch: true });

    test('two fingers zoom the map', async ({ page }) => {
      await openPhone(page, `nb/${symptom}`);
      await openMap(page);
      const before = await readWidth(page);
      await page.locator('.flow-map-window').scrollIntoViewIfNeeded();
      const touch = await page.context().newCDPSession(page);
      const box = await page.locator('.flow-map-window').boundingBox();
      const [x, y] = [(box?.x ?? 0) + 160, (box?.y ?? 0) + 150];
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
        touch.send('Input.dispatchTouchEvent', {
          type,
          touchPoints:
            type === 'touchEnd'
              ? []
              : [
                  { x: x - apart, y, id: 0 },
                  { x: x + apart, y, id: 1 },
                ],
        });
      await send('touchStart', 30);
      for (const apart of [40, 60, 90]) await send('touchMove', apart);
      await send('touchEnd', 0);
      await expect.poll(() => readWidth(page)).toBeGreaterThan(before * 2);
    });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

  test('the map and its list are on a page of their own, and lead to the steps', async ({
    page,
  }) => {
    await page.goto('nb/mfa-sign-in/');
    await page.locator('.open-map').click();
    await expect(page.locator('.map')).toBeVisible();
    await page.locator('.flow-outline [data-node="block-kind"]').click();
    await expectStep(page, 'block-kind');
    await page.goBack();
    await node(page, 'symptom').click();
    await expectStep(page, 'symptom');
  });
});
