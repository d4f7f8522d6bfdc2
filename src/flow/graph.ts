import { isCrossing } from './crossing.ts';
import { findStep, type Edge, type Flow } from './flow.ts';

/** The answers of one step as edges; none for an unknown step. */
function edgesFrom(flow: Flow, from: string): Edge[] {
  const answers = findStep(flow, from)?.answers ?? {};
  return Object.entries(answers).map(([answer, to]) => ({ from, answer, to }));
}

/** The steps, those of other guides too, that can be reached from one, itself included. Answers that lead nowhere are passed over. */
export function findReachable(flow: Flow, from: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id) || !(findStep(flow, id) || isCrossing(id))) continue;
    reached.add(id);
    waiting.push(...edgesFrom(flow, id).map((edge) => edge.to));
  }
  return reached;
}

/** The ids along the first loop found, its first step repeated at the end; undefined if there is none. */
export function findLoop(flow: Flow): string[] | undefined {
  const done = new Set<string>();
  const visit = (id: string, above: string[]): string[] | undefined => {
    if (above.includes(id)) return [...above.slice(above.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const edge of edgesFrom(flow, id)) {
      const loop = visit(edge.to, [...above, id]);
      if (loop) return loop;
    }
    done.add(id);
    return undefined;
  };
  for (const id of Object.keys(flow.steps)) {
    const loop = visit(id, []);
    if (loop) return loop;
  }
  return undefined;
}

/**
 * For every step, the largest sum of weights along any path from it (its own weight included).
 * The flow must have no loop.
 */
export function measureLongest(flow: Flow, weigh: (id: string) => number): Map<string, number> {
  const longest = new Map<string, number>();
  const visit = (id: string): number => {
    const known = longest.get(id);
    if (known !== undefined) return known;
    const ahead = edgesFrom(flow, id).map((edge) => visit(edge.to));
    const sum = (findStep(flow, id) ? weigh(id) : 0) + Math.max(0, ...ahead);
    longest.set(id, sum);
    return sum;
  };
  Object.keys(flow.steps).forEach(visit);
  return longest;
}

/**
 * How many steps of a kind a reader may still meet from each step on, this step included, at most.
 * It never rises along a path.
 */
export function countLeft(flow: Flow, kind: 'question' | 'fix'): Map<string, number> {
  return measureLongest(flow, (id) => (findStep(flow, id)?.kind === kind ? 1 : 0));
}

/** Steps in reading order: the start, then each step after all steps that lead to it. Unreachable steps come last. */
export function orderSteps(flow: Flow): string[] {
  const behind = new Set<string>();
  const order: string[] = [];
  const visit = (id: string): void => {
    if (behind.has(id) || !findStep(flow, id)) return;
    behind.add(id);
    // Visiting the last answer first puts the first answer's steps first in the reversed list.
    edgesFrom(flow, id)
      .reverse()
      .forEach((edge) => visit(edge.to));
    order.unshift(id);
  };
  visit(flow.start);
  return [...order, ...Object.keys(flow.steps).filter((id) => !behind.has(id))];
}

/** The path from a step to another, if there is one and no second. Empty from a step to itself. */
export function findOnlyWay(flow: Flow, from: string, to: string): Edge[] | undefined {
  const way: Edge[] = [];
  const seen = new Set<string>();
  for (let at = from; at !== to;) {
    const leading = edgesFrom(flow, at).filter((edge) => findReachable(flow, edge.to).has(to));
    const [edge] = leading;
    if (!edge || leading.length > 1 || seen.has(at)) return undefined;
    seen.add(at);
    way.push(edge);
    at = edge.to;
  }
  return way;
}

/** Every path from the start to a step without answers. The flow must have no loop. */
export function* walkPaths(flow: Flow, from: string = flow.start): Generator<Edge[]> {
  const edges = edgesFrom(flow, from);
  if (edges.length === 0) yield [];
  for (const edge of edges) {
    for (const rest of walkPaths(flow, edge.to)) yield [edge, ...rest];
  }
}
