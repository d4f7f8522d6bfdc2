import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from './site.ts';

/** A copy of the built site that a test may change. */
export interface Version {
  readonly folder: string;
  /** Changes a file, by its path in the copy. */
  change(path: string, change: (text: string) => string): Promise<void>;
  remove(): Promise<void>;
}

async function copySite(): Promise<Version> {
  const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  await cp(dist, folder, { recursive: true });
  return {
    folder,
    change: async (path, change) => {
      const file = join(folder, path);
      await writeFile(file, change(await readFile(file, 'utf8')));
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/**
 * What another build makes of the site: every script has another address, the old ones are gone, and a guide has a new
 * heading.
 */
export async function makeNewVersion(page: string, heading: string): Promise<Version> {
  const version = await copySite();
  const scripts = await readdir(join(version.folder, '_astro'));
  const names = new Map(
    scripts.map((name) => [name, name.replace(/\.[\w-]{8}\.js$/, '.newer000.js')]),
  );
  const renameAll = (text: string) =>
    [...names].reduce((changed, [old, name]) => changed.replaceAll(old, name), text);
  for (const [old, name] of names) {
    await version.change(join('_astro', old), renameAll);
    await rename(join(version.folder, '_astro', old), join(version.folder, '_astro', name));
  }
  await version.change(page, (html) => renameAll(html).replace(/(<h1[^>]*>)[^<]*/, `$1${heading}`));
  await version.change('service-worker.js', (code) => code.replace(/"version":"/, '$&newer-'));
  return version;
}
