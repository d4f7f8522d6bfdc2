import type { Successors } from './successors-schema.ts';
import type { Place, TrailEntry } from './trail.ts';

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
    const entries = followAnswer(asked, successors);
    const told = entries.filter((entry) => entry.step === asked.step || !ahead.has(entry.step));
    trail.push(...told.toReversed());
    for (const entry of entries) ahead.add(entry.step);
  }
  return { step, trail: trail.reverse() };
}

/** The step that an id leads to now: itself, if nothing took its place. Stops where successors go in a circle. */
export function followStep(id: string, { steps }: Successors): string {
  const seen = new Set<string>();
  let step = id;
  for (let next = readOwn(steps, step); next !== undefined; next = readOwn(steps, step)) {
    if (seen.has(step)) return step;
    seen.add(step);
    step = next;
  }
  return step;
}

/** What stands now for an answer: itself, or others, in the order in which they are given. Ends where it goes in a circle. */
export function followAnswer(
  entry: TrailEntry,
  successors: Successors,
  seen = new Set<string>(),
): TrailEntry[] {
  const { step, answer } = entry;
  const id = `${step}/${answer}`;
  if (seen.has(id)) return [entry];
  seen.add(id);
  const named = readOwn(readOwn(successors.answers, step) ?? {}, answer);
  if (named === undefined) {
    const next = readOwn(successors.steps, step);
    return next === undefined ? [entry] : followAnswer({ step: next, answer }, successors, seen);
  }
  const [first = '', ...later] = [named].flat();
  const entries = later.map((other): TrailEntry => {
    const [after = '', given = ''] = other.split('/');
    return { step: after, answer: given };
  });
  return [{ step, answer: first }, ...entries].flatMap((other) =>
    followAnswer(other, successors, seen),
  );
}

/** Safe for ids that come from outside, such as `__proto__`. */
function readOwn<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
