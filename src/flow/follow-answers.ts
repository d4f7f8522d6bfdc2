import { findTarget, type Flow } from './flow.ts';
import type { TrailEntry } from './trail.ts';

/** Where a list of answers leads. */
export interface Followed {
  /** The step where they end, or where one does not fit. It may be one that the flow does not have. */
  readonly at: string;
  /** Every step on the way, from the start to `at`. */
  readonly met: readonly string[];
  /** The first answer that does not fit: another step stands there, or the step has no such answer. */
  readonly stuck?: TrailEntry;
}

/** Gives answers, step id → answer id, from the start of a flow on, until one does not fit. Never throws. */
export function followAnswers(flow: Flow, answers: Readonly<Record<string, string>>): Followed {
  const met = [flow.start];
  let at = flow.start;
  for (const [step, answer] of Object.entries(answers)) {
    const next = step === at ? findTarget(flow, step, answer) : undefined;
    if (next === undefined) return { at, met, stuck: { step, answer } };
    met.push(next);
    at = next;
  }
  return { at, met };
}
