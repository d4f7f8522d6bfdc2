import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Tinypool } from 'tinypool';
import { readBuildDay } from '../site/build/page-context.ts';
import { takeContent } from '../site/build/pass-content.ts';
import { openPool } from '../threads/pool.ts';
import { passDrawings } from './drawings.ts';
import type { DrawnMap, GuideTask, ThreadSettings } from './guide-files-thread.ts';

/**
 * Lays out the maps and writes the files of all guides with a flow while Astro renders the pages, in threads: of two
 * processors a build would use one. In development each has a route that makes it when it is asked for. No
 * route is for several: one that does not end as a file does would have to end in a slash.
 */
export function guideFiles(): AstroIntegration {
  let settings = { root: new URL('file:///'), site: '', base: '/' };
  let pool: Tinypool | undefined;
  let work: Promise<unknown> = Promise.resolve();
  const folder = () => fileURLToPath(new URL(`.cache/guide-files-${process.pid}/`, settings.root));
  return {
    name: 'guide-files',
    hooks: {
      'astro:config:setup': async ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        const { guideFileNames } = await import('./guide-files.ts');
        const entrypoint = new URL('./guide-files-endpoint.ts', import.meta.url);
        for (const name of guideFileNames)
          injectRoute({ pattern: `/[locale]/[guide]/${name}`, entrypoint, prerender: true });
      },
      'astro:config:done': ({ config: { root, site = '', base } }) => {
        settings = { root, site, base };
      },
      'astro:build:start': async () => {
        const content = takeContent(fileURLToPath(settings.root))?.packed;
        if (!content) throw new Error('The files of the guides need the content that was checked.');
        await rm(folder(), { recursive: true, force: true });
        await mkdir(join(folder(), 'site'), { recursive: true });
        await mkdir(join(folder(), 'drawn'), { recursive: true });
        const tasks = Object.keys(content.guides).flatMap((guide) =>
          content.locales.map((locale): GuideTask => ({ guide, locale })),
        );
        if (tasks.length === 0) return;
        const data: ThreadSettings = {
          content,
          ...{ base: settings.base, site: settings.site, today: readBuildDay() },
          folder: join(folder(), 'site'),
        };
        const threads = openPool(new URL('guide-files-thread.ts', import.meta.url), data, 1);
        pool = threads;
        // In the order in which Astro renders the pages that wait for them. The files, for which none waits, come last.
        const drawn = new Map(
          tasks.map((task) => [nameTask(task), threads.run(task, { name: 'drawGuide' })]),
        );
        work = Promise.all([
          ...drawn.values(),
          ...tasks.map((task) => threads.run(task, { name: 'writeGuideFiles' })),
        ]);
        // The page that waits for it, or the end of the build, tells of what went wrong.
        work.catch(() => undefined);
        passDrawings(async (locale, guide) => {
          await drawn.get(nameTask({ guide, locale }));
          const file = join(folder(), 'drawn', `${locale}-${guide}.json`);
          return JSON.parse(await readFile(file, 'utf8')) as DrawnMap;
        });
      },
      'astro:build:done': async ({ dir }) => {
        await work;
        await pool?.destroy();
        await cp(join(folder(), 'site'), fileURLToPath(dir), { recursive: true });
        await rm(folder(), { recursive: true });
      },
    },
  };
}

function nameTask({ guide, locale }: GuideTask): string {
  return `${locale}/${guide}`;
}
