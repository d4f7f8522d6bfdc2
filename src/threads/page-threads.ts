import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Tinypool } from 'tinypool';
import type { Plugin } from 'vite';
import { listOwnCode } from '../publish/policy/own-code.ts';
import { takeContent, type PassedContent } from '../site/build/pass-content.ts';
import type { PageTask, RenderedPage } from './page-thread.ts';
import { countThreads, openPool } from './pool.ts';

const bundledName = 'page-thread.mjs';

/** Pages that are about no guide with a flow go to one thread so many at a time. */
const inPart = 20;

/**
 * Renders the pages of a build in threads: Astro itself uses one processor. All that a guide publishes is rendered in
 * the same thread, one after the other, so that its steps are unpacked and its map is drawn once.
 */
export function pageThreads(): AstroIntegration {
  let root = '';
  let module = new URL('file:///');
  /** Makes Astro's bundler put all pages into a module for the threads. */
  const bundle: Plugin = {
    name: 'page-thread',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart() {
      const id = fileURLToPath(new URL('page-thread.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: bundledName });
    },
    writeBundle({ dir = '' }) {
      module = pathToFileURL(join(dir, bundledName));
    },
  };
  return {
    name: 'page-threads',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [bundle] } });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const judged = takeContent(root);
        if (!judged) throw new Error('The pages need the content that was checked.');
        const { content, ...passed } = judged;
        const nameGuide = (path: string) =>
          path.split('/').find((name) => Object.hasOwn(content.guides, name));
        let threads: PageThreads | undefined;
        setPrerenderer((inherited) => ({
          ...inherited,
          name: 'page-threads',
          getStaticPaths: async () => {
            const paths = await inherited.getStaticPaths();
            return [...Map.groupBy(paths, ({ pathname }) => nameGuide(pathname)).values()].flat();
          },
          render: async ({ url }, { routeData: { route } }) => {
            threads ??= openThreads(module, passed);
            const task = { url, route };
            const page = await threads.render(nameGuide(new URL(url).pathname), task);
            for (const hash of page.own) listOwnCode().add(hash);
            return new Response(page.body, { status: page.status, headers: page.headers });
          },
          teardown: async () => {
            await threads?.close();
            await inherited.teardown?.();
          },
        }));
      },
    },
  };
}

interface PageThreads {
  /** @param guide the guide with a flow that the page is about, if it is about one */
  readonly render: (guide: string | undefined, task: PageTask) => Promise<RenderedPage>;
  readonly close: () => Promise<void>;
}

function openThreads(module: URL, passed: PassedContent): PageThreads {
  const threads = Array.from({ length: countThreads() }, () => openPool(module, passed, 1));
  /** Guide, or number of a part of the other pages → the thread that it has. */
  const chosen = new Map<string, Tinypool>();
  let others = 0;
  return {
    render: async (guide, task) => {
      const group = guide ?? String(Math.floor(others++ / inPart));
      const [idle] = threads.toSorted((one, other) => one.queueSize - other.queueSize);
      const thread = chosen.get(group) ?? idle;
      if (!thread) throw new Error('There is no thread.');
      chosen.set(group, thread);
      return (await thread.run(task, { name: 'renderPage' })) as RenderedPage;
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.destroy()));
    },
  };
}
