import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Loads the island when the page has been painted and the browser is idle. */
    'client:after-paint'?: boolean;
  }
}
