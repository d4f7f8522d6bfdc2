import { isCrossing, readCrossing } from '../flow/crossing.ts';
import { findStep, fixAnswers, type Flow } from '../flow/flow.ts';
import { isFromStart, type Place, type Trail, type TrailEntry } from '../flow/trail.ts';
import { formatReference } from './ticket-reference.ts';

/** What a line of a ticket is about. Each has a label in every locale; `asked` has as many as the site asks for. */
export type LineKind =
  | 'version'
  | 'earlier'
  | 'guide'
  | 'question'
  | 'answer'
  | 'fixTried'
  | 'fixNotTried'
  | 'roleUsed'
  | 'roleNeeded'
  | 'openQuestion'
  | 'nextFix'
  | 'outcome'
  | 'link'
  | 'asked'
  | 'time'
  | 'reference';

export type LineLabels = Readonly<Record<Exclude<LineKind, 'asked'>, string>> & {
  /** Names on the screen of what the reader is to look up there. */
  readonly asked: readonly string[];
};

/** Labels that lines of a kind had before: tickets that are kept in cases still have them. */
export type OldLabels = Readonly<Partial<Record<LineKind, readonly string[]>>>;

/** A guide in the words of one locale. */
export interface GuideWords {
  readonly title: string;
  /** What tells which text of the guide the reader had before them. */
  readonly version: string;
  readonly labels: LineLabels;
  readonly oldLabels: OldLabels;
  /** Said of the answers before a step that was opened directly. */
  readonly notKnown: string;
  /** The title of a guide that the reader came through. */
  readonly readGuide: (guide: string) => string;
  readonly readTitle: (step: string) => string;
  readonly readAnswer: (step: string, answer: string) => string;
  /** The role that a fix needs; empty where fixes have none. */
  readonly readRole: (step: string) => string;
}

export interface TicketLine {
  readonly kind: LineKind;
  /** What stands before it, where its kind has several labels. */
  readonly label?: string;
  /** Empty where the reader is to fill something in. */
  readonly text: string;
  /** Counts the answers of the trail from 1. Lines without a number belong to the one above. */
  readonly number?: number;
}

/** What was tried, for a case. */
export interface Ticket {
  readonly title: string;
  readonly labels: LineLabels;
  readonly lines: readonly TicketLine[];
}

/**
 * The trail to a place, told in the words of one locale. The lines are of the same kinds in every locale.
 * @param flow of the guide, joined with those that the reader came through: see `joinFlows`
 * @param link the whole address that opens the place again
 */
export function createTicket(
  guide: string,
  flow: Flow,
  place: Place,
  words: GuideWords,
  link: string,
): Ticket {
  const { title, version, labels, notKnown } = words;
  return {
    title,
    labels,
    lines: [
      { kind: 'version', text: version },
      ...(isFromStart(flow, place) ? [] : [{ kind: 'earlier', text: notKnown } as const]),
      ...place.trail.flatMap((entry, at) => [
        ...tellGuide(place.trail, at, words),
        ...tellAnswer(flow, entry, at + 1, words),
      ]),
      ...tellEnd(flow, place.step, words),
      { kind: 'link', text: link },
      ...labels.asked.map((label) => ({ kind: 'asked', label, text: '' }) as const),
      { kind: 'time', text: '' },
      { kind: 'reference', text: formatReference(guide, place) },
    ],
  };
}

/** The guide in which an answer was given, where the trail came through several and another one begins. */
function tellGuide(trail: Trail, at: number, { title, readGuide }: GuideWords): TicketLine[] {
  if (!isCrossing(trail[0]?.step ?? '')) return [];
  const guideAt = (index: number) => readCrossing(trail[index]?.step ?? '')?.guide;
  const guide = guideAt(at);
  if (at > 0 && guide === guideAt(at - 1)) return [];
  return [{ kind: 'guide', text: guide === undefined ? title : readGuide(guide) }];
}

function tellAnswer(
  flow: Flow,
  { step, answer }: TrailEntry,
  number: number,
  { readTitle, readAnswer, readRole }: GuideWords,
): TicketLine[] {
  const title = readTitle(step);
  const said = readAnswer(step, answer);
  if (findStep(flow, step)?.kind !== 'fix') {
    return [
      { kind: 'question', text: title, number },
      { kind: 'answer', text: said },
    ];
  }
  const isTried = answer !== fixAnswers.noRole;
  return [
    { kind: isTried ? 'fixTried' : 'fixNotTried', text: title, number },
    ...tellRole(isTried ? 'roleUsed' : 'roleNeeded', readRole(step)),
    { kind: 'answer', text: said },
  ];
}

/** The outcome, or where the diagnosis stands. */
function tellEnd(flow: Flow, step: string, { readTitle, readRole }: GuideWords): TicketLine[] {
  const text = readTitle(step);
  const kind = findStep(flow, step)?.kind;
  if (kind === 'outcome') return [{ kind, text }];
  if (kind !== 'fix') return [{ kind: 'openQuestion', text }];
  return [{ kind: 'nextFix', text }, ...tellRole('roleNeeded', readRole(step))];
}

function tellRole(kind: 'roleUsed' | 'roleNeeded', text: string): TicketLine[] {
  return text === '' ? [] : [{ kind, text }];
}
