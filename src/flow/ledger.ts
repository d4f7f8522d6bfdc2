import type { Flow } from './flow.ts';
import type { Ledger } from './ledger-schema.ts';
import type { Place, TrailEntry } from './trail.ts';

/** What took the place of ids that are gone. Ids in use have no successor: a check sees to it. */
export type Successors = Pick<Ledger, 'step-successors' | 'answer-successors'>;

/** The successor of an answer that nothing stands for: no answer has this id, so a replay stops there and asks. */
export const askAgain = 'ask-again';

/**
 * A place in an old link or ticket, told in the ids of today. An answer of a step that is gone is kept as an answer
 * of its successor, unless the trail comes to that successor anyway. Whether the place fits is for `replayTrail` to say.
 */
export function followSuccessors(place: Place, successors: Successors): Place {
  const step = followStep(place.step, successors);
  const trail: TrailEntry[] = [];
  // From the end, so that what lies ahead is known: links from outside may be very long.
  const ahead = new Set([step]);
  for (const asked of place.trail.toReversed()) {
    const entry = followEntry(asked, successors);
    if (entry.step === asked.step || !ahead.has(entry.step)) trail.push(entry);
    ahead.add(entry.step);
  }
  return { step, trail: trail.reverse() };
}

/** The step that an id leads to now: itself, if nothing took its place. Stops where successors go in a circle. */
export function followStep(id: string, { 'step-successors': steps }: Successors): string {
  const seen = new Set<string>();
  let step = id;
  for (let next = readOwn(steps, step); next !== undefined; next = readOwn(steps, step)) {
    if (seen.has(step)) return step;
    seen.add(step);
    step = next;
  }
  return step;
}

function followEntry(entry: TrailEntry, successors: Successors): TrailEntry {
  const seen = new Set<string>();
  let { step, answer } = entry;
  while (!seen.has(`${step}/${answer}`)) {
    seen.add(`${step}/${answer}`);
    const renamed = readOwn(readOwn(successors['answer-successors'], step) ?? {}, answer);
    if (renamed === undefined) step = readOwn(successors['step-successors'], step) ?? step;
    else answer = renamed;
  }
  return { step, answer };
}

/** An id of a step, or of an answer of a step. */
export interface PublishedId {
  readonly step: string;
  readonly answer?: string;
}

/** Every id of a flow, each step before its answers. */
export function listIds({ steps }: Flow): PublishedId[] {
  return Object.entries(steps).flatMap(([step, { answers }]) => [
    { step },
    ...Object.keys(answers).map((answer) => ({ step, answer })),
  ]);
}

/** Every id in a ledger, each step before its answers. */
export function listRecorded({ steps }: Ledger): PublishedId[] {
  return Object.entries(steps).flatMap(([step, answers]) => [
    { step },
    ...answers.map((answer) => ({ step, answer })),
  ]);
}

export function isInFlow({ steps }: Flow, { step, answer }: PublishedId): boolean {
  const found = readOwn(steps, step);
  return found !== undefined && (answer === undefined || Object.hasOwn(found.answers, answer));
}

export function isRecorded({ steps }: Ledger, { step, answer }: PublishedId): boolean {
  const answers = readOwn(steps, step);
  return answers !== undefined && (answer === undefined || answers.includes(answer));
}

/** Safe for ids that come from outside, such as `__proto__`. */
function readOwn<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
