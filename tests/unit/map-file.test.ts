import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawFlowchart } from '../../src/map/build/draw-flowchart.ts';
import { layOutFlowchart } from '../../src/map/build/lay-out-flowchart.ts';
import { joinLines } from '../../src/map/build/wrap-text.ts';
import { writeMapSvg } from '../../src/exports/write-map-svg.ts';
import { listEdges } from '../../src/flow/flow.ts';
import { exportFlow, wordHostilely } from '../support/hostile-labels.ts';
import { makeUpFlow } from '../made-up/flow.ts';

describe.each([2, 12, 40])('the file of a map of %i steps', (size) => {
  const flow = makeUpFlow(size, size);
  const words = wordHostilely(flow);
  const guide = exportFlow(flow, words);
  const numbers = new Map(guide.steps.map(({ id, number }) => [id, number]));
  const kinds = { question: 'Question', fix: 'Fix', outcome: 'Outcome' };
  const draw = () =>
    writeMapSvg(
      drawFlowchart(layOutFlowchart(flow, words), { words, numbers, kinds, label: 'Map' }),
      guide,
      { name: 'Map', description: 'Steps & <answers>' },
      {},
    );
  const read = (text: Element | null) => joinLines([text?.textContent ?? '']);

  it('is the same, byte by byte, the second time', () => {
    expect(draw()).toBe(draw());
  });

  it('says every title and every answer as it is', () => {
    const file: Document = parseHTML(`<body>${draw()}`).document;
    for (const { id, title } of guide.steps) {
      const texts = file.querySelectorAll(`[data-node="${id}"] text`);
      expect(read(texts[1] ?? null)).toBe(title);
    }
    for (const { from, answer } of listEdges(flow)) {
      const text = file.querySelector(`[data-edge="${from}.${answer}"] text`);
      expect(read(text)).toBe(words.steps[from]?.answers[answer]);
    }
  });

  it('has a style sheet of single classes and literal values', () => {
    const [, sheet = ''] = /<style>(.*)<\/style>/s.exec(draw()) ?? [];
    const rules = [...sheet.matchAll(/(?:^|\{\n)([^@{}]+)\{([^{}]+)\}/gm)];
    expect(rules.length).toBe(sheet.split('}').length - 2);
    for (const [, selectors = '', declarations = ''] of rules) {
      for (const selector of selectors.split(',')) expect(selector).toMatch(/^\.[\w-]+$/);
      for (const declaration of declarations.split(';'))
        expect(declaration).toMatch(/^[a-z-]+:[#\w.]+$/);
    }
  });
});
