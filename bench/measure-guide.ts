import type { Browser } from '@playwright/test';
import { drawGuideMap } from '../src/map/build/draw-guide-map.ts';
import { drawGuideSheets } from '../src/map/build/draw-guide-sheets.ts';
import { listEdges } from '../src/flow/flow.ts';
import { createPaths } from '../src/site/paths.ts';
import type { Content, Guide } from '../src/model/content.ts';
import { weigh } from '../tests/support/weigh.ts';
import { measureAnswers } from './measure-answers.ts';

/** What was measured → its figure, as it is written. */
export type Figures = Record<string, string>;

const runs = 7;
const screens = {
  wide: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
};
const rates = { 'full speed': 1, 'a quarter of it': 4 };

const write = (figure: number) => Math.round(figure).toLocaleString('en');

function pick(ordered: readonly number[], share: number): string {
  return write(ordered[Math.floor((ordered.length - 1) * share)] ?? NaN);
}

/** The median of several runs, in milliseconds. */
async function time(task: () => unknown): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return pick(
    times.sort((one, other) => one - other),
    0.5,
  );
}

/** What the map of a guide costs the build, and what the pages weigh that are handed over as text. */
export async function measureBuild(
  content: Content,
  guide: Guide,
  locale: string,
  { html, mapHtml }: { readonly html: string; readonly mapHtml: string },
): Promise<Figures> {
  const { facts } = content;
  const ui = content.ui[locale];
  if (!ui) throw new Error(`There is no content/ui/${locale}.yaml.`);
  // A copy each time, since the map of a guide is drawn only once.
  const context = { content, facts, locale, paths: createPaths('/'), ui };
  const draw = () => drawGuideMap({ ...context, guide: { ...guide } });
  const svg = draw();
  return {
    'steps / answers': `${Object.keys(guide.flow.steps).length} / ${listEdges(guide.flow).length}`,
    'to draw the map, ms': await time(draw),
    'to draw its sheets, ms': await time(() => drawGuideSheets({ ...context, guide })),
    'SVG, bytes': write(Buffer.byteLength(svg)),
    'SVG, brotli': write(weigh(svg)),
    'page, brotli': write(weigh(html)),
    'page of the map, brotli': write(weigh(mapHtml)),
  };
}

/** What a reader waits for on the page of a guide, with the chart beside the step. */
export async function measurePage(browser: Browser, address: string): Promise<Figures> {
  const figures: Figures = {};
  for (const [screen, viewport] of Object.entries(screens)) {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(120_000);
    await page.goto(address);
    await page.locator('.flow[data-live]').waitFor({ state: 'attached' });
    // Beside the step it is drawn as soon as the page is live; on a phone when the reader asks for it.
    const chart = page.locator('.chart');
    if (screen === 'phone') await page.locator('.flow-map > summary').click();
    await chart.waitFor();
    const count = async (selector: string) => write(await page.locator(selector).count());
    figures['elements of the page / the chart'] =
      `${await count('*')} / ${await count('.chart *')}`;
    const throttle = await page.context().newCDPSession(page);
    for (const [speed, rate] of Object.entries(rates)) {
      await throttle.send('Emulation.setCPUThrottlingRate', { rate });
      const waits = await measureAnswers(page);
      const say = (ordered: readonly number[]) => `${pick(ordered, 0.5)} / ${pick(ordered, 0.9)}`;
      figures[`${screen}, ${speed}: answer, ms`] = say(waits.answer);
      figures[`${screen}, ${speed}: answer and chart, ms`] = say(waits.chart);
    }
    await page.close();
  }
  return figures;
}
