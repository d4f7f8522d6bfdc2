import { expect, it } from 'vitest';
import { judgeContent } from '../../src/checks/build/judge-content.ts';
import { judgePart, runChecksInParts } from '../../src/checks/judge-parts.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { ReadContent } from '../../src/read/read-content.ts';
import { openContent, packContent } from '../../src/read/pack-content.ts';
import { readInput } from '../careless/judge.ts';
import { carelessInputs } from '../careless/read-inputs.ts';
import { listFixtures, readChanged, readExpected, today } from '../support/fixture-content.ts';
import { reviewContent } from '../support/review-content.ts';

// Many guides are judged in threads, a part of them at a time. Whatever is wrong, the findings are those of the whole.

/** Every guide in a part of its own. */
function judgeInParts({ content, findings }: ReadContent) {
  const ids = [...Object.keys(content.guides), ...Object.keys(content.plainGuides)];
  // What is kept of a content is kept for it alone.
  return runChecksInParts({ ...content }, findings, { today }, (context) =>
    Promise.resolve(ids.map((id) => judgePart(content, [id], context))),
  );
}

function expectSame(read: ReadContent, judged: readonly unknown[]): void {
  expect(judged).toEqual(runChecks(read.content, read.findings, { today }));
}

it.each(await listFixtures())('what is wrong in %s is found in parts', async (fixture) => {
  const change = await readExpected(fixture);
  const { content, findings } = await readChanged(change, fixture);
  const read = { content: reviewContent(content, change.unreviewed), findings };
  expectSame(read, await judgeInParts(read));
});

it('what a careless author does is found in parts', async () => {
  for (const input of carelessInputs) {
    const read = await readInput(input);
    expectSame(read, await judgeInParts(read));
  }
});

it('and in threads', async () => {
  const { content, findings } = await readChanged(await readExpected('same-title'), 'same-title');
  const packed = openContent(packContent(content));
  const found = await judgeContent(packed, findings, { today });
  expect(found.map(({ name }) => name)).toContain('same-title');
  expectSame({ content, findings }, found);
});
