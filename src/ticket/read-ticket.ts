import type { Flow } from '../flow/flow.ts';
import { replayTrail, type FlowMachine, type Replay } from '../flow/machine.ts';
import { formatPlace, type Place } from '../flow/trail.ts';
import { cleanPasted } from './clean-ticket.ts';
import { readLinks } from './ticket-link.ts';
import { readReferences, type ReadPlace } from './ticket-reference.ts';
import { readWording } from './ticket-wording.ts';
import type { GuideWords } from './ticket.ts';

/** The guide that a pasted text is read in. */
export interface ReadIn {
  readonly guide: string;
  /** Ids that it had before. */
  readonly formerly?: readonly string[];
  readonly flow: Flow;
  readonly machine: FlowMachine;
  /** The guide in the words of the locales that are at hand. */
  readonly words: readonly GuideWords[];
}

/** What a ticket of this guide leads to. */
interface FoundPlace extends ReadPlace {
  readonly kind: 'place';
  readonly replay: Replay;
}

export type TicketReading =
  | FoundPlace
  | {
      readonly kind: 'other-guide';
      readonly guide: string;
      readonly place: Place;
      /** Whether an intact reference says so: a link may stand in a text for other reasons. */
      readonly isWhole: boolean;
    }
  | { readonly kind: 'nothing' };

/**
 * Reads the place out of a pasted ticket, whatever a ticket system did to it: from its reference, its link and its
 * wording. Where they differ, the one that leads furthest counts. A text that names another guide and not this one is
 * of that guide, unless all of its wording is of this one. Never throws.
 */
export function readTicket(pasted: string, readIn: ReadIn): TicketReading {
  const { guide, formerly = [], flow, machine, words } = readIn;
  const text = cleanPasted(pasted);
  const own = [guide, ...formerly];
  const rename = (read: ReadPlace) =>
    read.guide !== undefined && own.includes(read.guide) ? { ...read, guide } : read;
  const references = readReferences(text).map(rename);
  const named = [...references, ...readLinks(text, own).map(rename)];
  // The most reliable of all that name another guide.
  const others = named.filter(
    (read): read is ReadPlace & { guide: string } => (read.guide ?? guide) !== guide,
  );
  const other = others.find(({ isWhole }) => isWhole) ?? others[0];
  const elsewhere = other && {
    ...other,
    kind: 'other-guide' as const,
    isWhole: other.isWhole && references.includes(other),
  };
  const isNamed = named.some((read) => read.guide === guide);
  if (elsewhere?.isWhole && !isNamed) return elsewhere;
  const told = words.flatMap((locale) => readWording(text, guide, flow, locale) ?? []);
  // A whole ticket names one place three times over.
  const replays = new Map<string, Replay>();
  const replay = (place: Place) => {
    const known = replays.get(formatPlace(place)) ?? replayTrail(flow, machine, place);
    replays.set(formatPlace(place), known);
    return known;
  };
  const found = [...named, ...told]
    // A fragment may have lost the guide that another line names.
    .filter((read) => (read.guide ?? (other ? '' : guide)) === guide)
    .map((read): FoundPlace => ({ ...read, kind: 'place', replay: replay(read.place) }));
  const [best] = found.filter(isOfUse).sort(compare);
  if (best && (isNamed || !elsewhere || isSound(best))) return best;
  return elsewhere ?? { kind: 'nothing' };
}

/** Whether no other language of the guide could tell more of the text. */
export function isSound(reading: TicketReading): boolean {
  if (reading.kind === 'nothing' || !reading.isWhole) return false;
  return reading.kind === 'other-guide' || reading.replay.fits;
}

/** A fragment without a guide may be of anything: it is of use only if some of it fits. */
function isOfUse({ guide, replay }: FoundPlace): boolean {
  return guide !== undefined || replay.fits || replay.place.trail.length > 0;
}

/** The longer trail first; of two as long, the one that is whole and fits. */
function compare(one: FoundPlace, other: FoundPlace): number {
  const measure = ({ replay }: FoundPlace) => replay.place.trail.length;
  return measure(other) - measure(one) || Number(isSound(other)) - Number(isSound(one));
}
