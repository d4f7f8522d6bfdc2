import type { Flow } from '../../flow/flow.ts';
import { replayTrail, type FlowMachine, type Replay } from '../../flow/machine.ts';
import { cutTrail, parsePlace, type Trail } from '../../flow/trail.ts';
import type { FlowElement } from './flow-dom.ts';

/** Where the reader is: what the address says, with the answers clicked before the island was ready. */
export function openPlace(root: FlowElement, flow: Flow, machine: FlowMachine): Replay {
  const { hash } = location;
  const { from, answers } = root.early ?? { from: hash, answers: [] };
  const before = readAddress(flow, machine, from);
  const now = parsePlace(hash);
  if (answers.length === 0) return readAddress(flow, machine, hash);
  // A step that was gone back to and answered again counts once, with the later answer.
  const trail = answers.reduce<Trail>(
    (given, entry) => [...cutTrail(given, entry.step), entry],
    before.place.trail,
  );
  const replayed = replayTrail(flow, machine, { step: now.step, trail });
  return replayed.fits ? replayed : readAddress(flow, machine, hash);
}

/** The place that a fragment names: the start, if it names none. */
export function readAddress(flow: Flow, machine: FlowMachine, hash: string): Replay {
  const isOther = hash === '' || isElsewhere(hash);
  return replayTrail(flow, machine, isOther ? { step: flow.start, trail: [] } : parsePlace(hash));
}

/** The address of this page with a fragment, or without one. */
export function addressWith(fragment: string): string {
  return fragment || location.pathname + location.search;
}

/** Whether a fragment names a part of the page that is not a step of the flow. */
export function isElsewhere(hash: string): boolean {
  if (hash.includes('?')) return false;
  const target = document.getElementById(decodeId(hash.slice(1)));
  return target !== null && !target.matches('.step');
}

/** An id as the page has it: a heading's may hold `ø`, which an address writes as `%C3%B8`. */
function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
