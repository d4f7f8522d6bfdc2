import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { followContent } from '../../dev/author-view.ts';
import { minifyScript } from '../../publish/minify-script.ts';
import { contentGate } from '../../site/build/content-gate.ts';
import {
  contentFolder,
  passHostSettings,
  type HostSettings,
} from '../../site/build/pass-content.ts';
import { hostFolder } from './host-context.ts';
import { scopeStyles } from './scope-styles.ts';

interface Options {
  /**
   * The folder that the guides lie in, from the root of the project: it has what `content/` has on a site of ours
   * (`guides/`, `facts/`, `site.yaml`, …).
   */
  readonly content: string;
  /**
   * Where guides stand that lead into each other, by their ids: an address, or one for each locale. Others need not be
   * named.
   */
  readonly pages?: HostSettings['pages'];
}

/**
 * Guides in the pages of another Astro site, by the component `Guide.astro`: a build stops on what is wrong with them, as
 * ours does, and in development each shows what that is.
 */
export function veiviserGuides({ content, pages = {} }: Options): AstroIntegration {
  return {
    name: 'veiviser-guides',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const { csp } = config.security;
        passHostSettings({ root, folder: resolve(root, content), pages });
        injectRoute({
          pattern: `/${hostFolder}/[locale]/words.json`,
          entrypoint: new URL('words-endpoint.ts', import.meta.url),
        });
        injectRoute({
          pattern: `/${hostFolder}/pictures/[guide]/[name].webp`,
          entrypoint: new URL('../../pages/pictures/[guide]/[name].webp.ts', import.meta.url),
        });
        updateConfig({
          integrations: [contentGate()],
          vite: { plugins: [scopeGuideStyles(command === 'dev')] },
          // Its own policy covers what Astro renders: not the two scripts that stand in a page as they are.
          ...(csp && {
            security: {
              csp: {
                algorithm: csp === true ? 'SHA-256' : csp.algorithm,
                scriptDirective: { hashes: hashScripts() },
              },
            },
          }),
        });
      },
      'astro:server:setup': ({ server }) => followContent(server, contentFolder()),
    },
  };
}

/** Puts the sheet of a guide together: see `scopeStyles`. */
function scopeGuideStyles(isDev: boolean): Plugin {
  const sheet = fileURLToPath(new URL('../guide.css', import.meta.url));
  // What an author sees of findings.
  const more = isDev ? [fileURLToPath(new URL('../../dev/dev.css', import.meta.url))] : [];
  return {
    name: 'veiviser-guide-styles',
    enforce: 'pre',
    transform: {
      filter: { id: /\/host\/guide\.css/ },
      async handler(_, id) {
        if (id.split('?')[0] !== sheet) return undefined;
        const watch = (file: string) => this.addWatchFile(file);
        const parts = [sheet, ...more].map((file) => scopeStyles(file, watch));
        return (await Promise.all(parts)).join('');
      },
    },
  };
}

/** What a policy of the host allows by its hash. */
function hashScripts(): `sha256-${string}`[] {
  return ['answers-before-hydration.js', 'resume-offer.js'].map((name): `sha256-${string}` => {
    const file = new URL(`../../components/flow/${name}`, import.meta.url);
    const script = minifyScript(readFileSync(file, 'utf8'));
    return `sha256-${hash('sha256', script, 'base64')}`;
  });
}
