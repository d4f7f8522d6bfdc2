import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'folders-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs what every script begins with, in a project that lies in a folder of this name. */
function begin(name: string) {
  const script = join(folder, name, 'scripts', 'project.mjs');
  cpSync(join('scripts', 'project.mjs'), script);
  return spawnSync(process.execPath, [script], { cwd: join(folder, name), encoding: 'utf8' });
}

// Windows has no such names.
describe.skipIf(process.platform === 'win32')('a project in a folder', () => {
  it.each(['a"b', 'a%20b', 'a#b', 'a?b', 'a*b'])(
    'called %s says in one sentence that it must move',
    (name) => {
      const { status, stderr } = begin(name);
      expect(status).toBe(1);
      expect(stderr.trim()).toBe(
        `The project cannot lie in ${join(folder, name)}: move it to a folder without ${name.charAt(1)} in its path.`,
      );
    },
  );

  it.each(["a b'c", 'blåbær', '(a) & [b]', '$a;b', '.a'])('called %s is no trouble', (name) => {
    expect(begin(name)).toMatchObject({ status: 0, stderr: '' });
  });
});
