import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { readSetting } from '../site/build/settings.ts';

// Whatever the shell is set to: else React would be its development version, which is another site. Here, because what
// imports React comes after this.
if (process.argv[2] === 'build') {
  process.env.NODE_ENV = 'production';
  // What is not needed any more is collected when memory has grown by so many percent, in every thread. By itself V8
  // waits longer, and holds more.
  setFlagsFromString('--heap-growing-percent=60');
  // Names of Vite's, as some shells and test runners have them too: what they say there would hold for the pages.
  for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR'])
    Reflect.deleteProperty(process.env, name);
}

/** Warns of a build whose addresses are made up. Everything works in it, so nobody would notice before it is public. */
export function siteAddress(): AstroIntegration {
  return {
    name: 'site-address',
    hooks: {
      'astro:build:start': ({ logger }) => {
        if (process.env.SITE_ADDRESS?.trim()) return;
        logger.warn(
          'SITE_ADDRESS is not set, so canonical links, the sitemap and downloads name ' +
            `${readSetting('SITE_ADDRESS')}, which is made up. Set it to the address of your site before you publish.`,
        );
      },
    },
  };
}
