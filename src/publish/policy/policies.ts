import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { addPolicy } from './page-policy.ts';

/** A guide's flowchart alone, beside the guide. */
const isFrame = /\/embed\/index\.html$/;

/**
 * Gives every built page its Content-Security-Policy. Stands after all that changes a script or a style of a page, and
 * ahead of all that counts its bytes.
 */
export function policies(): AstroIntegration {
  return {
    name: 'policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' });
        for (const path of paths.filter((file) => file.endsWith('.html'))) {
          const file = new URL(path.replaceAll('\\', '/'), dir);
          const html = readFileSync(file, 'utf8');
          // A frame reads the guide itself in other languages. Guides have all the same styles.
          const read = isFrame.test(file.pathname)
            ? readFileSync(new URL('../index.html', file), 'utf8')
            : '';
          writeFileSync(file, addPolicy(html, read));
        }
      },
    },
  };
}
