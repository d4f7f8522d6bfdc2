import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { findingsClass } from '../../src/dev/render-findings.ts';
import { dist, readBytes } from '../support/site.ts';

/** What a page of `npm run dev` has and a published one must not: its findings, their looks, and what reloads it. */
const signs = [findingsClass, 'dev.css', '/@vite/', '/src/'];

it('nothing that authors see while they write is published', async () => {
  const files = await readdir(dist, { recursive: true });
  const texts = files.filter((file) => /\.(html|js|css|json|svg|md|mmd|txt|xml)$/.test(file));
  expect(texts.length).toBeGreaterThan(0);
  for (const file of texts) {
    const text = readBytes(file).toString();
    for (const sign of signs) expect(text.includes(sign), `${file} has ${sign}`).toBe(false);
  }
});
