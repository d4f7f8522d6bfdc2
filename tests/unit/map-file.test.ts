import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawFlowchart } from '../../src/map/build/draw-flowchart.ts';
import { layOutFlowchart } from '../../src/map/build/lay-out-flowchart.ts';
import { joinLines } from '../../src/map/build/wrap-text.ts';
import { readDeclarations } from '../../src/exports/read-declarations.ts';
import { readCustomProperties, resolveValue } from '../../src/exports/resolve-value.ts';
import { writeMapSvg } from '../../src/exports/write-map-svg.ts';
import { listEdges } from '../../src/flow/flow.ts';
import { exportFlow, wordHostilely } from '../support/hostile-labels.ts';
import { makeUpFlow } from '../support/made-up-flow.ts';

const source = join(import.meta.dirname, '..', '..', 'src');
const sheets = ['styles/tokens.css', 'map/browser/map.css'];
const css = (await Promise.all(sheets.map((sheet) => readFile(join(source, sheet), 'utf8')))).join(
  '',
);

describe('the declarations of a style sheet', () => {
  const nested = `@layer a { /* } */
    .map { --x: 1; fill: none; & a, & b { stroke: red; &[c] > d { stroke: blue } } e:is(f, g) { fill: red; } }
    @media print { .map { fill: black; } } }`;
  const read = readDeclarations(nested).map(
    ({ selectors, conditions, property, value }) =>
      `${[...conditions, selectors.join(' | ')].join(' ')} { ${property}: ${value} }`,
  );

  it('have their whole selectors, and what they depend on', () => {
    expect(read).toEqual([
      '.map { --x: 1 }',
      '.map { fill: none }',
      '.map a | .map b { stroke: red }',
      '.map a[c] > d | .map b[c] > d { stroke: blue }',
      '.map e:is(f, g) { fill: red }',
      '@media print .map { fill: black }',
    ]);
  });
});

describe('a value of a style sheet', () => {
  const properties = readCustomProperties(
    readDeclarations(`:root { --ink: #000; --paper: #fff; --text: light-dark(var(--ink), var(--paper)); }
      .map { --line: color-mix(in srgb, var(--text) 25%, #808080); } .map a { --text: red; }`),
  );

  it('is worked out for light and for dark', () => {
    const values = (['light', 'dark'] as const).map((scheme) =>
      ['var(--text)', 'var(--line)', '1.5'].map((value) => resolveValue(value, properties, scheme)),
    );
    expect(values).toEqual([
      ['#000', '#606060', '1.5'],
      ['#fff', '#a0a0a0', '1.5'],
    ]);
  });

  it.each(['var(--unknown)', 'color-mix(in oklch, #000 5%, #fff)', 'light-dark(var(--a), #fff)'])(
    'stops the build where only a browser knows it: %s',
    (value) => {
      expect(() => resolveValue(value, properties, 'light')).toThrow(value);
    },
  );
});

describe.each([2, 12, 40])('the file of a map of %i steps', (size) => {
  const flow = makeUpFlow(size, size);
  const words = wordHostilely(flow);
  const guide = exportFlow(flow, words);
  const numbers = new Map(guide.steps.map(({ id, number }) => [id, number]));
  const kinds = { question: 'Question', fix: 'Fix', outcome: 'Outcome' };
  const draw = async () =>
    writeMapSvg(
      drawFlowchart(await layOutFlowchart(flow, words), { words, numbers, kinds, label: 'Map' }),
      guide,
      { name: 'Map', description: 'Steps & <answers>' },
      css,
    );
  const read = (text: Element | null) => joinLines([text?.textContent ?? '']);

  it('is the same, byte by byte, the second time', async () => {
    expect(await draw()).toBe(await draw());
  });

  it('says every title and every answer as it is', async () => {
    const file: Document = parseHTML(`<body>${await draw()}`).document;
    for (const { id, title } of guide.steps) {
      const texts = file.querySelectorAll(`[data-node="${id}"] text`);
      expect(read(texts[1] ?? null)).toBe(title);
    }
    for (const { from, answer } of listEdges(flow)) {
      const text = file.querySelector(`[data-edge="${from}.${answer}"] text`);
      expect(read(text)).toBe(words.steps[from]?.answers[answer]);
    }
  });

  it('has a style sheet of single classes and literal values', async () => {
    const [, sheet = ''] = /<style>(.*)<\/style>/s.exec(await draw()) ?? [];
    const declarations = readDeclarations(sheet);
    expect(declarations.length).toBeGreaterThan(0);
    for (const { selectors, value } of declarations) {
      expect(selectors.join()).toMatch(/^\.[\w-]+$/);
      expect(value).not.toContain('(');
    }
  });
});
