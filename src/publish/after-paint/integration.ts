import type { AstroIntegration } from 'astro';
import { ownAstrosCode } from '../policy/astro-code.ts';

const directive = { name: 'after-paint', entrypoint: './src/publish/after-paint/directive.ts' };

/**
 * Adds the directive `client:after-paint`. Astro's own `client:idle` may load an island before the first paint. What Astro
 * writes into a page for it may stand there: this comes before the policies.
 */
export function afterPaintDirective(): AstroIntegration {
  let root = new URL('file:///');
  return {
    name: 'after-paint-directive',
    hooks: {
      'astro:config:setup': ({ config, addClientDirective }) => {
        root = config.root;
        addClientDirective(directive);
      },
      'astro:build:done': () => ownAstrosCode(root, directive),
    },
  };
}
