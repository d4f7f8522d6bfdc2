import { expect, type Page } from '@playwright/test';
import { wordFlow, type WordedFlow } from '../../src/exports/worded-flow.ts';
import { writeMermaid } from '../../src/exports/write-mermaid.ts';
import { test } from '../support/browser-test.ts';
import {
  chainFlow,
  exportFlow,
  hostileIds,
  hostileLabels,
  wordHostilely,
} from '../support/hostile-labels.ts';
import { makeUpFlow } from '../made-up/flow.ts';
import { drawMermaid, loadMermaid, readMermaid } from '../support/mermaid.ts';
import { contextOf, guidePages, openPage, readPage } from '../support/site.ts';

const shapes = { question: 'hexagon', fix: 'square', outcome: 'stadium' };
const nameStep = (id: string) => `step_${id.replaceAll('-', '_').replace('/', '__')}`;
// Neither Mermaid nor a page keeps white space as it is.
const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const tidyTexts = <Labelled extends { text: string }>(all: readonly Labelled[]) =>
  all.map((labelled) => ({ ...labelled, text: tidy(labelled.text) }));

async function expectSameChart(page: Page, exported: WordedFlow, file: string): Promise<void> {
  const { title, steps, beyond, address } = exported;
  const { name, nodes, edges } = await readMermaid(page, file);
  expect(name).toBe(title);
  expect(tidyTexts(nodes)).toEqual([
    ...steps.map(({ id, kind, number, title: words }) => ({
      id: nameStep(id),
      shape: shapes[kind],
      text: tidy(`${number} ${words}`),
      link: `${address}#${id}`,
    })),
    ...beyond.map((step) => ({
      id: nameStep(step.id),
      shape: 'odd',
      text: tidy(step.title),
      link: step.address,
    })),
  ]);
  expect(tidyTexts(edges)).toEqual(
    steps.flatMap(({ id, answers }) =>
      answers.map(({ to, text }) => ({ from: nameStep(id), to: nameStep(to), text: tidy(text) })),
    ),
  );
}

async function expectSameDrawing(page: Page, exported: WordedFlow, file: string): Promise<void> {
  const { name, nodes, edges } = await drawMermaid(page, file);
  expect(name).toBe(exported.title);
  expect(nodes.map(tidy)).toEqual([
    ...exported.steps.map(({ number, title }) => tidy(`${number} ${title}`)),
    ...exported.beyond.map(({ title }) => tidy(title)),
  ]);
  expect(edges.map(tidy)).toEqual(
    exported.steps.flatMap(({ answers }) => answers.map(({ text }) => tidy(text))),
  );
}

test.beforeEach(async ({ page }) => {
  await loadMermaid(page);
});

for (const { guide, locale, path } of guidePages) {
  test(`Mermaid reads and draws the flow of ${guide.id} in ${locale} as it is`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const canonical = openPage(path).querySelector('link[rel=canonical]')?.getAttribute('href');
    const whole = (address: string) => new URL(address, canonical ?? '').href;
    const exported = wordFlow({ ...contextOf(guide, locale), whole });
    const file = readPage(path.replace('index.html', 'flow.mmd'));
    await expectSameChart(page, exported, file);
    await expectSameDrawing(page, exported, file);
  });
}

test('Mermaid reads and draws every label as it is, and takes every step for a step', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const answers = Math.ceil(hostileLabels.length / hostileIds.length) + 1;
  const flow = chainFlow(hostileIds, answers);
  const exported = exportFlow(flow, wordHostilely(flow));
  const file = writeMermaid(exported);
  await expectSameChart(page, exported, file);
  await expectSameDrawing(page, exported, file);
});

test('Mermaid reads made-up flows of up to 200 steps as they are', async ({ page }) => {
  test.setTimeout(120_000);
  for (const [seed, size] of [2, 3, 4, 6, 8, 10, 12, 15, 20, 25, 30, 40, 60, 100, 200].entries()) {
    const flow = makeUpFlow(seed + 1, size);
    const exported = exportFlow(flow, wordHostilely(flow));
    await expectSameChart(page, exported, writeMermaid(exported));
  }
});
