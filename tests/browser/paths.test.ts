import { expect } from '@playwright/test';
import { isCrossing, listCrossings, readCrossing } from '../../src/flow/crossing.ts';
import { listEdges, type Edge } from '../../src/flow/flow.ts';
import { walkPaths } from '../../src/flow/graph.ts';
import { test } from '../support/browser-test.ts';
import { addStyle, choose, expectStep, openLive } from '../support/browser.ts';
import { clickPaths } from '../support/click-paths.ts';
import { guidePages } from '../support/site.ts';

for (const { guide, locale } of guidePages) {
  test.describe(`${guide.id} in ${locale}`, () => {
    // On a phone the map is folded away, which makes the many clicks quick.
    test.use({ viewport: { width: 360, height: 740 } });

    test('every path ends at the outcome that the machine says', async ({ page }) => {
      test.setTimeout(180_000);
      await openLive(page, `${locale}/${guide.id}/`);
      // What is asked is where the answers lead, so nothing need be drawn.
      await addStyle(page, 'body { display: none }');
      const paths = [...walkPaths(guide.flow)].length;
      expect(await clickPaths(page, guide.flow)).toEqual({ paths, wrong: [] });
    });

    test('every answer can be pressed with the mouse and leads where the machine says', async ({
      page,
    }) => {
      test.setTimeout(240_000);
      // A new step takes no press for 400 ms: these are long over by a clock that is slow.
      await page.addInitScript(() => {
        const now = performance.now.bind(performance);
        performance.now = () => now() - 1000;
      });
      await openLive(page, `${locale}/${guide.id}/`);
      const found: { answer: string; step: string }[] = [];
      // What leads into another guide is in between-guides.test.ts.
      const edges = listEdges(guide.flow).filter(({ to }) => !isCrossing(to));
      for (const { from, answer } of edges) {
        const { x, y } = await page.evaluate(pointAt, { from, answer });
        await page.mouse.click(x, y);
        found.push({ answer, step: await page.evaluate(readShown) });
      }
      expect(found).toEqual(edges.map(({ answer, to }) => ({ answer, step: to })));
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('every outcome is reached by links, one step on the screen at a time', async ({
        page,
      }) => {
        test.setTimeout(120_000);
        const shortest = new Map<string, Edge[]>();
        for (const path of walkPaths(guide.flow)) {
          const outcome = path.at(-1)?.to ?? '';
          if (path.length < (shortest.get(outcome)?.length ?? Infinity))
            shortest.set(outcome, path);
        }
        const outcomes = Object.entries(guide.flow.steps).filter(
          ([, step]) => step.kind === 'outcome',
        );
        const beyond = listCrossings(guide.flow).map(({ to }) => to);
        expect([...shortest.keys()].sort()).toEqual(
          [...new Set([...outcomes.map(([id]) => id), ...beyond])].sort(),
        );
        for (const path of shortest.values()) {
          await page.goto(`${locale}/${guide.id}/`);
          await expectStep(page, guide.flow.start);
          for (const { answer, to } of path) {
            await choose(page, answer);
            await expectStep(page, readCrossing(to)?.step ?? to);
          }
        }
      });
    });
  });
}

/** Opens a step, brings one of its answers to the middle of the screen, and says where that is. */
async function pointAt({ from, answer }: { from: string; answer: string }) {
  const opened = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = from;
  await opened;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const link = document.querySelector(`.step[data-current] a[data-answer="${answer}"]`);
  link?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x = 0, y = 0, width = 0, height = 0 } = link?.getBoundingClientRect() ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}

/** The steps that show, once the page has been drawn. */
async function readShown(): Promise<string> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const steps = [...document.querySelectorAll('.step')];
  return steps.flatMap((step) => (step.checkVisibility() ? step.id : [])).join();
}
