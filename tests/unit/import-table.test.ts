import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// The project's own configuration, without what needs the types of files that do not exist.
const eslint = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
  ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
});

async function findBreaches(filePath: string, code: string): Promise<(string | null)[]> {
  const source = filePath.endsWith('.astro') ? `---\n${code}\n---\n<p></p>\n` : `${code}\n`;
  const results = await eslint.lintText(source, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

/** A file of each kind, one thing that it may import, and one that it may not. */
const kinds = [
  ['src/flow/machine.ts', '../search/rank-records.ts', '../search/build/index-records.ts'],
  ['src/flow/flow-schema.ts', 'zod', 'yaml'],
  ['src/checks/flow-checks.ts', '../languages/languages.ts', '../read/read-content.ts'],
  ['src/languages/nb/words.ts', '../language.ts', '../../search/build/index-records.ts'],
  ['src/search/build/index-records.ts', 'node:fs', '../browser/search-dialog.ts'],
  ['src/publish/headers/headers.ts', '../../read/read-content.ts', '../../layouts/Page.astro'],
  ['src/map/browser/MapPanel.tsx', 'react-dom/client', '../build/fonts.ts'],
  ['src/offline/worker/answer.ts', '../../site/paths.ts', 'zod'],
  ['src/components/flow/Step.astro', '../../site/build/page-context.ts', '../../read/read-yaml.ts'],
  ['src/pages/[locale]/a.json.ts', '../../exports/flow-data.ts', '../../checks/run-checks.ts'],
  ['src/middleware.ts', 'astro:middleware', './layouts/Page.astro'],
  ['src/search/elsewhere/a.ts', './b.ts', '../rank-records.ts'],
  ['scripts/start.mjs', './install.mjs', '../src/site/paths.ts'],
] as const;

describe.each(kinds)('%s', (file, allowed, forbidden) => {
  it(`may import ${allowed}`, async () => {
    expect(await findBreaches(file, `import * as it from '${allowed}';`)).toEqual([]);
    expect(await findBreaches(file, `const it = await import('${allowed}');`)).toEqual([]);
  });

  it(`may not import ${forbidden}`, async () => {
    const imports = await findBreaches(file, `import * as it from '${forbidden}';`);
    expect(imports).toContain('no-restricted-imports');
    const exports = await findBreaches(file, `export * from '${forbidden}';`);
    expect(exports).toContain('no-restricted-imports');
    const dynamic = await findBreaches(file, `const it = await import('${forbidden}');`);
    expect(dynamic).toContain('no-restricted-syntax');
  });
});

describe('an import', () => {
  const file = 'src/flow/machine.ts';

  it('takes no detour and does not hide its path', async () => {
    const detour = `import { it } from './../read/read-yaml.ts';`;
    expect(await findBreaches(file, detour)).toContain('no-restricted-imports');
    const hidden = 'const it = await import(`zod`);';
    expect(await findBreaches(file, hidden)).toEqual(['no-restricted-syntax']);
  });

  it('of a schema file is of its types alone, where readers are sent the code', async () => {
    const types = `import type { Flow } from './flow-schema.ts';`;
    expect(await findBreaches(file, types)).toEqual([]);
    const values = `import { flowSchema } from './flow-schema.ts';`;
    expect(await findBreaches(file, values)).toEqual(['no-restricted-imports']);
    const handedOn = `export { type Flow } from './flow-schema.ts';`;
    expect(await findBreaches(file, handedOn)).toEqual(['no-restricted-syntax']);
  });

  it('in the script of an Astro file is of what runs in the browser', async () => {
    const breachesOf = async (name: string) => {
      const code = `<p></p>\n<script>\nimport * as it from '${name}';\n</script>\n`;
      const results = await eslint.lintText(code, { filePath: 'src/components/flow/Flow.astro' });
      return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    };
    expect(await breachesOf('../../flow/trail.ts')).toEqual([]);
    expect(await breachesOf('../../flow/flow-schema.ts')).toEqual(['no-restricted-imports']);
  });
});

it('a pure file knows no process and no page', async () => {
  const code = 'export const it = [process.env, document.title];';
  const breaches = await findBreaches('src/flow/made-up.ts', code);
  expect(breaches).toEqual(['no-restricted-globals', 'no-restricted-globals']);
});

it('there is no enum, and a default export in configuration alone', async () => {
  expect(await findBreaches('src/flow/graph.ts', 'export enum Kind { Fix }')).toEqual([
    'no-restricted-syntax',
  ]);
  const code = 'export default {};';
  expect(await findBreaches('src/flow/graph.ts', code)).toEqual(['no-restricted-exports']);
  expect(await findBreaches('vitest.config.ts', code)).toEqual([]);
});
