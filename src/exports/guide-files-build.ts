import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Tinypool } from 'tinypool';
import type { Content, Guide, PlainGuide } from '../model/content.ts';
import { readBuildDay } from '../site/build/page-context.ts';
import { takeContent } from '../site/build/pass-content.ts';
import { openPool } from '../threads/pool.ts';
import { passDrawings } from './drawings.ts';
import type { DrawnMap, ThreadSettings } from './guide-files-thread.ts';

/**
 * Lays out the maps and writes the files of all guides with a flow while Astro renders the pages, in threads: of two
 * processors a build would use one. In development the route of these files makes each when it is asked for.
 */
export function guideFiles(): AstroIntegration {
  let settings = { root: new URL('file:///'), site: '', base: '/' };
  let pool: Tinypool | undefined;
  let work: Promise<unknown> = Promise.resolve();
  const folder = () => fileURLToPath(new URL('.cache/guide-files/', settings.root));
  return {
    name: 'guide-files',
    hooks: {
      'astro:config:done': ({ config: { root, site = '', base } }) => {
        settings = { root, site, base };
      },
      'astro:build:start': async () => {
        const content = takeContent(fileURLToPath(settings.root))?.content;
        if (!content) throw new Error('The files of the guides need the content that was checked.');
        await rm(folder(), { recursive: true, force: true });
        await mkdir(join(folder(), 'site'), { recursive: true });
        await mkdir(join(folder(), 'drawn'), { recursive: true });
        const data: ThreadSettings = {
          content: keepTitles(content),
          ...{ base: settings.base, site: settings.site, today: readBuildDay() },
          folder: join(folder(), 'site'),
        };
        const threads = openPool(new URL('guide-files-thread.ts', import.meta.url), data, 1);
        pool = threads;
        // In the order in which Astro renders the pages that wait for them.
        const written = new Map<string, Promise<void>>();
        for (const guide of Object.values(content.guides)) {
          for (const locale of content.locales) {
            const task = threads.run({ guide, locale }, { name: 'writeGuideFiles' });
            written.set(`${locale}/${guide.id}`, task as Promise<void>);
          }
        }
        work = Promise.all(written.values());
        // The page that waits for it, or the end of the build, tells of what went wrong.
        work.catch(() => undefined);
        passDrawings(async (locale, guide) => {
          await written.get(`${locale}/${guide}`);
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

/** Content whose guides have no more than what others need of them: what they are called. */
function keepTitles(content: Content): Content {
  const keep = <Some extends Guide | PlainGuide>(guides: Readonly<Record<string, Some>>) =>
    Object.fromEntries(
      Object.entries(guides).map(([id, guide]) => [
        id,
        {
          ...guide,
          steps: {},
          texts: Object.fromEntries(
            Object.entries(guide.texts).map(([locale, { frontmatter }]) => [
              locale,
              { frontmatter },
            ]),
          ),
        },
      ]),
    );
  return {
    ...content,
    guides: keep(content.guides),
    plainGuides: keep(content.plainGuides),
  };
}
