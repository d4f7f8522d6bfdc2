// The import table of docs/design.md. Each folder has a list of what it may import; everything else
// is reported, also in `import()`.

import { createConfig, createLayers } from './allow-lists.js';

const markdown = ['unified', 'remark-parse', 'remark-mdx', 'mdast-util-[^/]+', 'unist-util-[^/]+'];
const html = ['hast-util-to-html', 'github-slugger', 'vite'];
const drawing = ['elkjs', 'fontkit', '@fontsource/[^/]+', 'linkedom', 'sharp'];
const browser = ['react', 'react-dom', 'xstate', '@xstate/react'];
const buildTimeComponents = '\\.astro$|/prose/';

/**
 * `packages` and `folders` (of src/) may be imported; of `typePackages` and, if `schemasAsTypes`,
 * of every *-schema.ts file only the types; what matches `never` not at all. Packages and `never`
 * are regular expressions. Of the rows that fit a file, the last one counts.
 */
const rows = [
  // The machine runs in the browser, so what it imports does too. Zod would make the reader wait
  // for code that only the build needs: it stays in the *-schema.ts files, and only their types
  // leave them.
  { folder: 'flow', files: '*.ts', packages: ['xstate'], schemasAsTypes: true },
  // A schema file is read at build time only, and is the one kind of file here that needs Zod.
  { folder: 'flow', files: '*-schema.ts', packages: ['zod'] },
  // Locales, paths and the words of the controls are needed everywhere, also in the browser.
  { folder: 'site', files: '*.ts', packages: [], schemasAsTypes: true },
  // As in flow/: Zod only here.
  { folder: 'site', files: '*-schema.ts', packages: ['zod'] },
  // What content is, as one value. It knows nothing of disks, Astro or checks.
  {
    folder: 'guide',
    files: '*.ts',
    packages: ['zod'],
    folders: ['flow', 'site'],
    typePackages: ['mdast'],
  },
  // Checks judge content that was read already, so that tests can hand them made-up content.
  {
    folder: 'checks',
    files: '*.ts',
    packages: ['fastest-levenshtein'],
    folders: ['flow', 'site', 'guide'],
  },
  // Reads content from disk without Astro, so that a test or a command can do so without a build.
  {
    folder: 'content',
    files: '*.ts',
    packages: ['node:.+', 'yaml', 'zod', ...markdown],
    folders: ['flow', 'site', 'guide'],
    typePackages: ['mdast', 'unist'],
  },
  // The build may use all of the above, and draws. No component, or drawing could not be tested.
  {
    folder: 'build',
    files: '*.ts',
    packages: ['node:.+', 'astro', '@astrojs/sitemap', 'xstate', 'yaml', 'zod'].concat(
      ['fastest-levenshtein'],
      markdown,
      html,
      drawing,
    ),
    folders: ['flow', 'site', 'guide', 'checks', 'content'],
    typePackages: ['hast', 'mdast', 'unist'],
  },
  // An island and all it reaches is sent to the reader: no Zod, nothing of the build.
  {
    folder: 'components',
    files: '*.{js,ts,tsx}',
    packages: browser,
    folders: ['flow', 'site'],
    schemasAsTypes: true,
    never: buildTimeComponents,
  },
  // An Astro component runs at build time and may use what the build has made. So does the list of
  // the components that authors write in MDX.
  ...[
    { folder: 'components', files: '*.astro' },
    { folder: 'components/prose', files: '*.ts' },
  ].map((row) => ({
    ...row,
    packages: browser,
    folders: ['flow', 'site', 'guide', 'build', 'styles'],
    typePackages: ['astro'],
  })),
  // A page puts components together; what it shows comes from build/, not from content/ itself.
  ...['layouts', 'pages'].map((folder) => ({
    folder,
    files: '*.{astro,ts}',
    packages: [],
    folders: ['components', 'layouts', 'site', 'guide', 'build', 'styles'],
    typePackages: ['astro'],
  })),
  // A <script> of an Astro file runs in the browser: the same as for islands, and it may name a style
  // sheet that is fetched when it is needed.
  ...['components', 'layouts', 'pages'].map((folder) => ({
    folder,
    files: '*.astro/*.{js,ts}',
    packages: browser,
    folders: ['flow', 'site', 'components', 'styles'],
    schemasAsTypes: true,
    never: buildTimeComponents,
  })),
];

/** Rules for the folders of src/, for the files that stand directly in it, and for scripts/. */
export const layers = [
  // A folder must have a row before it can use others, and no file may stand deeper than three folders.
  createConfig('src/**/*.{astro,js,ts,tsx}', {
    allowed: ['\\./(?!.*\\.\\./)'],
    reason:
      'This place has no row in the import table (lint/import-table.js, docs/design.md): write one.',
  }),
  ...rows.flatMap(createLayers),
  // Astro looks for these files here; they hand over to build/ and content/.
  createConfig('src/*.ts', {
    allowed: ['astro(?:[:/].+)?$', '\\./(?:build|content|guide|site)/'],
    reason: 'A file directly in src/ may import only astro, build/, content/, guide/ and site/.',
  }),
  // The scripts run before anything is installed, so there is nothing else that they could import.
  createConfig('scripts/*.mjs', {
    allowed: ['node:.+', '\\./[^/]+\\.mjs$'],
    reason: 'The scripts run before anything is installed: only node:* and each other.',
  }),
  // A pure folder gives the same answer for the same input, in the browser, the build and a test.
  {
    files: ['flow', 'checks', 'site', 'guide'].map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'console', 'fetch'],
        ...['window', 'document', 'location', 'history', 'localStorage', 'sessionStorage'],
      ],
    },
  },
];
