// Which kind of file may import what. A folder of src/ is a subject; where a file of it runs is told by the folder inside:
// the plain folder is pure, build/ runs in Node, browser/ is sent to readers.

import { createConfig } from './allow-lists.js';

/** Subjects that run in Node alone, and have no folder build/ for it. */
const nodeSubjects = [
  'read',
  'render',
  'exports',
  'publish',
  'threads',
  'commands',
  'dev',
  'editor',
  'judge',
  'migrate',
  'edit',
  'import',
];
const inNode = `(?:^|/)(?:build|${nodeSubjects.join('|')})/`;
const pageFolders = '/(?:components|layouts|pages)/';
const inBrowser = '(?:^|/)(?:browser|worker)/';

const markdown = [
  ...['unified', 'remark-parse', 'remark-mdx', 'micromark-extension-[^/]+'],
  ...['mdast-util-[^/]+', 'unist-util-[^/]+'],
];
const html = ['hast-util-to-html', 'hastscript', 'github-slugger', 'vite', 'linkedom'];
const drawing = ['fontkit', '@fontsource/[^/]+', 'sharp'];
const react = ['react', 'react-dom', 'xstate', '@xstate/react'];

/**
 * Of the rows that fit a file, the last one counts. `packages` may be imported; of `typePackages` and, if
 * `schemasAsTypes`, of every *-schema.ts file only the types. A file of src/ may be imported unless its path matches
 * `never`. `never` and the packages are regular expressions.
 */
const rows = [
  {
    kind: 'any other file of src/',
    files: ['src/**/*.{astro,js,ts,tsx}'],
    packages: [],
    never: '/',
    own: '\\./[^/]+$',
    neverInWords: 'everything but its own folder',
    why: 'This place has no row in the import table (lint/import-table.js): put the file into a subject, or into its build/ or browser/.',
  },
  {
    kind: 'pure: `<subject>/*.ts`, `languages/<locale>/*.ts`, `subjects/<pack>/*.ts`',
    files: ['src/*/*.ts', 'src/{languages,subjects}/*/*.ts'],
    packages: ['xstate'],
    typePackages: ['mdast', 'zod'],
    schemasAsTypes: true,
    never: `${inNode}|${inBrowser}|${pageFolders}|\\.astro$`,
    neverInWords: '`build/`, `browser/`, what runs in Node alone, components, pages',
    why: 'A pure file gives the same answer in the browser, the build and a test.',
  },
  {
    kind: 'a schema: `<subject>/*-schema.ts`',
    files: ['src/*/*-schema.ts'],
    packages: ['zod'],
    never: `${inNode}|${inBrowser}|${pageFolders}|\\.astro$`,
    neverInWords: '`build/`, `browser/`, what runs in Node alone, components, pages',
    why: 'A schema is read at build time; only its types may reach the browser.',
  },
  {
    kind: `Node: ${['build', ...nodeSubjects].map((name) => `\`${name}/\``).join(', ')}`,
    files: ['src/*/build/*.ts', ...nodeSubjects.map((name) => `src/${name}/**/*.ts`)],
    packages: [
      'node:.+',
      'astro',
      'astro/runtime/.+',
      '@astrojs/sitemap',
      'xstate',
      'yaml',
      'zod',
      'tinypool',
      'typescript',
      'playwright-core',
      'docx',
    ].concat(markdown, html, drawing),
    typePackages: ['hast', 'mdast', 'unist'],
    never: `${inBrowser}|${pageFolders}|\\.astro$`,
    neverInWords: '`browser/`, components, layouts, pages',
    why: 'What runs in Node imports no component, or it could not be tested without Astro.',
  },
  {
    kind: 'the browser: `browser/`, `worker/`, `components/`, a `<script>` in Astro',
    files: [
      'src/{*/browser,*/worker,components/*}/*.{js,ts,tsx}',
      'src/publish/single-file/*.js',
      'src/**/*.astro/*.{js,ts}',
    ],
    packages: react,
    schemasAsTypes: true,
    never: `${inNode}|/(?:checks|layouts|pages)/|/subjects/(?!quoting)|\\.astro$`,
    neverInWords: '`build/`, what runs in Node alone, `checks/`, packs, Astro files',
    why: 'An island and all that it reaches is sent to the reader.',
  },
  {
    kind: 'a page: `*.astro`, `pages/**/*.ts`, `components/prose/*.ts`',
    files: ['src/**/*.astro', 'src/pages/**/*.ts', 'src/components/prose/*.ts'],
    packages: react,
    typePackages: ['astro'],
    never: '/(?:read|checks|commands)/',
    neverInWords: '`read/`, `checks/`, `commands/`',
    why: 'A page shows what site/build/ hands it; it reads and judges nothing itself.',
  },
  {
    kind: 'a file in `src/` itself',
    files: ['src/*.ts'],
    packages: ['astro(?:[:/].+)?$', '@astrojs/mdx$'],
    never: pageFolders,
    neverInWords: 'components, layouts, pages',
    why: 'Astro looks for it there, or it is what the package exports. It hands over to a subject.',
  },
];

/** The rules of the table, of scripts/, and of what is pure. */
export const layers = [
  ...rows.map(createConfig),
  // The scripts run before anything is installed, so there is nothing else that they could import.
  createConfig({
    files: ['{scripts,create-veiviser}/*.mjs'],
    packages: ['node:.+'],
    never: '^\\.\\.',
    why: 'The scripts run before anything is installed: only node:* and each other.',
  }),
  {
    files: ['src/*/*.ts', 'src/{languages,subjects}/*/*.ts'],
    ignores: nodeSubjects.map((name) => `src/${name}/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'console', 'fetch'],
        ...['window', 'document', 'location', 'history', 'localStorage', 'sessionStorage'],
      ],
    },
  },
];

/** The table as Markdown, laid out as Prettier would. `npm run docs` writes it into docs/architecture.md. */
export function writeImportTable() {
  const write = (name) => `\`${name.replaceAll(/\(\?:.*|\[\^\/\]\+|\.\+|\$/g, '*')}\``;
  const cells = rows.slice(1).map(({ kind, packages, typePackages = [], ...row }) => {
    const types = typePackages.map(write);
    if (row.schemasAsTypes) types.push('every `*-schema.ts`');
    const may = [
      ...packages.map(write),
      ...(types.length > 0 ? [`types of ${types.join(', ')}`] : []),
    ];
    return [kind, may.join(', '), row.neverInWords, row.why];
  });
  const head = ['a file', 'may import packages', 'may not import', 'because'];
  const widths = head.map((_, at) => Math.max(...[head, ...cells].map((row) => row[at].length)));
  const lay = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  return [lay(head), lay(widths.map((width) => '-'.repeat(width))), ...cells.map(lay)].join('\n');
}
