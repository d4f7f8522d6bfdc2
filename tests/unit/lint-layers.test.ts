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

/** A file of each row of the import table, what it may import and what it may not. */
const rows = [
  {
    file: 'src/flow/machine.ts',
    allowed: 'xstate xstate/graph ./graph.ts',
    types: './flow-schema.ts',
    forbidden: 'zod ../site/paths.ts ../guide/content.ts react node:fs',
  },
  {
    file: 'src/flow/flow-schema.ts',
    allowed: 'zod ./graph.ts',
    forbidden: 'xstate ../site/paths.ts yaml',
  },
  {
    file: 'src/site/paths.ts',
    allowed: './locales.ts',
    types: './ui-schema.ts',
    forbidden: 'zod ../flow/flow-schema.ts ../flow/graph.ts node:path',
  },
  {
    file: 'src/site/ui-schema.ts',
    allowed: 'zod ./locales.ts',
    forbidden: '../flow/graph.ts ../guide/content.ts',
  },
  {
    file: 'src/model/content.ts',
    allowed: 'zod ../flow/flow-schema.ts ../site/locales.ts ./body.ts',
    types: 'mdast',
    forbidden: 'xstate ../checks/check.ts ../content/read-content.ts node:fs astro:content',
  },
  {
    file: 'src/checks/flow-checks.ts',
    allowed: '../flow/graph.ts ../site/locales.ts ../guide/content.ts fastest-levenshtein',
    forbidden: 'zod ../content/read-content.ts ../build/draw.ts node:fs yaml',
  },
  {
    file: 'src/read/read-content.ts',
    allowed: `../flow/flow-schema.ts ../site/locales.ts ../guide/content.ts node:fs/promises yaml zod
      unified remark-parse remark-mdx mdast-util-to-string unist-util-visit`,
    types: 'mdast',
    forbidden: '../checks/check.ts ../build/draw.ts fs astro astro:content',
  },
  {
    file: 'src/map/build/draw-flowchart.ts',
    allowed: `../../flow/graph.ts ../../site/paths.ts ../../guide/content.ts ../../checks/check.ts
      ../../content/read-content.ts ../other.ts node:fs astro astro/config zod xstate
      elkjs/lib/elk.bundled.js fontkit @fontsource/arimo/package.json linkedom sharp
      @astrojs/sitemap mdast-util-to-markdown mdast-util-to-hast hast-util-to-html github-slugger`,
    types: 'hast',
    forbidden: '../../components/page/Header.astro ../../pages/index.astro react astro:content',
  },
  {
    file: 'src/components/flow/FlowControls.tsx',
    allowed: `react react-dom react-dom/client xstate @xstate/react ./Trail.tsx ../page/copy-text.ts
      ../../flow/machine.ts ../../site/paths.ts`,
    types: '../../flow/flow-schema.ts ../../site/ui-schema.ts',
    forbidden: `zod ../../guide/content.ts ../../build/draw.ts ../../content/read-content.ts
      ./Flow.astro ../prose/prose-components.ts ../../pages/index.ts yaml node:fs astro:content`,
  },
  {
    file: 'src/components/flow/flow-dom.ts',
    allowed: 'react ../../flow/trail.ts',
    types: '../../flow/flow-schema.ts',
    forbidden: 'zod ../../build/draw.ts ./Flow.astro',
  },
  {
    file: 'src/components/prose/prose-components.ts',
    allowed: './Command.astro ../flow/Flow.astro ../../guide/content.ts ../../build/draw.ts',
    forbidden: 'zod ../../checks/check.ts ../../content/read-content.ts node:fs',
  },
  {
    file: 'src/components/flow/Flow.astro',
    allowed: `./FlowControls.tsx ../prose/Link.astro ../../flow/graph.ts ../../site/paths.ts
      ../../guide/content.ts ../../build/draw.ts react`,
    types: 'astro',
    forbidden: `zod ../../checks/check.ts ../../content/read-content.ts ../../pages/index.astro
      yaml node:fs astro:content`,
  },
  {
    file: 'src/layouts/PageLayout.astro',
    allowed: `../components/page/Header.astro ../site/paths.ts ../guide/content.ts ../build/draw.ts
      ../styles/base.css`,
    types: 'astro',
    forbidden: `../content/read-content.ts ../checks/check.ts ../flow/graph.ts react zod
      astro:content`,
  },
  {
    file: 'src/pages/[locale]/index.astro',
    allowed: `../../components/page/Header.astro ../../layouts/PageLayout.astro ../../site/paths.ts
      ../../guide/content.ts ../../build/draw.ts`,
    types: 'astro',
    forbidden: `../../content/read-content.ts ../../checks/check.ts ../../flow/graph.ts yaml zod
      astro:content`,
  },
  {
    file: 'src/middleware.ts',
    allowed: 'astro:middleware astro/loaders ./content/read-content.ts ./build/draw.ts',
    forbidden: './components/flow/FlowControls.tsx react node:fs',
  },
  {
    file: 'src/somewhere-new/thing.ts',
    allowed: './other.ts',
    forbidden: '../flow/graph.ts react node:fs',
  },
  {
    file: 'scripts/start.mjs',
    allowed: 'node:fs ./install.mjs',
    forbidden: 'astro fs ../src/site/paths.ts',
  },
].map(({ file, allowed, types, forbidden }) => ({
  file,
  allowed: allowed.split(/\s+/),
  types: types?.split(/\s+/) ?? [],
  forbidden: forbidden.split(/\s+/),
}));

