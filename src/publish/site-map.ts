import { readFile, rename } from 'node:fs/promises';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { listPages } from './list-pages.ts';

/**
 * Writes `sitemap.xml`, which lists the file with the addresses. What is said of a page is what its own head says: it
 * is listed if it is its own canonical address and may be indexed, with its alternates in other languages. No page
 * knows when its content last changed, so none says so.
 */
export function siteMap(): AstroIntegration {
  let root = '';
  let folder: URL | undefined;
  const writer = sitemap({
    namespaces: { news: false, image: false, video: false },
    serialize: async (item) => {
      const file = item.url.slice(root.length).replace(/\/$|^$/, '$&index.html');
      return describePage(item, await readFile(new URL(file, folder), 'utf8'));
    },
  });
  return {
    ...writer,
    hooks: {
      ...writer.hooks,
      'astro:config:done': async (options) => {
        await writer.hooks['astro:config:done']?.(options);
        const { base, site } = options.config;
        root = new URL(`${base}/`.replace('//', '/'), site).href;
      },
      'astro:build:done': async (options) => {
        folder = options.dir;
        const pages = listPages(folder).map((pathname) => ({ pathname }));
        await writer.hooks['astro:build:done']?.({ ...options, pages });
        await rename(new URL('sitemap-index.xml', folder), new URL('sitemap.xml', folder));
      },
    },
  };
}

/** A page as the sitemap lists it; undefined if it is not to be listed. */
function describePage(item: SitemapItem, page: string): SitemapItem | undefined {
  const html = page.slice(0, page.indexOf('</head>'));
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (canonical !== item.url || /<meta name="robots" content="[^"]*noindex/.test(html)) {
    return undefined;
  }
  const alternates = html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
  const links = [...alternates].map(([, lang = '', url = '']) => ({ lang, url }));
  // What was found in a text keeps the whole text in memory, and all pages are too much; a copy does not.
  return structuredClone({ ...item, links });
}
