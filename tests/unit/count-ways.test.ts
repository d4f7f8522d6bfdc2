import { describe, expect, it } from 'vitest';
import { countWays, listPathsTo, sumWays } from '../../src/proof/build/count-ways.ts';
import type { Edge, Flow, Step } from '../../src/flow/flow.ts';
import { walkPaths } from '../../src/flow/graph.ts';
import { lamp } from '../support/lamp.ts';
import { makeUpFlow } from '../made-up/flow.ts';

const flows = [
  { name: 'the lamp', flow: lamp },
  ...[1, 2, 3, 4, 5].map((seed) => ({
    name: `flow ${seed}, made up`,
    flow: makeUpFlow(seed, 18),
  })),
];

const isFix = (flow: Flow) => (id: string) => flow.steps[id]?.kind === 'fix';
const endsAt = (path: readonly Edge[], flow: Flow) => path.at(-1)?.to ?? flow.start;
const measure = (paths: readonly (readonly Edge[])[]) => ({
  count: paths.length,
  shortest: Math.min(...paths.map(({ length }) => length)),
  longest: Math.max(0, ...paths.map(({ length }) => length)),
  answers: paths.reduce((sum, { length }) => sum + length, 0),
});

describe.each(flows)('$name', ({ flow }) => {
  const paths = [...walkPaths(flow)];
  const ends = Object.keys(flow.steps).filter((id) => flow.steps[id]?.kind === 'outcome');

  it('has as many paths, of the same lengths, as there are when all are walked', () => {
    expect(sumWays(countWays(flow), ends)).toEqual(measure(paths));
  });

  it('has as many paths to each outcome as are walked there', () => {
    const ways = countWays(flow);
    for (const end of ends) {
      const walked = paths.filter((path) => endsAt(path, flow) === end);
      expect(ways.get(end), end).toEqual(measure(walked));
      expect(listPathsTo(flow, end), end).toEqual(walked);
    }
  });

  it('has as many ways to a first fix as there are different beginnings that lead to one', () => {
    const ways = countWays(flow, isFix(flow));
    const beginnings = paths.map((path) => {
      const first = [flow.start, ...path.map(({ to }) => to)].findIndex(isFix(flow));
      return first < 0 ? undefined : path.slice(0, first);
    });
    const different = new Map(
      beginnings.flatMap((path) => (path ? [[JSON.stringify(path), path] as const] : [])),
    );
    const fixes = Object.keys(flow.steps).filter(isFix(flow));
    expect(sumWays(ways, fixes)).toEqual(measure([...different.values()]));
    expect(sumWays(ways, ends).count).toBe(beginnings.filter((path) => !path).length);
  });
});

it('counts millions of paths without walking them', () => {
  const steps: [string, Step][] = Array.from({ length: 40 }, (_, at) => {
    const answers = { yes: `ask-${at + 1}`, no: `ask-${at + 1}` };
    return [`ask-${at}`, { kind: 'question', answers }];
  });
  const end: Step = { kind: 'outcome', answers: {} };
  const flow = { start: 'ask-0', steps: { ...Object.fromEntries(steps), 'ask-40': end } };
  expect(countWays(flow).get('ask-40')).toEqual({
    count: 2 ** 40,
    shortest: 40,
    longest: 40,
    answers: 40 * 2 ** 40,
  });
});
