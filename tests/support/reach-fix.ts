import { expect, type Page } from '@playwright/test';
import { listEdges, type Edge, type Flow } from '../../src/flow/flow.ts';
import { choose, expectStep } from './browser.ts';

/** Answers as a reader does, from the step on the screen to the nearest fix. There must be one ahead. */
export async function reachFix(page: Page, flow: Flow): Promise<void> {
  const step = page.locator('.step:visible');
  await expect(step).toHaveCount(1);
  const path = findWayToFix(flow, (await step.getAttribute('id')) ?? '');
  expect(path.length).toBeGreaterThan(0);
  for (const { answer, to } of path) {
    await choose(page, answer);
    await expectStep(page, to);
  }
  await expect(step).toHaveAttribute('data-kind', 'fix');
}

/** The shortest path from a step to a fix other than itself. */
function findWayToFix(flow: Flow, from: string): Edge[] {
  const edges = listEdges(flow);
  const ways: Edge[][] = [[]];
  for (const way of ways) {
    const at = way.at(-1)?.to ?? from;
    if (way.length > 0 && flow.steps[at]?.kind === 'fix') return way;
    ways.push(...edges.filter((edge) => edge.from === at).map((edge) => [...way, edge]));
  }
  return [];
}
