import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listPages } from '../../bench/peers/peer.ts';
import { listLines } from '../../bench/peers/write-markdown.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { readContent } from '../../src/read/read-content.ts';
import { writeContent } from '../made-up/content.ts';
import { makeUpFlow } from '../made-up/flow.ts';
import { makeUpPlainGuides } from '../made-up/plain-guide.ts';
import { fixtureSite } from '../support/tested-site.ts';
import { locales } from '../made-up/said.ts';
import { mostGuides } from '../made-up/subjects.ts';
import { readBuildDay } from '../../src/site/build/page-context.ts';

const guides = makeUpPlainGuides(mostGuides);

it.each([
  { flows: [40, 40], plain: 20 },
  { flows: [2, 3, 4, 10, 120], plain: 0 },
  { flows: [], plain: 3 },
  { flows: [40], plain: 3, beside: fixtureSite.folder },
  { flows: [], plain: 3, beside: fixtureSite.folder },
])('all checks let made-up guides pass: %o', async (wanted) => {
  const root = await mkdtemp(join(tmpdir(), 'veiviser-'));
  try {
    const ids = await writeContent(root, wanted);
    const { content, findings } = await readContent(root);
    // Our own content may have warnings: dates pass.
    const found = runChecks(content, findings, { today: readBuildDay() }).filter(
      ({ severity }) => severity === 'error' || wanted.beside === undefined,
    );
    expect(found).toEqual([]);
    const sizes = ids.map((id) => Object.keys(content.guides[id]?.flow.steps ?? {}).length);
    expect(sizes).toEqual([...wanted.flows, ...Array<number>(wanted.plain).fill(0)]);
  } finally {
    await rm(root, { recursive: true });
  }
});

it('a flow has as many steps as were asked for, and is the same for the same seed', () => {
  for (const size of [2, 3, 5, 10, 40, 200]) {
    const flow = makeUpFlow(size, size);
    expect(Object.keys(flow.steps)).toHaveLength(size);
    expect(makeUpFlow(size, size)).toEqual(flow);
  }
  expect(makeUpFlow(2, 40)).not.toEqual(makeUpFlow(1, 40));
});

it('as many different guides can be made up as it says', () => {
  expect(new Set(guides.map(({ id }) => id)).size).toBe(mostGuides);
  for (const locale of locales) {
    const titles = new Set(guides.map(({ texts }) => texts[locale].title));
    expect(titles.size).toBe(mostGuides);
  }
});

it('a small site has the first guides of a large one', () => {
  expect(makeUpPlainGuides(10)).toEqual(guides.slice(0, 10));
});

it('a plain guide is made of the same parts in every language', () => {
  const describe = (body: string) => body.replaceAll(/^(#+ |- |\d+\. |\{\w+:)?.+$/gm, '$1');
  const unlike = guides.filter(({ texts }) => describe(texts.en.body) !== describe(texts.nb.body));
  expect(unlike).toEqual([]);
});

it('a peer gets a plain guide without facts, and all lines of it can be looked for', () => {
  for (const locale of locales) {
    const lines = listPages({ guides: guides.slice(0, 40) }, locale).map(({ body }) => {
      expect(body).toMatch(/```powershell\nRestart-\w+ -Name "[\w-]+" -Verbose\n```/);
      return listLines(body);
    });
    expect(lines.flat().filter((line) => /[{}[\]#`]|^- |^\d/.test(line))).toEqual([]);
    for (const found of lines) expect(found.length).toBeGreaterThan(18);
  }
});
