import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { FlowWords } from '../../src/map/build/flowchart.ts';
import { drawFlowchart } from '../../src/map/build/draw-flowchart.ts';
import { layOutFlowchart } from '../../src/map/build/lay-out-flowchart.ts';
import { joinLines } from '../../src/map/build/wrap-text.ts';
import { listEdges } from '../../src/flow/flow.ts';
import { orderSteps } from '../../src/flow/graph.ts';
import { makeUpFlow } from '../made-up/flow.ts';
import { makeUpWords } from '../support/made-up-words.ts';

const flow = makeUpFlow(3, 30);
const made = makeUpWords(flow, 3);
const hostile = 'Is <script> & "Enabled" {true}?';
const words: FlowWords = {
  locale: 'nb',
  steps: {
    ...made.steps,
    'step-0': {
      title: hostile,
      answers: { ...made.steps['step-0']?.answers, 'answer-0': hostile },
    },
  },
};
const numbers = new Map(orderSteps(flow).map((id, at) => [id, at + 1]));
const kinds = { question: 'Question', fix: 'Fix', outcome: 'Outcome' };
const svg = drawFlowchart(layOutFlowchart(flow, words), {
  words,
  numbers,
  kinds,
  label: 'A "map"',
});
const page: Document = parseHTML(`<!doctype html><body>${svg}`).document;
const attribute = (element: Element, name: string) => element.getAttribute(name);
const read = (text: Element | null | undefined) => joinLines([text?.textContent ?? '']);

describe('a drawn flowchart', () => {
  it('has every step as a link to itself, whose name begins with its number and title', () => {
    const links = [...page.querySelectorAll('a[data-node]')];
    expect(links.map((link) => attribute(link, 'data-node'))).toEqual(orderSteps(flow));
    for (const link of links) {
      const id = attribute(link, 'data-node') ?? '';
      expect(attribute(link, 'href')).toBe(`#${id}`);
      expect(attribute(link, 'aria-label')).toContain(
        `${numbers.get(id) ?? ''} ${words.steps[id]?.title ?? ''}`,
      );
      expect(attribute(link, 'data-kind')).toBe(flow.steps[id]?.kind);
      const [number, title] = [...link.querySelectorAll('text')].map(read);
      expect([number, title]).toEqual([String(numbers.get(id)), words.steps[id]?.title]);
    }
  });

  it('has every answer as a group with its text, that knows where it leads', () => {
    const drawn = [...page.querySelectorAll('[data-edge]')].map((edge) => [
      attribute(edge, 'data-edge'),
      attribute(edge, 'data-to'),
      read(edge.querySelector('text')),
    ]);
    const wanted = listEdges(flow).map(({ from, answer, to }) => [
      `${from}.${answer}`,
      to,
      words.steps[from]?.answers[answer],
    ]);
    expect(drawn.sort()).toEqual(wanted.sort());
  });

  it('has signs that are links to the step that their answer leads to', () => {
    const signs = [...page.querySelectorAll('a[data-ref]')];
    expect(signs.length).toBeGreaterThan(0);
    for (const sign of signs) {
      const to = attribute(sign, 'data-ref') ?? '';
      expect(attribute(sign, 'href')).toBe(`#${to}`);
      expect(sign.parentElement?.getAttribute('data-to')).toBe(to);
      expect(read(sign.querySelector('text'))).toBe(String(numbers.get(to)));
      expect(read(sign.querySelector('text:last-child'))).toBe(
        words.steps[to]?.short ?? words.steps[to]?.title,
      );
    }
  });

  it('has whole numbers only', () => {
    expect(svg.replaceAll(/>[^<]*</g, '><')).not.toMatch(/\d\.\d|NaN|undefined/);
  });
});
