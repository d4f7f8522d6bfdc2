import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { listPages } from '../list-pages.ts';
import { writeAzureConfig } from './azure-config.ts';
import { listHeaderRules } from './header-rules.ts';
import { writeHeadersFile } from './headers-file.ts';

/** Writes the headers that the site is to be served with, as files that hosts read. */
export function headers(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `/${config.base}/`.replace(/\/+/g, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const rules = listHeaderRules(base);
        const paths = listPages(dir);
        await writeFile(new URL('_headers', dir), writeHeadersFile(rules, paths, base));
        const azure = writeAzureConfig(rules, paths, base);
        await writeFile(new URL('staticwebapp.config.json', dir), azure);
      },
    },
  };
}
