import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
        await shareOut(new URL(import.meta.url), 'dropFromPages', pages);
      },
    },
  };
}

/** What a thread does with some of the pages. */
export function dropFromPages(pages: readonly string[]): void {
  for (const page of pages) {
    const bytes = readFileSync(new URL(page));
    if (bytes.includes('<astro-island')) writeFileSync(new URL(page), dropMarks(bytes.toString()));
  }
}

function dropMarks(html: string): string {
  return html.replace(/<astro-island uid="[^"]*"/g, '<astro-island');
}
