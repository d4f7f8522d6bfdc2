import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package that some platform installs. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression, or the empty text if the package names none. */
  readonly licence: string;
}

/** All packages of a project's lockfile, those for other platforms too, each version once. */
export async function readLockfile(root: string): Promise<LockedPackage[]> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; license?: string }>;
  };
  const all = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license = '' }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      return [`${name}@${version}`, { name, version, licence: license }] as const;
    });
  return [...new Map(all).values()];
}
