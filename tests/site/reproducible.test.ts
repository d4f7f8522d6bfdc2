import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readBytes } from '../support/site.ts';
import { project } from '../support/tested-site.ts';

const files = await listFiles();

describe('a built file is the same wherever the project lies:', () => {
  it('it names no folder of the machine', () => {
    const folders = [
      tmpdir(),
      ...['src', 'content', 'node_modules'].map((name) => join(project, name)),
    ];
    for (const file of files) {
      const bytes = readBytes(file);
      expect(
        folders.filter((folder) => bytes.includes(folder)),
        file,
      ).toEqual([]);
    }
  });
});
