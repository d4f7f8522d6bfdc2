import { beforeAll, describe, expect, it } from 'vitest';
import { draftChart } from '../../src/import/draft-chart.ts';
import { findCharts } from '../../src/import/find-charts.ts';
import { loadMermaid, type MermaidReader } from '../../src/import/mermaid.ts';
import { readChart } from '../../src/import/read-chart.ts';
import { guidePages, readPage } from '../support/site.ts';

let mermaid: MermaidReader;
beforeAll(async () => {
  mermaid = await loadMermaid();
});

describe('the Mermaid file of a guide, imported', () => {
  it.each(guidePages)('is the flow of $guide.id again, with its words in $locale', async (page) => {
    const { guide, locale, path } = page;
    const [found] = findCharts('flow.mmd', readPage(path.replace('index.html', 'flow.mmd')));
    const read = found && (await readChart(found, mermaid));
    if (!read || !('chart' in read)) throw new Error(JSON.stringify(read));
    const drafted = draftChart(read.chart, locale, '').guide;
    expect(drafted.start).toBe(guide.flow.start);
    expect(drafted.texts[locale]?.title).toBe(guide.texts[locale]?.frontmatter.title);
    const steps = drafted.steps.map(({ id, kind, answers }) => [
      id,
      { kind, answers: answers.map((answer) => [answer.id, answer.to]) },
    ]);
    expect(Object.fromEntries(steps)).toEqual(
      Object.fromEntries(
        Object.entries(guide.flow.steps).map(([id, { kind, answers }]) => [
          id,
          { kind, answers: Object.entries(answers) },
        ]),
      ),
    );
  });
});
