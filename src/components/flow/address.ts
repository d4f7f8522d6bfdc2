import { isCrossing } from '../../flow/crossing.ts';
import { findTarget, type Flow } from '../../flow/flow.ts';
import { jumpToPlace, jumpToStep, type Jump } from '../../flow/jump.ts';
import { replayTrail, type FlowMachine, type Replay } from '../../flow/machine.ts';
import { parsePlace, startPlace, type Place } from '../../flow/trail.ts';
import { guideOf, idsOf, isHosted, type FlowElement } from './flow-dom.ts';

/** Where a reader is when the island takes over, and where they were before a jump that came between. */
export interface Opening extends Replay {
  readonly jump?: ToldJump;
  /** When the last press was, as events have it. */
  readonly at: number;
}

/** A jump, and the place that the reader can go back to. */
export interface ToldJump extends Jump {
  readonly from: Place;
}

/** Where the reader is: what the address said first, and what was pressed before the island was ready. */
export function openPlace(root: FlowElement, flow: Flow, machine: FlowMachine): Opening {
  const { hash } = location;
  const { from, pressed, at } = root.early ?? { from: hash, pressed: [], at: -Infinity };
  const opened = readAddress(root, flow, machine, readHash(root, from, history.state));
  if (pressed.length === 0 && from === hash) return { ...opened, at };
  let { place } = opened;
  let told: ToldJump | undefined;
  const jump = (next: Jump) => {
    // Of several, the first that lost answers is the one to take back.
    if (!told || told.lost === 0) told = { ...next, from: place };
    ({ place } = next);
  };
  for (const press of pressed) {
    if (typeof press === 'string') {
      jump(jumpToPlace(place, readAddress(root, flow, machine, press).place));
      continue;
    }
    const to = findTarget(flow, press.step, press.answer);
    // An answer that leads into another guide has led there.
    if (to === undefined || isCrossing(to)) continue;
    if (place.step !== press.step) jump(jumpToStep(flow, place, press.step));
    if (told?.lost === 0) told = undefined;
    place = { step: to, trail: [...place.trail, press] };
  }
  const now = readAddress(root, flow, machine, hash);
  // A map, a list or a browser's Back leads to a step alone.
  if (!isElsewhere(root, hash) && now.fits && now.place.step !== place.step)
    jump(jumpToStep(flow, place, now.place.step));
  return { ...now, place, at, ...(told && { jump: told }) };
}

/** The place that a fragment names: the start, if it names none. */
export function readAddress(
  root: FlowElement,
  flow: Flow,
  machine: FlowMachine,
  hash: string,
): Replay {
  const isOther = hash === '' || isElsewhere(root, hash);
  const place = parsePlace(withoutIds(root, hash));
  // A step of another guide has its own page.
  const step = isCrossing(place.step) ? '' : place.step;
  return replayTrail(flow, machine, isOther ? startPlace(flow) : { ...place, step });
}

/** The address of this page with a fragment, or without one. */
export function addressWith(fragment: string): string {
  return fragment || location.pathname + location.search;
}

/**
 * What a state of the history says of the page: where each of its guides was, by its id. A link makes an entry without
 * one.
 */
type Visited = Readonly<Partial<Record<string, string>>>;

/** The state of an entry of the history at which a guide is at a fragment, and others on the page are where they are. */
export function visitAt(root: FlowElement, fragment: string): Visited {
  const state: unknown = history.state;
  return { ...(typeof state === 'object' && state), [nameVisit(root)]: fragment };
}

/** The fragment at which an entry of the history has a guide; undefined if the reader has not been at it. */
export function readVisit(root: FlowElement, state: unknown): string | undefined {
  return (state as Visited | null)?.[nameVisit(root)];
}

const nameVisit = (root: FlowElement) => `veiviser ${guideOf(root)}`;

/** What an address says to a guide. Where it speaks of another one on the same page, the history knows. */
export function readHash(root: FlowElement, hash: string, state: unknown): string {
  return isHosted(root) && isElsewhere(root, hash) ? (readVisit(root, state) ?? '') : hash;
}

/** A fragment as it would be on the guide's own page. */
function withoutIds(root: FlowElement, hash: string): string {
  return isHosted(root) ? decodeId(hash).slice(1 + idsOf(root).length) : hash;
}

/** Whether a fragment names a part of the page that is not a step of the flow. */
export function isElsewhere(root: FlowElement, hash: string): boolean {
  if (isHosted(root)) return !decodeId(hash).startsWith(`#${idsOf(root)}`);
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
