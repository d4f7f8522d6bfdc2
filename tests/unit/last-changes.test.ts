import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLastChanges } from '../../src/site/build/last-changes.ts';

let folder = '';
/** Below the repository: a site may be a folder of it. */
let root = '';

const git = (day: string | undefined, ...args: string[]) =>
  execFileSync('git', args, {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org' },
      ...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' },
      ...(day !== undefined && { GIT_COMMITTER_DATE: day, GIT_AUTHOR_DATE: day }),
    },
  });

async function commit(day: string, guide: string, name: string, text: string): Promise<void> {
  await mkdir(join(root, 'content', 'guides', guide), { recursive: true });
  await writeFile(join(root, 'content', 'guides', guide, name), text);
  git(undefined, 'add', '-A');
  git(day, 'commit', '-m', 'x');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  root = join(folder, 'site');
  git(undefined, 'init');
  await commit('2026-01-01T12:00:00Z', 'lamp', 'guide.en.md', 'a');
  await commit('2026-02-02T12:00:00Z', 'fuse', 'guide.en.md', 'a');
  await commit('2026-03-03T23:30:00-05:00', 'lamp', 'gu\u00efde "2".en.md', 'a');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a guide was changed on the day of its last commit', () => {
  expect(Object.fromEntries(readLastChanges(root))).toEqual({
    lamp: '2026-03-04',
    fuse: '2026-02-02',
  });
});

it('no day is known without git, or without its whole history', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'veiviser-'));
  expect(readLastChanges(outside).size).toBe(0);
  const shallow = join(outside, 'shallow');
  git(undefined, 'clone', '--depth', '1', `file://${folder}`, shallow);
  expect(readLastChanges(join(shallow, 'site')).size).toBe(0);
  await rm(outside, { recursive: true });
});
