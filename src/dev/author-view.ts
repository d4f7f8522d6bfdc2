import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';

/** A save may touch several files; so long, in milliseconds, after the last of them the page is reloaded. */
const rest = 50;

/** The folders with what pages are made of besides the site's own files, as they really are called. */
function listPackages(root: URL): string[] {
  const folders = [new URL('../../', import.meta.url), new URL('node_modules', root)];
  return folders
    .map((url) => fileURLToPath(url))
    .filter(existsSync)
    .map((path) => realpathSync(path));
}

/**
 * In development only: every page shows the findings of the content, and is loaded anew when something below
 * `content/` changes. Nothing of it is in a build.
 */
export function authorView(): AstroIntegration {
  return {
    name: 'author-view',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, addMiddleware }) => {
        if (command !== 'dev') return;
        addMiddleware({
          order: 'pre',
          entrypoint: new URL('./show-findings.middleware.ts', import.meta.url),
        });
        updateConfig({
          devToolbar: { enabled: false },
          vite: {
            // Copies of the project may share their packages, but not what Vite makes of them.
            cacheDir: '.astro/vite',
            server: {
              strictPort: true,
              fs: { allow: ['.', ...listPackages(config.root)] },
            },
          },
        });
      },
      'astro:server:setup': ({ server }) =>
        followContent(server, join(server.config.root, 'content')),
    },
  };
}

/** Loads every page anew when something in the content folder changes. */
export function followContent(server: ViteDevServer, folder: string): void {
  let timer: NodeJS.Timeout | undefined;
  const reload = () => {
    const { client, ...others } = server.environments;
    // Astro then asks again which pages there are, and load-draft.ts reads the content again.
    for (const { hot } of Object.values(others)) hot.send('astro:content-changed', {});
    client.hot.send({ type: 'full-reload' });
  };
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(reload, rest);
  });
}
