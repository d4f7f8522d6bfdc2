/**
 * The packages whose code readers are sent. A test compares them with what the bundler put into the built scripts, and
 * with Astro's island, which stands in the pages.
 */
export const sentPackages: readonly string[] = [
  '@astrojs/react',
  '@xstate/react',
  'astro',
  'react',
  'react-dom',
  'rolldown',
  'scheduler',
  'use-isomorphic-layout-effect',
  'use-sync-external-store',
  'xstate',
];
