import {
  carryTrail,
  joinFlows,
  nameCrossing,
  readCrossing,
  takeBack,
} from '../../flow/crossing.ts';
import type { Flow } from '../../flow/flow.ts';
import { createFlowMachine, replayTrail } from '../../flow/machine.ts';
import { listCarried, type Place, type Trail } from '../../flow/trail.ts';
import { fetchPage } from '../../site/browser/fetch-page.ts';
import { readTicketData } from '../../ticket/browser/ticket-data.ts';
import {
  addressGuide,
  findFlow,
  guideOf,
  isHosted,
  langOf,
  otherFlows,
  readFlow,
  type FlowElement,
} from './flow-dom.ts';

/** Nobody has come through so many guides: a longer trail was made up. */
const most = 5;

/** What the other guides say of the answers that a reader gave there. */
export interface Carried {
  /** The trail, in the ids of today; the answers of this guide alone, if those before do not lead to it any more. */
  readonly trail: Trail;
  readonly fits: boolean;
  /** The flow of this guide, with those that the reader came through: see `joinFlows`. */
  readonly flow: Flow;
}

interface OtherGuide {
  readonly id: string;
  readonly flow: Flow;
}

/**
 * Replays, guide by guide, the answers that were given before a reader came to this one. Their pages are fetched, each
 * once: their words are had by `readWords` from then on.
 * @param flow of the guide
 * @param root the guide, in the language of the words that are wanted
 * @param address of its page
 * @throws if a page cannot be had
 */
export async function readCarried(
  flow: Flow,
  place: Place,
  root: FlowElement,
  address: string,
): Promise<Carried> {
  const guide = guideOf(root);
  const own = place.trail.slice(listCarried(place.trail).length);
  const flows = new Map([[guide, flow]]);
  let hops = 0;
  /** The answers of the guides before one, whose step they must lead to. Undefined if they do not. */
  const replay = async (
    carried: Trail,
    to: { readonly guide: string; readonly step: string },
  ): Promise<Trail | undefined> => {
    const named = readCrossing(carried.at(-1)?.step ?? '')?.guide;
    if (named === undefined) return [];
    if (++hops > most) return undefined;
    const other = await loadOther(named, root, address);
    if (!other) return undefined;
    if (!flows.has(other.id)) flows.set(other.id, other.flow);
    const asked = { step: nameCrossing(to), trail: takeBack(carried, named) };
    const { fits, place: found } = replayTrail(other.flow, createFlowMachine(other.flow), asked);
    if (!fits) return undefined;
    const before = listCarried(found.trail);
    const given = found.trail.slice(before.length);
    const earlier = await replay(before, { guide: other.id, step: given[0]?.step ?? '' });
    return earlier && [...earlier, ...carryTrail(given, other.id)];
  };
  const carried = await replay(listCarried(place.trail), {
    guide,
    step: own[0]?.step ?? place.step,
  });
  const joined = joinFlows(guide, (id) => flows.get(id), [...flows.keys()]);
  return { trail: [...(carried ?? []), ...own], fits: carried !== undefined, flow: joined };
}

const loading = new Map<string, Promise<Document>>();

/** A guide by its page, or by the one that took its place. Undefined if that page has no flow. */
async function loadOther(
  named: string,
  from: FlowElement,
  address: string,
): Promise<OtherGuide | undefined> {
  const other = isHosted(from) ? addressGuide(from, named) : new URL(`../${named}/`, address).href;
  const known = loading.get(other) ?? fetchFlow(other);
  loading.set(other, known);
  known.catch(() => loading.delete(other));
  const page = await known;
  const root = findFlow(page, isHosted(from) ? named : undefined);
  if (!root) return undefined;
  const id = guideOf(root);
  for (const name of [named, id]) otherFlows.set(`${langOf(from)} ${name}`, root);
  return { id, flow: readFlow(root, readTicketData(root)?.successors) };
}

/** The page at an address. One that only leads on leads on. */
async function fetchFlow(address: string): Promise<Document> {
  const page = await fetchPage(address);
  const onward = page.querySelector<HTMLAnchorElement>('[data-leads-to] a')?.href.split('#')[0];
  return onward === undefined ? page : fetchPage(onward);
}

/** The guides that a trail came through before this one, each with where its answers begin and end. */
export function listGuidesBefore(trail: Trail): { guide: string; from: number; to: number }[] {
  const guides: { guide: string; from: number; to: number }[] = [];
  listCarried(trail).forEach(({ step }, at) => {
    const guide = readCrossing(step)?.guide ?? '';
    const last = guides.at(-1);
    if (last?.guide === guide) last.to = at + 1;
    else guides.push({ guide, from: at, to: at + 1 });
  });
  return guides;
}
