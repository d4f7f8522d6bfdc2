import { readdirSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { shareOut } from '../threads/pool.ts';

/**
 * Makes pages with an island the same wherever the project lies: Astro gives each island a mark made of the path of its
 * source file, which nothing in the browser reads. Stands ahead of all that uses the pages.
 */
export function dropIslandIds(): AstroIntegration {
  return {
    name: 'drop-island-ids',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
        const pages = files
          .filter((path) => path.endsWith('.html'))
          .map((path) => new URL(path.replaceAll('\\', '/'), dir).href);
        await shareOut(new URL('drop-island-ids-thread.ts', import.meta.url), 'dropMarks', pages);
      },
    },
  };
}
