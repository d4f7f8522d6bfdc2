import type { AstroIntegration } from 'astro';

/** Stands in whole addresses while nobody has said where the site is published. */
export const madeUpAddress = 'https://veiviser.example';

/** Warns of a build whose addresses are made up. Everything works in it, so nobody would notice before it is public. */
export function siteAddress(): AstroIntegration {
  return {
    name: 'site-address',
    hooks: {
      'astro:build:start': ({ logger }) => {
        if (process.env.SITE_ADDRESS) return;
        logger.warn(
          `SITE_ADDRESS is not set, so canonical links, the sitemap and downloads name ${madeUpAddress}, which is ` +
            'made up. Set it to the address of your site before you publish.',
        );
      },
    },
  };
}
