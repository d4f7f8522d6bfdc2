import { readdirSync } from 'node:fs';

/**
 * The path of every page that was built, sorted, such as `nb/lamp/`. Astro knows of none that it has not written itself.
 * @param dist the address of the folder with the built pages
 */
export function listPages(dist: URL): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => file.slice(0, -'index.html'.length))
    .sort();
}
