import type { Plugin } from 'vite';

const prefix = '\0picture:';

/**
 * Gives the page of a guide the name of a picture as it is written there, where Astro would import the file and make
 * its own of it: what is shown is what the checks have read, in each language its own.
 */
export function namePictures(): Plugin {
  return {
    name: 'name-pictures',
    enforce: 'pre',
    resolveId: (source, importer) =>
      importer?.endsWith('.mdx') && /^(?:\.\/)?pictures\/[^/]+$/.test(source)
        ? // By its ending Astro would know it.
          `${prefix}${source}:`
        : undefined,
    load: (id) =>
      id.startsWith(prefix)
        ? `export default ${JSON.stringify(id.slice(prefix.length, -1))}`
        : undefined,
  };
}
