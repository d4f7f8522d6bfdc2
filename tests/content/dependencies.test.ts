import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeLicences, writeLicencePage } from '../../src/publish/licences/list-licences.ts';
import { readLockfile } from '../../src/publish/licences/read-lockfile.ts';

interface Entry {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
}
interface Project {
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
}

const root = process.cwd();
const read = (path: string) => readFile(join(root, path), 'utf8');
const { packages } = JSON.parse(await read('package-lock.json')) as {
  packages: Record<string, Entry>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const project = JSON.parse(await read('package.json')) as Project;
const wanted = { ...project.devDependencies, ...project.optionalDependencies };

describe('the lockfile', () => {
  it('has a checksum for every package', () => {
    const bare = locked.filter(([, { integrity = '' }]) => !/^sha512-.{86}==$/.test(integrity));
    expect(bare).toEqual([]);
    expect(locked.length).toBeGreaterThan(Object.keys(wanted).length);
  });

  it('names no registry', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

describe('package.json', () => {
  it('asks for exact versions', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('brings one Node for all platforms, the one that version managers are told of', async () => {
    const versions = new Set(Object.values(project.optionalDependencies));
    expect([...versions]).toEqual([(await read('.nvmrc')).trim()]);
  });

  it('has all its packages where they are listed with their reasons, and no others are listed', async () => {
    const page = await read('docs/dependencies.md');
    const cells = [...page.matchAll(/^\| (`[^|]+?) *\|/gm)].map(([, cell = '']) => cell);
    const listed = cells.flatMap((cell) => cell.split(', ').map((name) => name.slice(1, -1)));
    const fits = (pattern: string, name: string) =>
      pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
    const names = Object.keys(wanted);
    expect(names.filter((name) => !listed.some((pattern) => fits(pattern, name)))).toEqual([]);
    expect(listed.filter((pattern) => !names.some((name) => fits(pattern, name)))).toEqual([]);
    expect(listed.length).toBe(new Set(listed).size);
  });
});

describe('an installation', () => {
  it('runs no code of a package', async () => {
    expect((await read('.npmrc')).split('\n')).toContain('ignore-scripts=true');
  });
});

describe('the licences', () => {
  it('are all allowed or explained', async () => {
    expect(judgeLicences(await readLockfile(root))).toEqual([]);
  });

  it('are listed as they are: npm run licences', async () => {
    expect(await read('docs/licences.md')).toBe(await writeLicencePage(root));
  });

  it('are those that the installed packages name themselves', async () => {
    const stated = locked.map(async ([path, { license }]) => {
      // What is made for other platforms is not installed.
      const text = await read(join(path, 'package.json')).catch(() => undefined);
      const own = text === undefined ? license : (JSON.parse(text) as Entry).license;
      return own === license ? [] : [`${path}: ${String(own)}`];
    });
    expect((await Promise.all(stated)).flat()).toEqual([]);
  });
});
