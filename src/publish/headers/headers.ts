import { readdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { writeAzureConfig } from './azure-config.ts';
import { listHeaderRules } from './header-rules.ts';
import { writeHeadersFile } from './headers-file.ts';

/** Writes the headers that the site is to be served with, as files that hosts read. */
export function headers(): AstroIntegration {
  let base = '/';
  let patterns: string[] = [];
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `/${config.base}/`.replace(/\/+/g, '/');
      },
      'astro:routes:resolved': ({ routes }) => {
        patterns = routes.flatMap(({ type, origin, pattern }) =>
          type === 'page' && origin === 'project' ? pattern : [],
        );
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const rules = listHeaderRules(base);
        const paths = pages.map(({ pathname }) => pathname);
        await writeFile(new URL('_headers', dir), writeHeadersFile(rules, patterns, paths, base));
        const files = (await readdir(dir, { recursive: true })).map(
          (file) => base + file.replaceAll('\\', '/'),
        );
        const azure = writeAzureConfig(rules, files.sort(), base);
        await writeFile(new URL('staticwebapp.config.json', dir), azure.text);
        if (azure.isCut) {
          logger.warn(
            'There are more guides with a flow than staticwebapp.config.json has room for: ' +
              'on Azure Static Web Apps no guide can stand in a frame.',
          );
        }
      },
    },
  };
}
