import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { listPages } from '../../src/publish/list-pages.ts';

const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
afterAll(() => rm(folder, { recursive: true }));

it('every page that was built is listed by its path, whoever has written it', async () => {
  const files = [
    'nb/lamp/index.html',
    'index.html',
    'nb/lamp/map.svg',
    'nb/lamp/map/index.html',
    'take-with-you/lamp/lamp-nb.html',
    '404.html',
  ].map((file) => join(folder, file));
  for (const file of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, '');
  }
  const dist = pathToFileURL(join(folder, '/'));
  expect(listPages(dist)).toEqual(['', 'nb/lamp/', 'nb/lamp/map/']);
});
