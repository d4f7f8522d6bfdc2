import { defineConfig } from 'vitest/config';

/** No test leaves anything behind in a module: test files share them, so that the content is read once for all. */
const shared = { isolate: false, testTimeout: 30_000 };

/** What holds for the pages of any content, and so is asked of our own too. */
const ofAnyContent = [
  'budgets',
  'error-pages',
  'flow-back',
  'flow-in-html',
  'guide-markdown',
  'map-sheets',
].concat(['pages', 'plain-guides', 'policy', 'proof', 'single-files', 'sitemap']);

export default defineConfig({
  test: {
    // Vitest leaves one core to others: of two, it would use one.
    maxWorkers: '100%',
    projects: [
      { test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { ...shared, name: 'content', include: ['tests/content/**/*.test.ts'] } },
      // What is damaged in thousands of ways takes a minute, so it is no part of `content`.
      {
        test: {
          ...shared,
          name: 'damage',
          include: ['tests/damage/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      // Reads the pages of the fixture site, which `npm test` builds first.
      { test: { ...shared, name: 'site', include: ['tests/site/**/*.test.ts'] } },
      // What holds for the content of this repository's own site, and reads its dist/.
      {
        test: {
          ...shared,
          name: 'own',
          include: [
            'tests/own/**/*.test.ts',
            ...ofAnyContent.map((name) => `tests/site/${name}.test.ts`),
          ],
          env: { TESTED_SITE: 'own' },
          testTimeout: 300_000,
        },
      },
      // Walks them in the engines that Playwright cannot drive as their distribution ships them.
      {
        test: {
          ...shared,
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Builds a site of Starlight with guides in its pages, and walks it in Chromium.
      {
        test: {
          ...shared,
          name: 'starlight',
          include: ['tests/starlight/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      // Serves them with real web servers.
      {
        test: {
          ...shared,
          name: 'servers',
          include: ['tests/servers/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
