import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readNotice } from './read-notice.ts';
import { writeNotices } from './write-notices.ts';

/** The file, below the root of the site. */
export const noticesFile = 'licences.txt';

/**
 * Writes the licences of everything that readers are sent to `licences.txt`: the site's own, and those of all packages
 * that the bundler put into a script.
 */
export function licences(): AstroIntegration {
  let root = new URL('file:///');
  // Its island stands in the pages, where the bundler does not see it.
  const names = new Set(['astro']);
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = config.root;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licences',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_options, bundle) {
                  for (const file of Object.values(bundle)) {
                    const ids = file.type === 'chunk' ? file.moduleIds : [];
                    for (const name of ids.flatMap((id) => findPackage(id) ?? [])) names.add(name);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const modules = fileURLToPath(new URL('node_modules/', root));
        const own = ['LICENSE-CONTENT', 'LICENSE'].map((file) =>
          readFile(new URL(file, root), 'utf8'),
        );
        const notices = [...names].sort().map((name) => readNotice(modules, name));
        const text = writeNotices(await Promise.all(own), await Promise.all(notices));
        await writeFile(new URL(noticesFile, dir), text);
      },
    },
  };
}

/** The package that a module comes from, if it is not our own; the bundler's modules have its name. */
export function findPackage(id: string): string | undefined {
  const bundler = /^\0(vite|rolldown)\//.exec(id)?.[1];
  const [, ...inside] = id.replaceAll('\\', '/').split('/node_modules/');
  return bundler ?? /^(?:@[^/]+\/)?[^/]+/.exec(inside.at(-1) ?? '')?.[0];
}
