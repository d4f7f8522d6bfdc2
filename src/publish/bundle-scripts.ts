import type { AstroUserConfig } from 'astro';
import type { Plugin } from 'vite';

type ViteConfig = NonNullable<AstroUserConfig['vite']>;

/** What of the scripts is React's own. */
const reactFiles = {
  name: 'react',
  test: /\/node_modules\/(?:react|react-dom|scheduler)\//,
};

/** What nearly all scripts use: with it the one line of `loadNothingAhead`, which is no file of its own. */
const sharedFiles = {
  name: 'shared',
  test: /\/src\/site\/(?:words|browser\/(?:browser-storage|fetch-json))\.ts$|vite\/preload-helper/,
};

/**
 * What a script imports late is imported and no more: nothing is loaded ahead, since a single file has no addresses, so
 * Vite's helper for that is not needed. Astro passes no such setting on.
 */
const loadNothingAhead: Plugin = {
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
const nameScript = ({ name }: { readonly name: string }) =>
  `_astro/${name.split('.')[0] ?? name}.[hash].js`;

/** How what readers are sent is put together, for Vite. */
export function bundleScripts(): ViteConfig {
  return {
    plugins: [loadNothingAhead],
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
            output: {
              codeSplitting: { groups: [reactFiles, sharedFiles] },
              entryFileNames: nameScript,
            },
          },
        },
      },
    },
  };
}
