import { readdirSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { shareOut } from '../../threads/pool.ts';
import { listOwnCode } from './own-code.ts';
import { frames, type PolicyData } from './policies-thread.ts';

/**
 * Gives every built page its Content-Security-Policy, and stops the build where a page has code that is not the build's
 * own. Stands after all that changes a script or a style of a page, and ahead of all that counts its bytes.
 */
export function policies(): AstroIntegration {
  return {
    name: 'policies',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.html'))
          .map((file) => file.replaceAll('\\', '/'));
        const isFrame = (path: string) => path.startsWith(frames);
        // Frames read the pages of guides, which are not being written meanwhile.
        for (const part of [paths.filter(isFrame), paths.filter((path) => !isFrame(path))]) {
          const thread = new URL('policies-thread.ts', import.meta.url);
          const data: PolicyData = { dist: dir.href, own: listOwnCode() };
          await shareOut(thread, 'addPolicies', part, data);
        }
      },
    },
  };
}
