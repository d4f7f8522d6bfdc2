import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { makeDeskToken } from '../desk/build/desk-token.ts';
import { keepFiles } from '../desk/build/keep-files.ts';
import { openDesk } from '../desk/build/open-desk.ts';
import { serveDesk } from '../desk/build/serve-desk.ts';
import { readSiteFiles } from '../edit/disk.ts';
import { readBuildDay } from '../site/build/page-context.ts';
import { forgetDraft, loadDraft } from './load-draft.ts';
import { stayOnPage } from './open-in-editor.ts';

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
 * In development only: every page shows the findings of the content, has the desk where it can be changed, and is loaded
 * anew when something below `content/` changes. Nothing of it is in a build.
 */
export function authorView(): AstroIntegration {
  return {
    name: 'author-view',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, addMiddleware, injectScript }) => {
        if (command !== 'dev') return;
        const desk = fileURLToPath(new URL('../desk/browser/start-desk.tsx', import.meta.url));
        injectScript('page', `import ${JSON.stringify(desk.replaceAll('\\', '/'))};`);
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
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(stayOnPage);
        const content = join(server.config.root, 'content');
        followContent(server, content);
        const desk = openDesk({
          files: keepFiles(content),
          readSite: () => readSiteFiles(server.config.root),
          loadDraft: () => loadDraft(readBuildDay()),
          today: readBuildDay,
          onWritten: forgetDraft,
        });
        server.middlewares.use(
          serveDesk(desk, { root: server.config.base, token: makeDeskToken() }),
        );
      },
    },
  };
}

/** Loads every page anew when something in the content folder changes; one with an open desk waits until it is closed. */
export function followContent(server: ViteDevServer, folder: string): void {
  let timer: NodeJS.Timeout | undefined;
  const load = () => {
    const { client, ...others } = server.environments;
    // Astro then asks again which pages there are, and load-draft.ts reads the content again.
    for (const { hot } of Object.values(others)) hot.send('astro:content-changed', {});
    client.hot.send({ type: 'full-reload' });
  };
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(load, rest);
  });
}
