import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readDeskWords } from '../../src/desk/build/read-desk-words.ts';
import { deskDataId, deskFolder, tokenHeader } from '../../src/desk/protocol.ts';
import { findingsClass } from '../../src/dev/render-findings.ts';
import { dist, readBytes } from '../support/site.ts';

/** Shorter words of the desk may be those of a guide. */
const longEnough = 24;

/**
 * What a page of `npm run dev` has and a published one must not: its findings, the desk, their looks, and what reloads
 * it.
 */
const signs = [
  ...[findingsClass, 'dev.css', '/@vite/', '/src/'],
  ...[deskDataId, deskFolder, tokenHeader, 'desk-panel', 'desk-form', 'start-desk'],
  ...['desk-page', 'has-desk', 'open-in-editor'],
  ...(await listDeskWords()),
];

async function listDeskWords(): Promise<string[]> {
  const packs = await Promise.all(['de', 'en', 'nb'].map((locale) => readDeskWords(locale)));
  const words = packs.flatMap((pack) =>
    Object.values(pack).filter((word) => typeof word === 'string'),
  );
  return words.filter((word) => word.length > longEnough);
}

it('nothing that authors see while they write is published', async () => {
  expect(signs.length).toBeGreaterThan(40);
  const files = await readdir(dist, { recursive: true });
  expect(files.filter((file) => signs.some((sign) => file.includes(sign)))).toEqual([]);
  const texts = files.filter((file) => /\.(html|js|css|json|svg|md|mmd|txt|xml)$/.test(file));
  expect(texts.length).toBeGreaterThan(0);
  for (const file of texts) {
    const text = readBytes(file).toString();
    for (const sign of signs) expect(text.includes(sign), `${file} has ${sign}`).toBe(false);
  }
});
