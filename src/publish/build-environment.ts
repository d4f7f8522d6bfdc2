import type { AstroIntegration } from 'astro';
import { readSetting } from '../site/build/settings.ts';

/**
 * Builds for readers whatever the shell is set to, and warns of a build whose addresses are made up. Everything works in
 * it, so nobody would notice before it is public. Stands first.
 */
export function buildEnvironment(): AstroIntegration {
  return {
    name: 'build-environment',
    hooks: {
      'astro:config:setup': ({ command }) => {
        // Else React would be its development version, which is another site.
        if (command === 'build') process.env.NODE_ENV = 'production';
      },
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
