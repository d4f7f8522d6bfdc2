import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { drawFlowchart } from '../../src/map/build/draw-flowchart.ts';
import { layOutFlowchart } from '../../src/map/build/lay-out-flowchart.ts';
import { listEdges, type Edge, type Flow } from '../../src/flow/flow.ts';
import { findReachable, orderSteps, walkPaths } from '../../src/flow/graph.ts';
import { formatPlace } from '../../src/flow/trail.ts';
import { test } from '../support/browser-test.ts';
import { openLive, openMap } from '../support/browser.ts';
import { makeUpFlow } from '../made-up/flow.ts';
import { makeUpWords } from '../support/made-up-words.ts';
import { findShapeFaults, findTextFaults } from '../support/map-faults.ts';
import { measureMap, type MeasuredMap } from '../support/measure-map.ts';
import { guidePages, readPage } from '../support/site.ts';

// The wide font is not the site's, so the pages' policy would not let it in.
test.use({ bypassCSP: true });

const madeUpFlows = 50;
const mostSteps = 60;
/** In each guide. */
const places = 12;

/** Arimo, made as wide as the widest font that the layout leaves room for (`fontMargin` in measure-text.ts). */
const wideFont = ([400, 700] as const).map((weight) => {
  const name = `@fontsource/arimo/files/arimo-latin-${weight}-normal.woff2`;
  const font = readFileSync(createRequire(import.meta.url).resolve(name)).toString('base64');
  return (
    `@font-face { font-family: wide; font-weight: ${weight}; size-adjust: 106%; ` +
    `src: url(data:font/woff2;base64,${font}); }`
  );
});

async function loadWideFont(page: Page): Promise<void> {
  await page.addStyleTag({ content: wideFont.join('\n') });
  const faces = await page.evaluate(async () => {
    const loaded = await Promise.all(
      [400, 700].map((weight) => document.fonts.load(`${weight} 14px wide`)),
    );
    return loaded.flat().length;
  });
  expect(faces).toBe(wideFont.length);
}

/** The map on a page, and whatever is wrong with it, in a font of this machine and in the wide one. */
async function inspectMap(page: Page): Promise<{ map: MeasuredMap; faults: string[] }> {
  const svg = page.locator('svg.map');
  const map = await measureMap(svg);
  const wide = await measureMap(svg, 'wide');
  const faults = [...findShapeFaults(map), ...findTextFaults(map), ...findTextFaults(wide)];
  return { map, faults };
}

/** Guards against measuring nothing: every step and answer is on the map, and every answer has an arrow. */
function expectWhole({ steps, rows }: MeasuredMap, flow: Flow): void {
  expect(steps.map(({ id }) => id)).toEqual(orderSteps(flow));
  const answers = listEdges(flow).map(({ from, answer }) => `${from}.${answer}`);
  expect(rows.map(({ edge }) => edge).sort()).toEqual(answers.sort());
  expect(rows.filter(({ points = [], texts }) => points.length < 2 || !texts.length)).toEqual([]);
}

for (const locale of ['en', 'nb'] as const) {
  test(`on the maps of ${madeUpFlows} made-up flows, nothing lies on or leaves anything else: ${locale}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const built = readPage(`${locale}/mfa-sign-in/map/index.html`);
    const [, sheet = ''] = /class="map-sheet" rel="stylesheet" href="\/([^"]+)"/.exec(built) ?? [];
    const style = `<style>${readPage('en/mfa-sign-in/index.html').match(/<style>(.*?)<\/style>/s)?.[1] ?? ''}${readPage(sheet)}</style>`;
    await page.setContent(`<!doctype html><html lang="${locale}">${style}<main></main>`);
    await loadWideFont(page);
    for (let seed = 1; seed <= madeUpFlows; seed++) {
      const flow = makeUpFlow(seed, 2 + Math.round(((mostSteps - 2) * seed) / madeUpFlows));
      const words = makeUpWords(flow, seed, locale);
      const svg = drawFlowchart(layOutFlowchart(flow, words), {
        words,
        numbers: new Map(orderSteps(flow).map((id, at) => [id, at + 1])),
        kinds: { question: 'Question', fix: 'Fix', outcome: 'Outcome' },
        label: 'Map',
      });
      await page.locator('main').evaluate((main, html) => {
        main.innerHTML = html;
      }, svg);
      const { map, faults } = await inspectMap(page);
      expectWhole(map, flow);
      expect(faults, `made-up flow ${seed}`).toEqual([]);
    }
  });
}

/** Paths from the start to steps all over a flow. */
function choosePaths(flow: Flow): Edge[][] {
  const steps = Object.keys(flow.steps).filter((id) => id !== flow.start);
  const wanted = steps.filter((_, at) => at % Math.ceil(steps.length / places) === 0);
  const paths = [...walkPaths(flow)];
  return wanted.map((step) => {
    const path = paths.find((edges) => edges.some(({ to }) => to === step)) ?? [];
    return path.slice(0, path.findIndex(({ to }) => to === step) + 1);
  });
}

for (const { guide, locale } of guidePages) {
  test.describe(`on the map of ${guide.id} in ${locale}`, () => {
    test.use({ viewport: { width: 1440, height: 900 } });

    test('nothing lies on or leaves anything else', async ({ page }) => {
      await page.goto(`${locale}/${guide.id}/map/`);
      await loadWideFont(page);
      const { map, faults } = await inspectMap(page);
      expect(map.scale).toBe(1);
      expectWhole(map, guide.flow);
      expect(faults).toEqual([]);
    });

    test('that holds without what is ruled out, wherever the reader is', async ({ page }) => {
      await openLive(page, `${locale}/${guide.id}/`);
      await loadWideFont(page);
      for (const path of choosePaths(guide.flow)) {
        const step = path.at(-1)?.to ?? '';
        const trail = path.map(({ from, answer }) => ({ step: from, answer }));
        await page.evaluate((hash) => {
          location.hash = hash;
        }, formatPlace({ step, trail }));
        await expect(page.locator(`#${step}`)).toBeVisible();
        await expect(page.locator('dialog')).toHaveCount(0);
        await openMap(page);
        const toggle = page.locator('.map-tools [data-toggle]');
        if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
        await expect(page.locator(`.map [data-node="${step}"]`)).toHaveAttribute('aria-current');
        const { map, faults } = await inspectMap(page);
        const kept = new Set([...path.map(({ from }) => from), ...findReachable(guide.flow, step)]);
        const order = orderSteps(guide.flow).filter((id) => kept.has(id));
        expect(map.steps.map(({ id }) => id)).toEqual(order);
        expect(map.pin).toBeDefined();
        expect(faults, step).toEqual([]);
      }
    });
  });
}
