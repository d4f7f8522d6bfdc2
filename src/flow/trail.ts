import type { Flow } from './flow.ts';

/** One answer that this reader has given. */
export interface TrailEntry {
  readonly step: string;
  readonly answer: string;
}

/** The answers that this reader has given so far, in order. */
export type Trail = readonly TrailEntry[];

/** Where a reader is: a step, and the trail that led there. An empty trail at a later step means it was opened directly. */
export interface Place {
  readonly step: string;
  readonly trail: Trail;
}

/** The trail up to a step, without the answer given there. The whole trail if the step is not on it. */
export function cutTrail(trail: Trail, step: string): Trail {
  const at = trail.findIndex((entry) => entry.step === step);
  return at === -1 ? trail : trail.slice(0, at);
}

/** The beginning of a flow. */
export function startPlace(flow: Flow): Place {
  return { step: flow.start, trail: [] };
}

/**
 * A place as the fragment of an address, without `#`: the step's anchor, then the trail keyed by step and answer id:
 * `register-again?symptom=blocked&block-kind=nothing-blocks`.
 */
export function formatPlace(place: Place): string {
  if (place.trail.length === 0) return place.step;
  const answers = new URLSearchParams(place.trail.map(({ step, answer }) => [step, answer]));
  return `${place.step}?${answers.toString()}`;
}

/** Reads a fragment, with or without `#`. Never throws; whether the place exists is for `replayTrail` to say. */
export function parsePlace(fragment: string): Place {
  const [step = '', answers = ''] = fragment.replace(/^#/, '').split(/\?(.*)/s);
  const trail = [...new URLSearchParams(answers)].map(([id, answer]) => ({ step: id, answer }));
  return { step, trail };
}
