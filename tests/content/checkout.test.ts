import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = process.cwd();
// A copy of the project without its history has nothing to check out.
const isCopy = !existsSync(join(root, '.git'));

it.skipIf(isCopy)('a checkout has the same bytes where git changes line breaks unasked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'core.autocrlf=true', ...args], { cwd: folder, encoding: 'utf8' });
  expect(git('clone', '--quiet', '--shared', root, '.').stderr).toBe('');
  const files = git('ls-files', '--eol').stdout.trim().split('\n');
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => !/^i\/(?:lf|none|-text)\s+w\/(?:lf|none|-text)\s/.test(file))).toEqual([]);
  await rm(folder, { recursive: true });
});
