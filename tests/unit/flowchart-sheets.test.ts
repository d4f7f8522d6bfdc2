import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawSheet, sheetSize } from '../../src/map/build/draw-sheet.ts';
import type { Flowchart, FlowchartStep } from '../../src/map/build/flowchart.ts';
import { layOutFlowchart } from '../../src/map/build/lay-out-flowchart.ts';
import { layOutSheets } from '../../src/map/build/lay-out-sheets.ts';
import { listRanges } from '../../src/map/build/list-ranges.ts';
import { moveHome } from '../../src/map/build/move.ts';
import { joinLines } from '../../src/map/build/wrap-text.ts';
import { listEdges, type Flow } from '../../src/flow/flow.ts';
import { orderSteps } from '../../src/flow/graph.ts';
import {
  findOverlaps,
  listBoxes,
  listEdgesOf,
  listPieces,
  widen,
} from '../support/flowchart-geometry.ts';
import { makeUpFlow } from '../made-up/flow.ts';
import { makeUpWords } from '../support/made-up-words.ts';
import { readSheet } from '../support/read-sheets.ts';

const sizes = [2, 3, 10, 10, 25, 25, 40, 40, 80, 200];
const flows = sizes.map((size, seed) => {
  const flow = makeUpFlow(seed + 1, size);
  const words = makeUpWords(flow, seed + 1);
  const sheets = layOutSheets(flow, words, sheetSize);
  return { size, seed, flow, words, sheets, map: layOutFlowchart(flow, words) };
});

function parse(svg: string): Element {
  const drawn = parseHTML(`<!doctype html><body>${svg}`).document.querySelector('svg');
  if (!drawn) throw new Error('There is no SVG element.');
  return drawn;
}

const numberSteps = (flow: Flow) => new Map(orderSteps(flow).map((id, at) => [id, at + 1]));
const listArrows = (chart: Flowchart) =>
  listEdgesOf(chart).flatMap(({ from, answer, sign }) => (sign ? [] : [`${from.id}.${answer}`]));

/** What a step looks like, wherever it stands and whatever its arrows do. */
function describeShape(placed: FlowchartStep) {
  const { id, kind, width, height, head, edges } = moveHome(placed);
  return { id, kind, width, height, head, labels: edges.map(({ label }) => label) };
}

