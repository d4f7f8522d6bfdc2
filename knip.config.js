/** Finds files, exports and dependencies that nothing uses. */
export default {
  // Besides those that package.json and the configurations of the other tools name.
  entry: [
    // Run by their names.
    'create-veiviser/create-veiviser.mjs',
    'scripts/starter.mjs',
    'src/commands/judge-built.ts',
    'bench/*.ts',
    'tests/made-up/content.ts',
    // Their paths are given to Astro or the bundler, or their text is read.
    'src/exports/guide-files-endpoint.ts',
    'src/host/build/words-endpoint.ts',
    'src/desk/browser/start-desk.tsx',
    'src/offline/worker/{service-worker,withdraw-worker}.ts',
    'src/threads/page-thread.ts',
    'src/publish/single-file/open-beside.js',
  ],
  // Content is read, not imported.
  ignoreFiles: ['content/**', 'create-veiviser/template/**', 'tests/fixtures/**'],
  // The command `astro check` loads the first, a site of a test the second; of the others, files are read by their paths.
  ignoreDependencies: ['@astrojs/check', '@astrojs/starlight', '@fontsource/arimo', 'axe-core'],
  // A test makes a pipe with the one, and a terminal with the other, where there are such.
  ignoreBinaries: ['mkfifo', 'script'],
};
