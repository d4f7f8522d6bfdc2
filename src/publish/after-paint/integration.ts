import type { AstroIntegration } from 'astro';

/** Adds the directive `client:after-paint`. Astro's own `client:idle` may load an island before the first paint. */
export function afterPaintDirective(): AstroIntegration {
  return {
    name: 'after-paint-directive',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({
          name: 'after-paint',
          entrypoint: './src/publish/after-paint/directive.ts',
        });
      },
    },
  };
}