describe.each(rows)('in $file', ({ file, allowed, types, forbidden }) => {
  it.each(allowed)('%s may be imported', async (name) => {
    expect(await findBreaches(file, `import * as it from '${name}';`)).toEqual([]);
    expect(await findBreaches(file, `const it = await import('${name}');`)).toEqual([]);
  });

  it.each(types)('the types of %s may be imported, its values not', async (name) => {
    expect(await findBreaches(file, `import type { It } from '${name}';`)).toEqual([]);
    const breaches = await findBreaches(file, `import { it } from '${name}';`);
    expect(new Set(breaches)).toEqual(new Set(['no-restricted-imports']));
  });

  it.each(forbidden)('%s may not be imported', async (name) => {
    const imports = await findBreaches(file, `import * as it from '${name}';`);
    expect(new Set(imports)).toEqual(new Set(['no-restricted-imports']));
    const exports = await findBreaches(file, `export * from '${name}';`);
    expect(new Set(exports)).toEqual(new Set(['no-restricted-imports']));
    const dynamic = await findBreaches(file, `const it = await import('${name}');`);
    expect(new Set(dynamic)).toEqual(new Set(['no-restricted-syntax']));
  });
});

describe('a file that the table has a row for', () => {
  it('may not leave its folder by a detour', async () => {
    const code = `import { it } from './../build/draw.ts';`;
    expect(await findBreaches('src/flow/machine.ts', code)).toEqual(['no-restricted-imports']);
  });

  it('may not hide what it imports', async () => {
    const code = 'const it = await import(`zod`);';
    expect(await findBreaches('src/flow/machine.ts', code)).toEqual(['no-restricted-syntax']);
  });

  it('may not load a schema file to hand on its types', async () => {
    const code = `export { type Flow } from './flow-schema.ts';`;
    expect(await findBreaches('src/flow/flow.ts', code)).toEqual(['no-restricted-syntax']);
  });
});

describe('the script of an Astro file', () => {
  async function findScriptBreaches(name: string) {
    const code = `<p></p>\n<script>\nimport * as it from '${name}';\n</script>\n`;
    const results = await eslint.lintText(code, { filePath: 'src/components/flow/Flow.astro' });
    return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  }

  it('may import what runs in the browser, and name a style sheet', async () => {
    expect(await findScriptBreaches('../../flow/trail.ts')).toEqual([]);
    expect(await findScriptBreaches('../../styles/newer.css?url')).toEqual([]);
  });

  it.each(['zod', '../../flow/flow-schema.ts', '../../build/draw.ts'])(
    'may not import %s',
    async (name) => {
      expect(await findScriptBreaches(name)).toEqual(['no-restricted-imports']);
    },
  );
});

describe('a pure folder', () => {
  it.each(['flow', 'checks', 'site', 'guide'])(
    '(%s) knows no process and no page',
    async (folder) => {
      const code = 'export const it = [process.env, document.title];';
      const breaches = await findBreaches(`src/${folder}/made-up.ts`, code);
      expect(breaches).toEqual(['no-restricted-globals', 'no-restricted-globals']);
    },
  );
});

describe('anywhere', () => {
  it('there is no enum', async () => {
    for (const file of ['src/flow/graph.ts', 'tests/unit/graph.test.ts']) {
      expect(await findBreaches(file, 'export enum Kind { Fix }')).toEqual([
        'no-restricted-syntax',
      ]);
    }
  });

  it('there is no default export, but in a configuration file', async () => {
    const code = 'export default {};';
    expect(await findBreaches('src/flow/graph.ts', code)).toEqual(['no-restricted-exports']);
    expect(await findBreaches('vitest.config.ts', code)).toEqual([]);
  });
});
