import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The file, below the root of the site. */
export const noticesFile = 'licences.txt';

/** Where Vite writes what it bundled; it is gone when the site is built. */
const bundledFile = 'bundled-licences.json';

/** Vite lists what comes from a module. Rolldown's runtime stands between them. */
const notListed = ['rolldown'];

/** The folder of this package. */
const engine = new URL('../../../', import.meta.url);

/** A package as Vite lists it. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression, such as `MIT`. */
  readonly identifier?: string;
  /** The licence as it must be passed on. */
  readonly text?: string;
}

/** Writes the licences of everything that readers are sent to `licences.txt`: the site's own, and those of packages. */
export function licences(): AstroIntegration {
  let root = new URL('file:///');
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = config.root;
        // A plugin, because Astro drops this option where it makes up the environment "client".
        const plugin = {
          name: 'licences',
          configEnvironment: (name: string) =>
            name === 'client' ? { build: { license: { fileName: bundledFile } } } : undefined,
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': async ({ dir }) => {
        const read = (path: string, folder: URL) => readFile(new URL(path, folder), 'utf8');
        const own = [
          // A site that says nothing of its content has none.
          await read('LICENSE-CONTENT', root).catch(() => ''),
          await read('LICENSE', engine),
        ].filter(Boolean);
        const listed = JSON.parse(await read(bundledFile, dir)) as Notice[];
        const { name: ownName } = JSON.parse(await read('package.json', engine)) as Notice;
        // As a package among others it is listed too.
        const bundled = listed.filter(({ name }) => name !== ownName);
        const others = notListed.map(async (name): Promise<Notice> => {
          const folder = findPackage(name);
          const text = await read('package.json', folder);
          const { version, license } = JSON.parse(text) as { version: string; license: string };
          return { name, version, identifier: license, text: await read('LICENSE', folder) };
        });
        const notices = [...bundled, ...(await Promise.all(others))];
        await writeFile(new URL(noticesFile, dir), writeNotices(own, notices));
        await rm(new URL(bundledFile, dir));
      },
    },
  };
}

/** The folder of a package that Vite brings. */
function findPackage(name: string): URL {
  const vite = createRequire(import.meta.url).resolve('vite/package.json');
  return new URL('./', pathToFileURL(createRequire(vite).resolve(`${name}/package.json`)));
}

/**
 * The site's own licences, then those of the packages. A text that several packages have stands once.
 * @throws if a package has no file with its licence
 */
export function writeNotices(own: readonly string[], notices: readonly Notice[]): string {
  const groups = Map.groupBy(notices, ({ name, text }) => {
    if (!text) throw new Error(`The package "${name}" has no file with its licence.`);
    return text.trim();
  });
  const parts = [...groups].map(([text, members]) => {
    const names = members.map((one) => `${one.name} ${one.version} (${one.identifier ?? ''})`);
    return `${names.join('\n')}\n\n${text}`;
  });
  return `${[...own.map((text) => text.trim()), ...parts].join(`\n\n${'='.repeat(72)}\n\n`)}\n`;
}
