import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readContent } from '../../src/read/read-content.ts';
import { openContent, packContent } from '../../src/read/pack-content.ts';
import { writeContent } from '../made-up/content.ts';

const root = await mkdtemp(join(tmpdir(), 'veiviser-'));
const ids = await writeContent(root, { flows: Array.from({ length: 12 }, () => 4) });
const { content } = await readContent(root);
const packed = packContent(content);
afterAll(() => rm(root, { recursive: true }));

it('a guide looks the same after it was packed and sent to a thread', () => {
  const opened = openContent(structuredClone(packed));
  expect(Object.keys(opened.guides).sort()).toEqual(ids.toSorted());
  for (const [id, guide] of Object.entries(content.guides)) {
    expect(opened.guides[id]).toMatchObject(guide);
    expect(opened.guides[id]?.steps).toEqual(guide.steps);
  }
});

it('the steps of the last few guides are kept, and no others', () => {
  const guides = Object.values(openContent(packed).guides);
  const first = guides.map(({ steps }) => steps);
  const again = guides.toReversed().map(({ steps }) => steps);
  const isKept = first.map((steps, at) => again.toReversed()[at] === steps);
  expect(isKept.at(-1)).toBe(true);
  expect(isKept[0]).toBe(false);
});

it('a packed guide takes a fifth of its texts, or less', () => {
  for (const [id, { steps }] of Object.entries(content.guides)) {
    const bytes = packed.guides[id]?.packed.length ?? Infinity;
    expect(bytes).toBeLessThan(JSON.stringify(steps).length / 5);
  }
});
