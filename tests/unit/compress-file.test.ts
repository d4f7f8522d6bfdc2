import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressFile, isCompressed } from '../../src/publish/precompress/compress-file.ts';

const text = 'Æ gikk til brua. '.repeat(200);
let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  file = join(folder, 'page.html');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a built file that is compressed', () => {
  it('stands there three times, with the same contents', async () => {
    await writeFile(file, text);
    await compressFile(file);
    expect(brotliDecompressSync(await readFile(`${file}.br`)).toString()).toBe(text);
    expect(gunzipSync(await readFile(`${file}.gz`)).toString()).toBe(text);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('has bytes that tell neither when nor on what system they were made', async () => {
    await writeFile(file, text);
    await compressFile(file);
    const [time, system] = [4, 9];
    const zipped = await readFile(`${file}.gz`);
    expect(zipped.readUInt32LE(time)).toBe(0);
    expect(zipped[system]).toBe(255);
  });

  it('is left alone if it comes in one packet anyway', async () => {
    await writeFile(file, 'short');
    await compressFile(file);
    expect(await readdir(folder)).toEqual(['page.html']);
  });
});

it('text is compressed, pictures and what only hosts read are not', () => {
  for (const name of ['a.html', '_astro/b.js', 'c.json', 'd.svg', 'e.md', 'f.webmanifest']) {
    expect(isCompressed(name), name).toBe(true);
  }
  for (const name of ['a.png', '_headers', 'staticwebapp.config.json', 'a.html.br', 'a.html.gz']) {
    expect(isCompressed(name), name).toBe(false);
  }
});
