import type { Flow } from './flow.ts';
import { findOnlyWay } from './graph.ts';
import { cutTrail, type Place, type Trail } from './trail.ts';

/** Going to another place otherwise than by an answer: by the map, its list, the search, a link, or to begin again. */
export interface Jump {
  readonly place: Place;
  /** How many answers were filled in, because no others lead there. */
  readonly filledIn: number;
  /** How many of the reader's answers are not in the trail any more. If there are any, the reader is offered them back. */
  readonly lost: number;
}

/**
 * From where a reader is to a step: back along the trail if they came by it; with the answers on the way if it lies
 * ahead and only these lead there; else to the step without a trail, because nobody knows what they would answer.
 */
export function jumpToStep(flow: Flow, from: Place, step: string): Jump {
  const { trail } = from;
  if (trail.some((entry) => entry.step === step)) {
    return jumpToPlace(from, { step, trail: cutTrail(trail, step) });
  }
  const way = findOnlyWay(flow, from.step, step);
  if (!way) return jumpToPlace(from, { step, trail: [] });
  const given = way.map((edge) => ({ step: edge.from, answer: edge.answer }));
  return { place: { step, trail: [...trail, ...given] }, filledIn: given.length, lost: 0 };
}

/** From where a reader is to a place with a trail of its own, as a link has it. */
export function jumpToPlace(from: Place, place: Place): Jump {
  return { place, filledIn: 0, lost: countLost(from.trail, place.trail) };
}

/** How many answers of a trail another one has not, from the first on that is not the same. */
function countLost(trail: Trail, other: Trail): number {
  const parting = trail.findIndex(
    ({ step, answer }, at) => other[at]?.step !== step || other[at].answer !== answer,
  );
  return parting === -1 ? 0 : trail.length - parting;
}
