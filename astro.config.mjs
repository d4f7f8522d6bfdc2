// First: it sets what the others read.
import { siteAddress } from './src/publish/build-environment.ts';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentGate } from './src/site/build/content-gate.ts';
import { guideFiles } from './src/exports/guide-files-build.ts';
import { buildLock } from './src/publish/build-lock.ts';
import { headers } from './src/publish/headers/headers.ts';
import { licences } from './src/publish/licences/licences.ts';
import { namePictures } from './src/pictures/build/name-pictures.ts';
import { offline } from './src/offline/build/offline.ts';
import { policies } from './src/publish/policy/policies.ts';
import { precompress } from './src/publish/precompress/precompress.ts';
import { singleFiles } from './src/publish/single-file/single-files.ts';
import { inlineTokens } from './src/publish/inline-tokens.ts';
import { readSetting, stopOnWrongSettings } from './src/site/build/settings.ts';
import { pageThreads } from './src/threads/page-threads.ts';
import { siteMap } from './src/publish/site-map.ts';
import { quoteCss } from './src/publish/style-margins.ts';
import { authorView } from './src/dev/author-view.ts';

/** What of the scripts is React's own, and the one line of `loadNothingAhead`, which is no file of its own. */
const reactFiles = {
  name: 'react',
  test: /\/node_modules\/(?:react|react-dom|scheduler)\/|vite\/preload-helper/,
};

/**
 * What a script imports late is imported and no more: nothing is loaded ahead, since a single file has no addresses, so
 * Vite's helper for that is not needed. Astro passes no such setting on.
 */
const loadNothingAhead = {
  name: 'load-nothing-ahead',
  enforce: 'pre',
  configEnvironment: (name) =>
    name === 'client' ? { build: { modulePreload: false } } : undefined,
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

/** Every page names scripts, so their names are short. */
const nameScript = ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`;

/** Where the site is published: hreflang and canonical addresses need it whole. */
stopOnWrongSettings();
const site = readSetting('SITE_ADDRESS');
/** On paper it stands before the path of a link. */
const paperSite = quoteCss(site);

export default defineConfig({
  site,
  base: readSetting('BASE_PATH'),
  trailingSlash: 'always',
  // One request before the first paint. So many pages at a time are those of a few guides, which no thread waits for.
  build: { inlineStylesheets: 'always', concurrency: 64 },
  vite: {
    plugins: [namePictures(), loadNothingAhead],
    // Never another port than the one that was asked for.
    preview: { strictPort: true },
    // No script stands in a page, where every reader would load it, however small it is.
    // Styles are minified to what all three engines know: Safari has no short form of a line's thickness, for one.
    // All of these know light-dark(): what it is minified to otherwise does not follow a scheme that a frame is given.
    build: { assetsInlineLimit: 0, cssTarget: ['chrome123', 'firefox121', 'safari17.5'] },
    // React has what this package brings for older versions of it.
    resolve: { alias: { 'use-sync-external-store/shim': 'use-sync-external-store' } },
    // React in one file: it and what it is made of weigh less together, and change together.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: [reactFiles] }, entryFileNames: nameScript },
          },
        },
      },
    },
    css: { postcss: { plugins: [inlineTokens({ '--paper-site': paperSite })] } },
  },
  integrations: [
    contentGate(),
    siteAddress(),
    buildLock(),
    authorView(),
    mdx(),
    siteMap(),
    guideFiles(),
    pageThreads(),
    // Before the single files, which carry what it writes.
    licences(),
    singleFiles(),
    // Before the list of what works offline, which counts bytes.
    policies(),
    offline(),
    headers(),
    precompress(),
  ],
});
