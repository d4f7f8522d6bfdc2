import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { afterPaintDirective } from './src/build/after-paint-directive.ts';
import { contentGate } from './src/build/content-gate.ts';
import { headers } from './src/build/headers/headers.ts';
import { offline } from './src/build/offline/offline.ts';
import { singleFiles } from './src/build/single-file/single-files.ts';
import { feedbackGate } from './src/build/feedback-gate.ts';
import { siteMap } from './src/build/site-map.ts';
import { authorView } from './src/build/dev/author-view.ts';

export default defineConfig({
  // Where the site is published: hreflang and canonical addresses need it whole.
  site: process.env.SITE_ADDRESS ?? 'https://veiviser.example',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  // One request before the first paint.
  build: { inlineStylesheets: 'always' },
  // Never another port than the one that was asked for.
  // No script stands in a page, where every reader would load it, however small it is.
  vite: { preview: { strictPort: true }, build: { assetsInlineLimit: 0 } },
  integrations: [
    contentGate(),
    feedbackGate(),
    authorView(),
    afterPaintDirective(),
    mdx(),
    react(),
    siteMap(),
    singleFiles(),
    offline(),
    headers(),
  ],
});
