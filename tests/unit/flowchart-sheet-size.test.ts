import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawSheet, pointsPerPx, sheetSize } from '../../src/map/build/draw-sheet.ts';
import { layOutSheets } from '../../src/map/build/lay-out-sheets.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { orderSteps } from '../../src/flow/graph.ts';
import { makeUpFlow } from '../made-up/flow.ts';
import { makeUpWords } from '../support/made-up-words.ts';

const numberSteps = (flow: Flow) => new Map(orderSteps(flow).map((id, at) => [id, at + 1]));

describe('a drawn sheet', () => {
  const measure = (svg: string) => {
    const drawn = parseHTML(`<!doctype html><body>${svg}`).document.querySelector('svg');
    const [, , width = 0, height = 0] = (drawn?.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number);
    const wide = Number.parseFloat(drawn?.getAttribute('width') ?? '');
    return { wide, high: (wide * height) / width, scale: wide / width };
  };

  it('has text of 7 points', () => {
    const flow = makeUpFlow(6, 25);
    for (const sheet of layOutSheets(flow, makeUpWords(flow, 6), sheetSize))
      expect(measure(drawSheet(sheet, numberSteps(flow))).scale * 14).toBe(7);
  });

  it('is drawn smaller when a single step is higher than the paper, and only then', () => {
    const answers = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`is-${at}`, 'end']));
    const flow: Flow = {
      start: 'ask',
      steps: { ask: { kind: 'question', answers }, end: { kind: 'outcome', answers: {} } },
    };
    const sheets = layOutSheets(flow, { locale: 'nb', steps: {} }, sheetSize);
    expect(sheets.map(({ steps }) => steps.map(({ id }) => id))).toEqual([['ask'], ['end']]);
    const drawn = sheets.map((sheet) => measure(drawSheet(sheet, numberSteps(flow))));
    expect(drawn[0]?.high).toBeCloseTo(sheetSize.height * pointsPerPx);
    expect(drawn.map(({ scale }) => scale < pointsPerPx)).toEqual([true, false]);
  });
});
