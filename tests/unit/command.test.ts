import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What the command says, and its exit code. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/veiviser.mjs', ...args],
    { encoding: 'utf8' },
  );
  return { status, says: `${stdout}${stderr}`.trim() };
}

describe('the command "veiviser"', () => {
  it('lists only commands that are there', () => {
    const { status, says } = run('--help');
    expect(status).toBe(0);
    const names = [...says.matchAll(/^ {2}([\w:]+) /gm)].map(([, name = '']) => name);
    const files = new Set([...readdirSync('src/commands'), ...readdirSync('scripts')]);
    const missing = names
      .map((name) => name.replace(':', '-'))
      .filter((name) => !files.has(`${name}.ts`) && !files.has(`${name}.mjs`));
    expect(names).toContain('check');
    expect(missing).toEqual([]);
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(run('--version')).toEqual({ status: 0, says: version });
  });

  it.each([
    ['chek', 'Did you mean "check"?'],
    ['recrod', 'Did you mean "record"?'],
    ['deploy', 'There are dev, build,'],
    ['constructor', 'There are dev, build,'],
  ])('says of "%s" that there is none: %s', (name, remedy) => {
    const { status, says } = run(name);
    expect(status).toBe(1);
    expect(says).toContain(`There is no command "${name}". ${remedy}`);
  });

  it.each(['build', 'check', 'ledger'])('says of "%s" what it does, and does not do it', (name) => {
    const { status, says } = run(name, '--help');
    expect(status).toBe(0);
    expect(says).toMatch(new RegExp(`^veiviser ${name}: .+$`));
  });

  it.each(['check:links', 'ledger'])('says of an option of "%s" that there is none', (name) => {
    const { status, says } = run(name, '--hlep');
    expect(status).toBe(2);
    expect(says).toMatch(/^Unknown option '--hlep'.*$/);
  });

  it('hands on what follows, and the exit code', () => {
    expect(run('check', 'no-such-folder')).toMatchObject({ status: 2 });
    expect(run('headers')).toMatchObject({ status: 1 });
  });
});
