import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { shareOut } from '../../threads/pool.ts';
import { readBuildDay } from '../../site/build/page-context.ts';
import { takeContent } from '../../site/build/pass-content.ts';
import { hasPart } from '../../site/site-settings.ts';
import { listOwnCode } from '../policy/own-code.ts';
import type { FileSettings } from './single-files-thread.ts';

/** Makes one file of each guide in each locale that works from a disk, out of the built pages. */
export function singleFiles(): AstroIntegration {
  let settings = { root: new URL('file:///'), site: '', base: '/' };
  return {
    name: 'single-files',
    hooks: {
      'astro:config:done': ({ config: { root, site = '', base } }) => {
        settings = { root, site, base };
      },
      'astro:build:done': async ({ dir }) => {
        const content = takeContent(fileURLToPath(settings.root))?.content;
        if (!content) throw new Error('The single files need the content that the gate has read.');
        if (!hasPart(content.site, 'single-files')) return;
        const data: FileSettings = {
          ...{ dist: dir.href, site: settings.site, base: settings.base },
          ...{ ui: content.ui, locales: content.locales, today: readBuildDay() },
        };
        const thread = new URL('single-files-thread.ts', import.meta.url);
        // A plain guide has nothing that a saved page has not.
        const guides = Object.keys(content.guides);
        const written = await shareOut<string[]>(thread, 'writeSingleFiles', guides, data);
        // A thread has a list of its own.
        for (const hash of written.flat()) listOwnCode().add(hash);
      },
    },
  };
}
