import type { AstroIntegration } from 'astro';
import { guideFileNames } from './guide-files.ts';

/**
 * Gives each file of a guide with a flow a route. No route is for several: one that does not end as a file does would
 * have to end in a slash.
 */
export function guideFiles(): AstroIntegration {
  const entrypoint = new URL('./guide-files-endpoint.ts', import.meta.url);
  return {
    name: 'guide-files',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const name of guideFileNames)
          injectRoute({ pattern: `/[locale]/[guide]/${name}`, entrypoint, prerender: true });
      },
    },
  };
}
