import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { addPolicy } from './page-policy.ts';

/** The folder of the guides' flowcharts alone, each at the path of its guide. */
const frames = 'embed/';

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
        for (const name of paths.filter((file) => file.endsWith('.html'))) {
          const path = name.replaceAll('\\', '/');
          const file = new URL(path, dir);
          const html = readFileSync(file, 'utf8');
          // A frame reads the guide itself in other languages. Guides have all the same styles.
          const read = path.startsWith(frames)
            ? readFileSync(new URL(path.slice(frames.length), dir), 'utf8')
            : '';
          writeFileSync(file, addPolicy(html, read));
        }
      },
    },
  };
}
