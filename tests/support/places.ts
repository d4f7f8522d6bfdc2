import { findStep, type Edge, type Flow } from '../../src/flow/flow.ts';
import { walkPaths } from '../../src/flow/graph.ts';
import { formatPlace, type Place } from '../../src/flow/trail.ts';

/** Where a reader is who has gone along some answers from a step. */
function placeAfter(start: string, edges: readonly Edge[]): Place {
  const trail = edges.map(({ from, answer }) => ({ step: from, answer }));
  return { step: edges.at(-1)?.to ?? start, trail };
}

/** Every place of a flow that a reader can come to from its start, and every step opened directly. Each once. */
export function listPlaces(flow: Flow): Place[] {
  const places = new Map<string, Place>();
  for (const path of walkPaths(flow)) {
    for (let length = 0; length <= path.length; length++) {
      const place = placeAfter(flow.start, path.slice(0, length));
      // Into another guide, the page itself is left.
      if (findStep(flow, place.step)) places.set(formatPlace(place), place);
    }
  }
  for (const step of Object.keys(flow.steps)) places.set(step, { step, trail: [] });
  return [...places.values()];
}
