import type { Browser } from '@playwright/test';
import { drawGuideMap } from '../src/map/build/draw-guide-map.ts';
import { drawGuideSheets } from '../src/map/build/draw-guide-sheets.ts';
import { listEdges } from '../src/flow/flow.ts';
import type { Content, Guide } from '../src/model/content.ts';
import { weigh, weighMap } from '../tests/support/weigh-map.ts';
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

/** What the map of a guide costs the build, and what it weighs; `html` is the guide's page. */
export async function measureBuild(
  { facts, ui: uis }: Content,
  guide: Guide,
  locale: string,
  html: string,
): Promise<Figures> {
  const ui = uis[locale];
  if (!ui) throw new Error(`There is no content/ui/${locale}.yaml.`);
  // A copy each time, since the map of a guide is drawn only once.
  const draw = () => drawGuideMap({ guide: { ...guide }, facts, locale, ui });
  const svg = await draw();
  return {
    'steps / answers': `${Object.keys(guide.flow.steps).length} / ${listEdges(guide.flow).length}`,
    'to draw the map, ms': await time(draw),
    'to draw its sheets, ms': await time(() => drawGuideSheets({ guide, facts, locale, ui })),
    'SVG, bytes': write(Buffer.byteLength(svg)),
    'SVG, brotli': write(weigh(svg)),
    'whole page, brotli': write(weigh(html)),
    'of it map, list and sheets': write(weighMap(html)),
  };
}

/** What a reader waits for on the page of a guide, with the map in the form that it begins with. */
export async function measurePage(browser: Browser, address: string): Promise<Figures> {
  const figures: Figures = {};
  for (const [screen, viewport] of Object.entries(screens)) {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(120_000);
    await page.goto(address);
    await page.locator('.flow[data-live]').waitFor({ state: 'attached' });
    const map = page.locator('.flow-map-body');
    if (!(await map.isVisible())) await page.locator('.flow-map > summary').click();
    const count = async (selector: string) => write(await page.locator(selector).count());
    figures['elements of the page / the map'] = `${await count('*')} / ${await count('svg.map *')}`;
    const throttle = await page.context().newCDPSession(page);
    for (const [speed, rate] of Object.entries(rates)) {
      await throttle.send('Emulation.setCPUThrottlingRate', { rate });
      const waits = await measureAnswers(page);
      const say = (ordered: readonly number[]) => `${pick(ordered, 0.5)} / ${pick(ordered, 0.9)}`;
      figures[`${screen}, ${speed}: answer, ms`] = say(waits.answer);
      if (await page.locator('svg.map').isVisible())
        figures[`${screen}, ${speed}: answer and map, ms`] = say(waits.map);
    }
    await page.close();
  }
  return figures;
}
