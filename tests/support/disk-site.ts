import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { project } from './tested-site.ts';

export const baseContent = join(project, 'tests', 'fixtures', 'base', 'content');

/** Gives each test of a file the sound content of the fixtures on the disk, in a project of its own. */
export function useDiskSite() {
  const site = { root: '' };
  beforeEach(async () => {
    site.root = await mkdtemp(join(tmpdir(), 'veiviser-'));
    await cp(baseContent, join(site.root, 'content'), { recursive: true });
  });
  afterEach(() => rm(site.root, { recursive: true }));

  const read = (file: string) => readFile(join(site.root, file), 'utf8');
  const edit = async (file: string, find: string, write: string) => {
    const before = await read(file);
    expect(before).toContain(find);
    await writeFile(join(site.root, file), before.replace(find, write));
  };
  const git = (...args: readonly string[]) => {
    const settings = ['user.name=author', 'user.email=author@example.org', 'commit.gpgSign=false'];
    const own = settings.flatMap((setting) => ['-c', setting]);
    execFileSync('git', [...own, ...args], { cwd: site.root });
  };
  const commit = (subject: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--no-verify', '--message', subject);
  };
  return { site, read, edit, git, commit };
}
