import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, PathWithRoute } from 'astro';
import type { Tinypool } from 'tinypool';
import type { Plugin } from 'vite';
import { listOwnCode } from '../publish/policy/own-code.ts';
import { takeContent } from '../site/build/pass-content.ts';
import type { RenderedPage, SearchTask, WrittenPage } from './page-thread.ts';
import { openPool } from './pool.ts';

const bundledName = 'page-thread.mjs';

/**
 * Renders the pages of a build in threads: Astro itself uses one processor. All that a guide publishes is rendered and
 * written by the same thread, one after the other, so that its steps are unpacked and its map is drawn once, and no
 * page of it is sent to another thread; so are the files of the search in a locale. The other pages Astro writes.
 */
export function pageThreads(): AstroIntegration {
  let settings = { root: '', dist: new URL('file:///'), base: '/', site: '' };
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
      'astro:config:done': ({ config: { root, outDir, base, site = '' } }) => {
        settings = { root: fileURLToPath(root), dist: outDir, base, site };
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        const { root, dist, base, site } = settings;
        const judged = takeContent(root);
        if (!judged) throw new Error('The pages need the content that was checked.');
        const { content, ...passed } = judged;
        const nameGuide = ({ pathname }: PathWithRoute) =>
          pathname.split('/').find((name) => Object.hasOwn(content.guides, name));
        const place = ({ pathname, route: { route, type } }: PathWithRoute): WrittenPage => {
          const path = pathname.replace(/^\/|\/$/g, '') + (type === 'page' ? '/' : '');
          const file = new URL(type === 'page' ? `${path}index.html` : path, dist).href;
          return { url: new URL(`${base}/${path}`.replace('//', '/'), site).href, route, file };
        };
        const note = (own: readonly string[]) => {
          for (const hash of own) listOwnCode().add(hash);
        };
        let threads: Tinypool | undefined;
        const run = async (task: unknown, name: string) => {
          threads ??= openPool(module, passed);
          return (await threads.run(task, { name })) as unknown;
        };
        setPrerenderer((inherited) => ({
          ...inherited,
          name: 'page-threads',
          getStaticPaths: async () => {
            const ofGuides = Map.groupBy(await inherited.getStaticPaths(), nameGuide);
            const others = ofGuides.get(undefined) ?? [];
            ofGuides.delete(undefined);
            const left = ofGuides.values();
            const writeGuides = async () => {
              for (const paths of left)
                note((await run(paths.map(place), 'writePages')) as string[]);
            };
            // One language at a time: all that is searched is in memory then.
            const writeSearch = async () => {
              for (const locale of content.locales) {
                const folder = new URL(`${locale}/search/`, dist).href;
                await run({ locale, folder } satisfies SearchTask, 'writeSearchFiles');
              }
            };
            const lanes = Array.from({ length: availableParallelism() }, writeGuides);
            await Promise.all([writeSearch(), ...lanes]);
            const files = [...ofGuides.values()].flat().length;
            logger.info(`${ofGuides.size} guides with a flow: ${files} pages and files.`);
            return others;
          },
          render: async (request, options) => {
            const { route } = options.routeData;
            const page = (await run({ url: request.url, route }, 'renderPage')) as RenderedPage;
            note(page.own);
            return new Response(page.body, { status: page.status, headers: page.headers });
          },
          teardown: async () => {
            await threads?.destroy();
            await inherited.teardown?.();
          },
        }));
      },
    },
  };
}
