import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compareFolders } from '../../scripts/compare-folders.mjs';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A folder with these files, as text by path. */
async function makeFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'compare-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

describe('two builds', () => {
  it('are the same when every file has the same bytes', async () => {
    const files = { 'index.html': '<p>Vei</p>', 'nb/a.txt': 'å' };
    const result = compareFolders(await makeFolder(files), await makeFolder(files));
    expect(result).toMatchObject({ differences: [], files: 2, bytes: 12 });
  });

  it('are not when a file differs, or is in one of them only', async () => {
    const first = await makeFolder({ 'same.txt': 'a', 'other.txt': 'one', 'first.txt': '' });
    const second = await makeFolder({ 'same.txt': 'a', 'other.txt': 'two', 'nb/second.txt': '' });
    const { differences, files } = compareFolders(first, second);
    expect(differences.map((difference) => difference.split(' ')[0])).toEqual([
      'first.txt',
      'nb/second.txt',
      'other.txt',
    ]);
    expect(files).toBe(1);
  });

  it('are not when one goes on where the other ends', async () => {
    const first = await makeFolder({ 'a.txt': 'vei' });
    const second = await makeFolder({ 'a.txt': 'veiviser' });
    expect(compareFolders(first, second).differences).toHaveLength(1);
  });

  it('have a sum of their own, which changes with a name and with a byte', async () => {
    const sums = [{ a: '1' }, { b: '1' }, { a: '2' }].map(async (files) => {
      const folder = await makeFolder(files);
      return compareFolders(folder, folder).digest;
    });
    expect(new Set(await Promise.all(sums)).size).toBe(3);
  });
});
