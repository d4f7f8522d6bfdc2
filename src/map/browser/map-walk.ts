import { findStep, listEdges, type Flow } from '../../flow/flow.ts';

/** A walk along the arrows of the map: the step it stands at, and how it came there. */
export interface Walk {
  readonly step: string;
  /** The answer that led here, and the walk before it. */
  readonly by?: { readonly answer: string; readonly from: Walk };
}

/**
 * The walk, one key on: right to where the first answer leads, left to where it came from, up and down to where the
 * neighbouring answers there lead, Home to the start. Undefined if the key is none of these, or leads nowhere.
 */
export function walkOn(
  flow: Flow,
  walk: Walk,
  key: string,
  isShown: (step: string) => boolean,
): Walk | undefined {
  const listWays = (from: Walk): Walk[] =>
    Object.entries(findStep(flow, from.step)?.answers ?? {})
      .filter(([, to]) => isShown(to))
      .map(([answer, step]) => ({ step, by: { answer, from } }));
  // A walk that has only begun came by the first arrow that leads to its step.
  const findBy = (): Walk['by'] => {
    const edge = listEdges(flow).find(({ from, to }) => to === walk.step && isShown(from));
    return edge && { answer: edge.answer, from: { step: edge.from } };
  };
  if (key === 'Home') return { step: flow.start };
  if (key === 'ArrowRight') return listWays(walk)[0];
  const by = walk.by ?? findBy();
  if (!by) return undefined;
  if (key === 'ArrowLeft') return by.from;
  const ways = listWays(by.from);
  const at = ways.findIndex((way) => way.by?.answer === by.answer);
  if (key === 'ArrowDown') return ways[at + 1];
  if (key === 'ArrowUp') return ways[at - 1];
  return undefined;
}