describe.each(flows)('the sheets of a flow of $size steps, number $seed', (made) => {
  const { flow, words, sheets, map } = made;
  const steps = sheets.flatMap((sheet) => sheet.steps);
  const numbers = numberSteps(flow);
  const numberOf = ({ id }: { id: string }) => numbers.get(id) ?? 0;

  it('are the same, byte by byte, the second time', () => {
    const again = layOutSheets(structuredClone(flow), structuredClone(words), sheetSize);
    expect(JSON.stringify(again)).toBe(JSON.stringify(sheets));
  });

  it('hold every step once, drawn in the same shape as on the whole map', () => {
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    expect(steps.map(describeShape).sort(byId)).toEqual(map.steps.map(describeShape).sort(byId));
  });

  it('are in the order of their lowest numbers, and so are the steps on each', () => {
    for (const sheet of sheets) {
      const own = sheet.steps.map(numberOf);
      expect(own).toEqual([...own].sort((one, other) => one - other));
    }
    const lowest = sheets.map((sheet) => Math.min(...sheet.steps.map(numberOf)));
    expect(lowest).toEqual([...lowest].sort((one, other) => one - other));
  });

  it('hold every answer once, as an arrow of the map or as a sign', () => {
    const drawn = sheets
      .flatMap(listEdgesOf)
      .map(({ from, answer, to, label }) => [from.id, answer, to, joinLines(label.lines)]);
    const wanted = listEdges(flow).map(({ from, answer, to }) => [
      from,
      answer,
      to,
      words.steps[from]?.answers[answer],
    ]);
    expect(drawn.sort()).toEqual(wanted.sort());
    expect(listArrows(map)).toEqual(expect.arrayContaining(sheets.flatMap(listArrows)));
  });

  it('have arrows that lead to their step on the same sheet, or to a sign with its short title', () => {
    for (const sheet of sheets) {
      const heads = new Map(sheet.steps.map(({ id, head }) => [id, head]));
      for (const { label, points, to, sign } of listEdgesOf(sheet)) {
        const end = sign ?? heads.get(to);
        expect(points[0]).toEqual({ x: label.x + label.width, y: label.y + label.height / 2 });
        expect(points.at(-1)).toEqual({ x: end?.x, y: (end?.y ?? 0) + (end?.height ?? 0) / 2 });
        const wanted = words.steps[to]?.short ?? words.steps[to]?.title;
        if (sign) expect(joinLines(sign.lines)).toBe(wanted);
      }
    }
  });

  it('are no larger than the paper, and none is begun before the last one is full', () => {
    const between = 28;
    for (const { width, height } of sheets) {
      expect(width).toBeLessThanOrEqual(sheetSize.width);
      expect(height).toBeLessThanOrEqual(sheetSize.height);
    }
    sheets.slice(1).forEach(({ height }, at) => {
      expect((sheets[at]?.height ?? 0) + between + height).toBeGreaterThan(sheetSize.height);
    });
  });

  it('have no boxes that overlap, and nothing outside', () => {
    for (const sheet of sheets) {
      const boxes = listBoxes(sheet);
      expect(findOverlaps(boxes, boxes)).toEqual([]);
      const lines = sheet.steps.flatMap(({ entry, edges }) =>
        [...(entry ? [entry] : []), ...edges.map(({ points }) => points)].flatMap(listPieces),
      );
      const outside = [...boxes, ...lines].filter(
        ({ x, y, width, height }) =>
          x < 0 || y < 0 || x + width > sheet.width || y + height > sheet.height,
      );
      expect(outside).toEqual([]);
    }
  });

  it('have arrows of whole px that run straight, through no box, and cross no other', () => {
    for (const sheet of sheets) {
      const arrows = listEdgesOf(sheet).map(({ to, points }) => ({
        to,
        points,
        pieces: listPieces(points),
      }));
      const ends = arrows.flatMap(({ points }) => points.flatMap(({ x, y }) => [x, y]));
      expect(ends.filter((at) => !Number.isInteger(at))).toEqual([]);
      const pieces = arrows.flatMap((arrow) => arrow.pieces);
      expect(pieces.filter(({ width, height }) => width > 0 && height > 0)).toEqual([]);
      expect(findOverlaps(pieces, listBoxes(sheet))).toEqual([]);
      const crossing = arrows.flatMap((one, at) =>
        arrows
          .slice(at + 1)
          .filter(
            (other) =>
              other.to !== one.to &&
              findOverlaps(one.pieces.map(widen), other.pieces.map(widen)).length > 0,
          ),
      );
      expect(crossing).toEqual([]);
    }
  });

  it('say, drawn, the same graph by number', () => {
    const drawn = sheets.flatMap((sheet) => readSheet(parse(drawSheet(sheet, numbers))));
    const wanted = steps.map(({ id }) => ({
      number: String(numbers.get(id)),
      title: words.steps[id]?.title,
      answers: Object.entries(flow.steps[id]?.answers ?? {}).map(([answer, to]) => ({
        text: words.steps[id]?.answers[answer],
        to: String(numbers.get(to)),
      })),
    }));
    const seen = drawn.map(({ answers, ...step }) => ({
      ...step,
      answers: answers.map(({ text, to }) => ({ text, to })),
    }));
    expect(seen).toEqual(wanted);
  });
});

it('numbers that follow each other are listed as a range', () => {
  expect(listRanges([1, 2, 3, 7, 9, 10])).toEqual(['1–3', '7', '9–10']);
  expect(listRanges([])).toEqual([]);
});
