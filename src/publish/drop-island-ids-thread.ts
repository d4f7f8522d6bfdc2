import { readFileSync, writeFileSync } from 'node:fs';

/** Takes the marks of islands out of these built pages, which are named by their addresses. */
export function dropMarks(pages: readonly string[]): void {
  for (const page of pages) {
    const bytes = readFileSync(new URL(page));
    if (!bytes.includes('<astro-island')) continue;
    const html = bytes.toString().replace(/<astro-island uid="[^"]*"/g, '<astro-island');
    writeFileSync(new URL(page), html);
  }
}
