import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { bannedSyntax } from './lint/allow-lists.js';
import { layers } from './lint/import-table.js';

export default defineConfig(
  globalIgnores([
    '.astro/',
    '.cache/',
    'bench/.cache/',
    'dist/',
    'dist-package/',
    'playwright-report/',
    'test-results/',
    // What a site begins with.
    'create-veiviser/template/',
    // Deliberately broken.
    'tests/fixtures/',
  ]),
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...bannedSyntax],
    },
  },
  {
    files: ['{scripts,create-veiviser}/*.{cjs,mjs}', '*.config.{js,mjs}'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        URL: 'readonly',
        clearInterval: 'readonly',
        console: 'readonly',
        process: 'readonly',
        setInterval: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    // Small scripts that stand in the page itself.
    files: ['src/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: {
        CSS: 'readonly',
        PerformanceObserver: 'readonly',
        ResizeObserver: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        addEventListener: 'readonly',
        caches: 'readonly',
        clearTimeout: 'readonly',
        document: 'readonly',
        history: 'readonly',
        localStorage: 'readonly',
        location: 'readonly',
        navigator: 'readonly',
        parent: 'readonly',
        removeEventListener: 'readonly',
        sessionStorage: 'readonly',
        setTimeout: 'readonly',
        window: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    // The <script> of an Astro file is a .ts file that does not exist on disk: it has no types.
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // `() => send(event)` is a short way to write a handler.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.strict],
    // TypeScript finds names that do not exist, and `astro check` runs it.
    rules: { 'no-undef': 'off' },
  },
  astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx,astro}', '**/*.astro/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `import { type X }` would still load the file when it runs, and Zod with it.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A name that is the same everywhere can be searched for.
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    // A file of global types cannot have an import at its top.
    files: ['**/*.d.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['tests/browser/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@playwright/test',
              importNames: ['test'],
              message: 'Use the one of tests/support/browser-test.ts, which watches the policy.',
            },
          ],
        },
      ],
    },
  },
  {
    // Lists Astro components, which typescript-eslint cannot read; `astro check` can.
    files: ['src/components/prose/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // The tools read the default export of these.
    files: ['*.config.{js,mjs,ts}'],
    rules: { 'no-restricted-exports': 'off' },
  },
  layers,
);
