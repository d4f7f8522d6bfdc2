import { expect, it } from 'vitest';
import { drawFlowchart } from '../../src/map/build/draw-flowchart.ts';
import { fitsBeside } from '../../src/map/build/fits-beside.ts';
import { layOutFlowchart } from '../../src/map/build/lay-out-flowchart.ts';
import { orderSteps } from '../../src/flow/graph.ts';
import { makeUpFlow } from '../made-up/flow.ts';
import { makeUpWords } from '../support/made-up-words.ts';

/** The map of a made-up flow of so many steps, and its size. */
function drawSteps(count: number) {
  const flow = makeUpFlow(1, count);
  const words = makeUpWords(flow, 1, 'en');
  const { width, height, ...laidOut } = layOutFlowchart(flow, words);
  const kinds = { question: 'Question', fix: 'Fix', outcome: 'Outcome' };
  const numbers = new Map(orderSteps(flow).map((id, at) => [id, at + 1]));
  const draw = (drawnWidth: number, drawnHeight: number) =>
    drawFlowchart(
      { ...laidOut, width: drawnWidth, height: drawnHeight },
      { words, numbers, kinds, label: 'Map of 9 × 9' },
    );
  return { width, height, draw };
}

it('a map fits beside a step by its natural size', () => {
  const { draw } = drawSteps(2);
  expect(fitsBeside(draw(440, 600))).toBe(true);
  expect(fitsBeside(draw(441, 600))).toBe(false);
  expect(fitsBeside(draw(440, 601))).toBe(false);
});

it('the map of a flow of many steps does not fit', () => {
  const { draw, width, height } = drawSteps(40);
  expect(fitsBeside(draw(width, height))).toBe(false);
});

it('what has no size does not fit', () => {
  expect(fitsBeside('<svg class="map"></svg>')).toBe(false);
});
