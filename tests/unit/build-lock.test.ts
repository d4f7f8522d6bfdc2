import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimFolder } from '../../src/publish/build-lock.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'veiviser-'));
});
afterEach(() => rm(root, { recursive: true }));

it('a folder that one build writes into is closed to another, until it is done', () => {
  const release = claimFolder('/site/dist', root);
  expect(() => claimFolder('/site/dist', root)).toThrow(String(process.pid));
  const releaseOther = claimFolder('/site/other', root);
  releaseOther();
  release();
  claimFolder('/site/dist', root)();
});

it('a build that was killed keeps no folder', async () => {
  claimFolder('/site/dist', root)();
  claimFolder('/site/dist', root);
  const [file = ''] = await readdir(join(root, '.cache'));
  const { pid } = spawnSync(process.execPath, ['--version']);
  for (const left of [String(pid), '', 'x']) {
    await writeFile(join(root, '.cache', file), left);
    claimFolder('/site/dist', root)();
  }
});
