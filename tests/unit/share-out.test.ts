import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { shareOut } from '../../src/threads/pool.ts';

const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
afterAll(() => rm(folder, { recursive: true }));
const thread = new URL('../support/mark-files-thread.ts', import.meta.url);

it('every item of a list is done, however many threads share it', async () => {
  const pages = Array.from({ length: 45 }, (_, at) => join(folder, `${at}.html`));
  for (const page of pages) await writeFile(page, 'begun');
  const addresses = pages.map((page) => pathToFileURL(page).href);
  await shareOut(thread, 'markFiles', addresses);
  for (const page of pages) {
    expect(await readFile(page, 'utf8')).toBe('begun done');
  }
});

it('what goes wrong in a thread is told', async () => {
  const missing = pathToFileURL(join(folder, 'missing.html')).href;
  await expect(shareOut(thread, 'markFiles', [missing])).rejects.toThrow('missing.html');
});
