// First: it sets what the others read.
import { siteAddress } from './publish/build-environment.ts';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { authorView } from './dev/author-view.ts';
import { guideFiles } from './exports/guide-files-build.ts';
import { offline } from './offline/build/offline.ts';
import { namePictures } from './pictures/build/name-pictures.ts';
import { buildLock } from './publish/build-lock.ts';
import { bundleScripts } from './publish/bundle-scripts.ts';
import { headers } from './publish/headers/headers.ts';
import { inlineTokens } from './publish/inline-tokens.ts';
import { licences } from './publish/licences/licences.ts';
import { policies } from './publish/policy/policies.ts';
import { precompress } from './publish/precompress/precompress.ts';
import { singleFiles } from './publish/single-file/single-files.ts';
import { siteMap } from './publish/site-map.ts';
import { quoteCss } from './publish/style-margins.ts';
import { contentGate } from './site/build/content-gate.ts';
import { readSetting, stopOnWrongSettings, takeSettings } from './site/build/settings.ts';
import { pageThreads } from './threads/page-threads.ts';

export { veiviserGuides } from './host/build/veiviser-guides.ts';

/**
 * Makes a site of the folder `content/` beside the configuration of Astro. Where it is published and what is left out,
 * the environment says: `readSetting`. What `site` and `base` of the configuration say counts if the environment does not.
 */
export function veiviser(): AstroIntegration {
  return {
    name: 'veiviser',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        takeSettings(config);
        stopOnWrongSettings();
        const site = readSetting('SITE_ADDRESS');
        updateConfig({
          // Where a site is published: hreflang and canonical addresses need it whole.
          site,
          // As Astro writes it where every address ends in a slash.
          base: `${readSetting('BASE_PATH')}/`.replace('//', '/'),
          trailingSlash: 'always',
          srcDir: new URL('./', import.meta.url),
          // One request before the first paint. So many pages at a time are those of a few guides, which no thread waits
          // for.
          build: { inlineStylesheets: 'always', concurrency: 64 },
          vite: {
            plugins: [namePictures()],
            // Never another port than the one that was asked for.
            preview: { strictPort: true },
            // On paper it stands before the path of a link.
            css: { postcss: { plugins: [inlineTokens({ '--paper-site': quoteCss(site) })] } },
          },
          // Their own hooks are run after this one.
          integrations: listParts(),
        });
        updateConfig({ vite: bundleScripts() });
      },
    },
  };
}

function listParts(): AstroIntegration[] {
  return [
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
  ];
}
