import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Makes pages with an island the same wherever the project lies: Astro gives each island a mark made of the path of its
 * source file, which nothing in the browser reads. Stands ahead of all that uses the pages.
 */
export function dropIslandIds(): AstroIntegration {
  return {
    name: 'drop-island-ids',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        for (const file of files.filter((path) => path.endsWith('.html'))) {
          const path = join(folder, file);
          const page = await readFile(path);
          if (page.includes('<astro-island')) await writeFile(path, dropMarks(page.toString()));
        }
      },
    },
  };
}

function dropMarks(html: string): string {
  return html.replace(/<astro-island uid="[^"]*"/g, '<astro-island');
}
