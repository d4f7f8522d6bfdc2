import { describe, expect, it } from 'vitest';
import { layOutFlowchart } from '../../src/map/build/lay-out-flowchart.ts';
import { createMeasure } from '../../src/map/build/measure-text.ts';
import { joinLines } from '../../src/map/build/wrap-text.ts';
import { listEdges } from '../../src/flow/flow.ts';
import { orderSteps } from '../../src/flow/graph.ts';
import {
  findOverlaps,
  findTooWide,
  listBoxes,
  listEdgesOf,
  listPieces,
  widen,
} from '../support/flowchart-geometry.ts';
import { makeUpFlow } from '../made-up/flow.ts';
import { makeUpWords } from '../support/made-up-words.ts';

const sizes = [2, 3, 10, 10, 10, 25, 25, 40, 40, 80, 200];
const charts = sizes.map((size, seed) => {
  const flow = makeUpFlow(seed + 1, size);
  const words = makeUpWords(flow, seed + 1);
  return { size, seed, flow, words, chart: layOutFlowchart(flow, words) };
});

const regular = createMeasure(400);
const bold = createMeasure(700);

describe.each(charts)('a flow of $size steps, number $seed', ({ flow, words, chart }) => {
  it('is the same, byte by byte, the second time', () => {
    const again = layOutFlowchart(structuredClone(flow), structuredClone(words));
    expect(JSON.stringify(again)).toBe(JSON.stringify(chart));
  });

  it('has every step once, in reading order', () => {
    expect(chart.steps.map(({ id }) => id)).toEqual(orderSteps(flow));
  });

  it('has every answer once, with its text and where it leads', () => {
    const drawn = listEdgesOf(chart).map(({ from, answer, to, label }) => [
      from.id,
      answer,
      to,
      joinLines(label.lines),
    ]);
    const wanted = listEdges(flow).map(({ from, answer, to }) => [
      from,
      answer,
      to,
      words.steps[from]?.answers[answer],
    ]);
    expect(drawn.sort()).toEqual(wanted.sort());
  });

  it('has no boxes that overlap, and none outside the map', () => {
    const boxes = listBoxes(chart);
    expect(findOverlaps(boxes, boxes)).toEqual([]);
    const outside = boxes.filter(
      ({ x, y, width, height }) =>
        x < 0 || y < 0 || x + width > chart.width || y + height > chart.height,
    );
    expect(outside).toEqual([]);
  });

  it('stacks a head and its answers without gaps', () => {
    for (const step of chart.steps) {
      const parts = [step.head, ...step.edges.map(({ label }) => label)];
      const ends = parts.map(({ y, height }) => y + height);
      expect(parts.map(({ y }) => y)).toEqual([step.y, ...ends.slice(0, -1)]);
      expect(ends.at(-1)).toBe(step.y + step.height);
    }
  });

  it('has text that fits its box', () => {
    const tooWide = [
      ...chart.steps.flatMap(({ head }) => findTooWide(head, bold, 10)),
      ...listEdgesOf(chart).flatMap(({ label }) => findTooWide(label, regular, 10)),
      ...listEdgesOf(chart).flatMap(({ sign }) => (sign ? findTooWide(sign, regular, 10) : [])),
    ];
    expect(tooWide).toEqual([]);
  });

  it('has arrows that lead from the answer to its step, or to its sign', () => {
    const heads = new Map(chart.steps.map(({ id, head }) => [id, head]));
    for (const { label, points, to, sign } of listEdgesOf(chart)) {
      const end = sign ?? heads.get(to);
      expect(points[0]).toEqual({ x: label.x + label.width, y: label.y + label.height / 2 });
      expect(points.at(-1)).toEqual({ x: end?.x, y: (end?.y ?? 0) + (end?.height ?? 0) / 2 });
    }
  });

  it('has arrows of whole px that run straight and through no box', () => {
    const edges = listEdgesOf(chart);
    expect(
      edges
        .flatMap(({ points }) => points)
        .flatMap(({ x, y }) => [x, y])
        .filter((at) => !Number.isInteger(at)),
    ).toEqual([]);
    const pieces = edges.flatMap(({ points }) => listPieces(points));
    expect(pieces.filter(({ width, height }) => width > 0 && height > 0)).toEqual([]);
    expect(findOverlaps(pieces, listBoxes(chart))).toEqual([]);
  });

  it('has arrows that never cross or touch, unless they lead to the same step', () => {
    const arrows = listEdgesOf(chart).map(({ to, points }) => ({
      to,
      pieces: listPieces(points).map(widen),
    }));
    const crossing = arrows.flatMap((arrow, at) =>
      arrows
        .slice(at + 1)
        .filter(
          (other) => other.to !== arrow.to && findOverlaps(arrow.pieces, other.pieces).length > 0,
        ),
    );
    expect(crossing).toEqual([]);
  });
});
