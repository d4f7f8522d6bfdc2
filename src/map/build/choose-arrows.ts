import { findStep, type Edge, type Flow } from '../../flow/flow.ts';
import { orderSteps } from '../../flow/graph.ts';

/** A step that more answers than this lead to stands by itself, and every one of them has a sign. */
const mostArrows = 4;

type EdgeName = Pick<Edge, 'from' | 'answer'>;

/** The name of an edge: `<step>.<answer>`. */
export function nameEdge({ from, answer }: EdgeName): string {
  return `${from}.${answer}`;
}

function listEdgesInOrder(flow: Flow): Edge[] {
  return orderSteps(flow).flatMap((from) =>
    Object.entries(findStep(flow, from)?.answers ?? {}).map(([answer, to]) => ({
      from,
      answer,
      to,
    })),
  );
}

/**
 * The edges, by name, whose arrow is drawn out to the step they lead to; every other one ends at a sign beside its
 * row. A step gets its arrow from the first question that leads to it, or else from the first fix; from neighbouring
 * rows it gets several. So the arrows form trees, and none has to cross another. A step that very many answers lead
 * to gets no arrow, nor does one that does not exist.
 */
export function chooseArrows(flow: Flow): Map<string, Edge> {
  const edges = listEdgesInOrder(flow);
  const chosen = new Set<Edge>();
  for (const into of Map.groupBy(edges, (edge) => edge.to).values()) {
    const first = into.find((edge) => findStep(flow, edge.from)?.kind === 'question') ?? into[0];
    if (first && findStep(flow, first.to) && into.length <= mostArrows) chosen.add(first);
  }
  edges.forEach((edge, at) => {
    const above = edges[at - 1];
    const joins = above?.from === edge.from && above.to === edge.to;
    if (joins && chosen.has(above)) chosen.add(edge);
  });
  return new Map([...chosen].map((edge) => [nameEdge(edge), edge]));
}

/** Ids of all steps, each followed by the steps that its arrows lead to, from the uppermost row down. */
export function orderByArrows(flow: Flow, arrows: ReadonlyMap<string, Edge>): string[] {
  const order = new Set<string>();
  const reached = new Set([...arrows.values()].map((edge) => edge.to));
  const visit = (id: string): void => {
    order.add(id);
    for (const answer of Object.keys(findStep(flow, id)?.answers ?? {})) {
      const to = arrows.get(nameEdge({ from: id, answer }))?.to;
      if (to !== undefined && !order.has(to)) visit(to);
    }
  };
  for (const id of orderSteps(flow)) if (!reached.has(id)) visit(id);
  return [...order];
}
