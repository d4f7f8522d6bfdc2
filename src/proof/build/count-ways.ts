import type { Edge, Flow } from '../../flow/flow.ts';
import { findReachable, orderSteps, walkPaths } from '../../flow/graph.ts';

/** How many different sequences of answers there are, and how many answers they have. */
export interface Ways {
  readonly count: number;
  readonly shortest: number;
  readonly longest: number;
  /** The answers of all of them together. */
  readonly answers: number;
}

const noWays: Ways = { count: 0, shortest: Infinity, longest: 0, answers: 0 };

/**
 * The ways from the start to each step that can be reached, computed and not walked: there can be millions. A way ends
 * at a step that `isEnd` accepts, so no step behind it is reached over it. Exact up to 2^53 ways.
 * The flow must have no loop.
 */
export function countWays(
  flow: Flow,
  isEnd: (id: string) => boolean = () => false,
): Map<string, Ways> {
  const ways = new Map<string, Ways>([
    [flow.start, { count: 1, shortest: 0, longest: 0, answers: 0 }],
  ]);
  // In reading order every step stands behind all that lead to it.
  for (const id of orderSteps(flow)) {
    const here = ways.get(id);
    if (!here || isEnd(id)) continue;
    const onward = {
      count: here.count,
      shortest: here.shortest + 1,
      longest: here.longest + 1,
      answers: here.answers + here.count,
    };
    for (const to of Object.values(flow.steps[id]?.answers ?? {})) {
      ways.set(to, addWays(ways.get(to) ?? noWays, onward));
    }
  }
  return ways;
}

/** The ways to any of some steps. */
export function sumWays(ways: ReadonlyMap<string, Ways>, ids: readonly string[]): Ways {
  return ids.map((id) => ways.get(id) ?? noWays).reduce(addWays, noWays);
}

function addWays(a: Ways, b: Ways): Ways {
  return {
    count: a.count + b.count,
    shortest: Math.min(a.shortest, b.shortest),
    longest: Math.max(a.longest, b.longest),
    answers: a.answers + b.answers,
  };
}

/** Every path that ends in one outcome, and no other path is walked. The flow must have no loop. */
export function listPathsTo(flow: Flow, outcome: string): Edge[][] {
  const leads = (id: string) => findReachable(flow, id).has(outcome);
  const steps = Object.entries(flow.steps)
    .filter(([id]) => leads(id))
    .map(([id, step]) => {
      const answers = Object.entries(step.answers).filter(([, to]) => leads(to));
      return [id, { ...step, answers: Object.fromEntries(answers) }] as const;
    });
  const narrowed = { start: flow.start, steps: Object.fromEntries(steps) };
  return leads(flow.start) ? [...walkPaths(narrowed)] : [];
}
