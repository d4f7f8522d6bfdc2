import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readBytes, root } from '../support/site.ts';

const files = await listFiles();

describe('a built file is the same wherever the project lies:', () => {
  it('it names no folder of the machine', () => {
    const folders = ['src', 'content', 'node_modules'].map((folder) => join(root, folder));
    for (const file of files) {
      const bytes = readBytes(file);
      expect(
        folders.filter((folder) => bytes.includes(folder)),
        file,
      ).toEqual([]);
    }
  });
});
