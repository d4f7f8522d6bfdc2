import type { FlowFile, FlowStep } from '../flow/flow-schema.ts';
import { isCrossing } from '../flow/crossing.ts';
import { findLoop } from '../flow/graph.ts';

/** A flow that can be drawn and walked, whatever is wrong with it, and what stands where it had to be mended. */
export interface DraftFlow {
  readonly flow: FlowFile;
  /** Id of each step that was put in → what it stands for, in a few words. */
  readonly placeholders: ReadonlyMap<string, string>;
}

const end: FlowStep = { kind: 'outcome', answers: {} };

/**
 * Mends a flow so that its author sees all that is there: a step that is missing becomes an outcome, and the last
 * answer of a loop leads to an outcome of its own.
 */
export function draftFlow({ start, steps }: FlowFile): DraftFlow {
  const placeholders = new Map<string, string>();
  const putIn = (id: string, says: string): string => {
    placeholders.set(id, says);
    return id;
  };
  const known = Object.keys(steps);
  const first = Object.hasOwn(steps, start) ? start : (known[0] ?? putIn('no-steps', 'no steps'));
  for (const to of Object.values(steps).flatMap(({ answers }) => Object.values(answers))) {
    if (!Object.hasOwn(steps, to) && !isCrossing(to)) putIn(to, `no step "${to}"`);
  }
  const nameNew = (id: string): string => (Object.hasOwn(steps, id) ? nameNew(`${id}-again`) : id);
  const open = cutLoops({ start: first, steps }, (to) =>
    putIn(nameNew(`back-to-${to}`), `loop: back to "${to}"`),
  );
  const added = Object.fromEntries([...placeholders.keys()].map((id) => [id, end]));
  return { flow: { start: first, steps: { ...open, ...added } }, placeholders };
}

/** The steps, without an answer that leads back to a step before it: it leads where `putIn` says instead. */
function cutLoops({ start, steps }: FlowFile, putIn: (to: string) => string): FlowFile['steps'] {
  // Looked for from the start, the answer that closes a loop is the one that leads back.
  const loop = findLoop({ start, steps: { ...pick(steps, start), ...steps } });
  const [from = '', to = ''] = loop?.slice(-2) ?? [];
  const step = steps[from];
  if (!step) return steps;
  const instead = putIn(to);
  const answers = Object.entries(step.answers).map(([id, target]) => [
    id,
    target === to ? instead : target,
  ]);
  const cut = { ...step, answers: Object.fromEntries(answers) as FlowStep['answers'] };
  return cutLoops({ start, steps: { ...steps, [from]: cut } }, putIn);
}

function pick(steps: FlowFile['steps'], id: string): FlowFile['steps'] {
  const step = steps[id];
  return step ? { [id]: step } : {};
}
