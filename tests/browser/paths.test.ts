import { expect, test, type Page } from '@playwright/test';
import { listEdges, type Edge, type Flow } from '../../src/flow/flow.ts';
import { walkPaths } from '../../src/flow/graph.ts';
import { choose, expectStep, openLive } from '../support/browser.ts';
import { guidePages } from '../support/site.ts';

/** For each edge of a flow, one path from the start over it, as short a set of paths as greed finds. */
function coverEdges(flow: Flow): Edge[][] {
  const missing = new Set(listEdges(flow).map(({ from, answer }) => `${from}.${answer}`));
  const chosen: Edge[][] = [];
  for (const path of walkPaths(flow)) {
    if (!path.some(({ from, answer }) => missing.has(`${from}.${answer}`))) continue;
    path.forEach(({ from, answer }) => missing.delete(`${from}.${answer}`));
    chosen.push(path);
  }
  return chosen;
}

/** Follows every path in the page itself, by clicking the answers' links and then "Start again". */
function clickPaths(page: Page, paths: readonly Edge[][]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const current = () => document.querySelector<HTMLElement>('.step[data-current]');
    const settled = () => new Promise((resolve) => setTimeout(resolve));
    const wrong: string[] = [];
    for (const path of all) {
      for (const { from, answer, to } of path) {
        if (current()?.id !== from) wrong.push(`${from} is not shown before "${answer}"`);
        current()?.querySelector<HTMLElement>(`a[data-answer="${answer}"]`)?.click();
        await settled();
        if (current()?.id !== to)
          wrong.push(`"${answer}" of ${from} leads to ${current()?.id ?? 'nothing'}, not ${to}`);
      }
      if (current()?.dataset['kind'] !== 'outcome')
        wrong.push(`a path ends at ${current()?.id ?? 'nothing'}`);
      current()?.querySelector<HTMLElement>('a[data-start-again]')?.click();
      await settled();
    }
    return wrong;
  }, paths);
}

for (const { guide, locale } of guidePages) {
  test.describe(`${guide.id} in ${locale}`, () => {
    test('every path ends at the outcome that the machine says', async ({ page }) => {
      test.setTimeout(180_000);
      const paths = [...walkPaths(guide.flow)];
      await openLive(page, `${locale}/${guide.id}/`);
      expect(await clickPaths(page, paths)).toEqual([]);
    });

    test('every answer can be pressed with the mouse and leads where the machine says', async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await openLive(page, `${locale}/${guide.id}/`);
      for (const path of coverEdges(guide.flow)) {
        for (const { answer, to } of path) {
          await choose(page, answer);
          await expectStep(page, to);
        }
        await page.locator('.step:visible a[data-start-again]').click();
        await expectStep(page, guide.flow.start);
      }
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
        expect([...shortest.keys()].sort()).toEqual(outcomes.map(([id]) => id).sort());
        for (const path of shortest.values()) {
          await page.goto(`${locale}/${guide.id}/`);
          await expectStep(page, guide.flow.start);
          for (const { answer, to } of path) {
            await choose(page, answer);
            await expectStep(page, to);
          }
        }
      });
    });
  });
}
