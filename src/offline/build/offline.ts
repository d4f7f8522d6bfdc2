import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { PageWords } from '../../site/page-words.ts';
import { readEarlySettings } from '../../read/read-early-settings.ts';
import { hasPart } from '../../site/site-settings.ts';
import type { SiteSettings } from '../../site/site-schema.ts';
import { readSetting } from '../../site/build/settings.ts';
import { fillSize } from '../../publish/file-sizes.ts';
import { listShownPictures } from '../../pictures/picture-widths.ts';
import { prefixStored } from '../../site/stored-names.ts';
import { addressOf, hashContent, isForOffline } from './list-offline.ts';

/** Names, below a locale, of what a browser keeps with the first page that is visited there. */
const always = ['', 'errors/', 'errors/codes.json', 'offline/', 'words.json'];

/** Whether readers get a service worker. `OFFLINE=off` takes it back from those who have it. */
export function isKeptOffline(site: Pick<SiteSettings, 'parts'>): boolean {
  return hasPart(site, 'offline') && readSetting('OFFLINE');
}

/**
 * Makes the site work without a network: a service worker at the root, and for each locale a list of what "all guides"
 * means. The worker itself is in `worker/` and is compiled with the other scripts.
 */
export function offline(): AstroIntegration {
  let base = '/';
  let hasWorker = true;
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const site = readEarlySettings(fileURLToPath(new URL('content/site.yaml', config.root)));
        hasWorker = hasPart(site, 'offline');
        if (!hasWorker) return;
        const entry = isKeptOffline(site)
          ? new URL('../worker/service-worker.ts', import.meta.url)
          : new URL('../worker/withdraw-worker.ts', import.meta.url);
        const id = fileURLToPath(entry);
        base = `/${config.base}/`.replace(/\/+/g, '/');
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'service-worker',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                buildStart() {
                  this.emitFile({ type: 'chunk', id, fileName: 'service-worker.js' });
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (!hasWorker) return;
        const dist = fileURLToPath(dir);
        const paths = await listFiles(dist);
        const locales = paths.flatMap(
          (path) => /^([^/]+)\/manifest\.webmanifest$/.exec(path)?.[1] ?? [],
        );
        const version = createHash('sha256');
        for (const locale of locales) {
          const wanted = paths.filter((path) => isForOffline(path, locale));
          const pictures = await listPictures(dist, wanted, base);
          const size = await sumSizes(dist, [...wanted, ...pictures]);
          // The size stands on a page that has a hash, so it comes first.
          const page = join(dist, locale, 'offline', 'index.html');
          await fillSize(page, `${base}${locale}/offline.json`, size);
          const list = JSON.stringify(await listHashes(dist, wanted, base));
          await writeFile(join(dist, locale, 'offline.json'), list);
          version.update(list);
        }
        const worker = join(dist, 'service-worker.js');
        const words = await readNewerWords(dist, locales);
        const settings = {
          version: version.digest('hex').slice(0, 16),
          base,
          names: prefixStored(base),
          locales,
          words,
          always: always.filter((name) =>
            paths.includes(`${locales[0] ?? ''}/${name.replace(/(^|\/)$/, '$1index.html')}`),
          ),
          scriptHashes: await listScriptHashes(dist, paths),
        };
        const code = await readFile(worker, 'utf8');
        await writeFile(worker, `const settings=${JSON.stringify(settings)};\n${code}`);
      },
    },
  };
}

/** What the notice of a newer version says, by locale. */
async function readNewerWords(folder: string, locales: readonly string[]) {
  const words: Record<string, PageWords['offline']> = {};
  for (const locale of locales) {
    const text = await readFile(join(folder, locale, 'words.json'), 'utf8');
    words[locale] = (JSON.parse(text) as PageWords).offline;
  }
  return words;
}

/** Paths of all files below a folder, with `/` on every machine. */
async function listFiles(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true });
  return paths.map((path) => path.replaceAll('\\', '/')).sort();
}

/** The pictures that are kept with pages, as paths in the folder. */
async function listPictures(folder: string, pages: readonly string[], base: string) {
  const shown = new Set<string>();
  for (const page of pages.filter((path) => path.endsWith('.html'))) {
    const addresses = listShownPictures(await readFile(join(folder, page), 'utf8'));
    for (const address of addresses) shown.add(address.slice(base.length));
  }
  return [...shown];
}

async function sumSizes(folder: string, paths: readonly string[]): Promise<number> {
  const files = await Promise.all(paths.map((path) => stat(join(folder, path))));
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** The hash of each script and style by its file name. */
async function listScriptHashes(folder: string, paths: readonly string[]) {
  const names = paths.flatMap((path) => /^_astro\/([^/]+\.(?:js|css))$/.exec(path)?.[1] ?? []);
  const entries = names.map(async (name) => {
    const path = `_astro/${name}`;
    return [name, hashContent(path, await readFile(join(folder, path)))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The hash of each file by its address. */
async function listHashes(folder: string, paths: readonly string[], base: string) {
  const list: Record<string, string> = {};
  for (const path of paths) {
    list[addressOf(path, base)] = hashContent(path, await readFile(join(folder, path)));
  }
  return list;
}
