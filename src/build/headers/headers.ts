import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { formatHeadersFile } from './format-headers-file.ts';
import { listHeaderRules } from './header-rules.ts';

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
      'astro:build:done': async ({ dir, pages }) => {
        const paths = pages.map(({ pathname }) => pathname);
        const rules = listHeaderRules(patterns, paths, base);
        await writeFile(new URL('_headers', dir), formatHeadersFile(rules));
      },
    },
  };
}
