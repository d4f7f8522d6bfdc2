import { isCrossing } from './crossing.ts';
import type { Flow } from './flow.ts';

/** One answer that this reader has given. */
export interface TrailEntry {
  /** The step that asked; named as in `nameCrossing` if it is one of another guide. */
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

/** The answers at the beginning of a trail that were given in other guides, which led to this one. */
export function listCarried(trail: Trail): Trail {
  const own = trail.findIndex(({ step }) => !isCrossing(step));
  return own === -1 ? trail : trail.slice(0, own);
}

/** Whether a place was come to from the start of its flow, or from another guide: no answer before it is unknown. */
export function isFromStart({ start }: Flow, { step, trail }: Place): boolean {
  const first = trail[0]?.step ?? step;
  return first === start || isCrossing(first);
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
  return `${place.step}?${answers.toString().replaceAll('%2F', '/')}`;
}

/** A parameter that a program adds to a link, to see where readers come from, and that could be the id of a step. */
const tracker = /clk?id$/;

/**
 * Reads a fragment, with or without `#`, also one that a mail or chat program has touched: with signs escaped, with
 * punctuation at its end, with parameters added. Never throws; whether the place exists is for `replayTrail` to say.
 */
export function parsePlace(fragment: string): Place {
  const [step = '', ...pairs] = unescapeSigns(unescapeSigns(fragment.replace(/^#/, ''))).split(
    /[?&]/,
  );
  const trail = pairs.flatMap((pair): TrailEntry[] => {
    const [asked = '', answer = ''] = pair.split(/=(.*)/s);
    const entry = { step: readStep(asked), answer: readId(answer) };
    if (!entry.step || tracker.test(entry.step)) return [];
    return entry.answer === undefined ? [] : [{ step: entry.step, answer: entry.answer }];
  });
  return { step: readId(step) ?? step, trail };
}

/** Signs of ours that were escaped for an address or for HTML. Signs beyond ASCII are none of ours. */
function unescapeSigns(text: string): string {
  return text
    .replace(/%[89a-f][\da-f]/gi, '')
    .replace(/%([2-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/&(?:amp|#38|#x26);/gi, '&');
}

/** The id of a step, or the name of another guide's. */
function readStep(text: string): string | undefined {
  const [, guide, rest = ''] = /^([a-z][a-z0-9-]*\/)?(.*)$/s.exec(text) ?? [];
  const step = readId(rest);
  return guide === undefined || !step ? step : guide + step;
}

/** An id, which punctuation may follow; empty if there is nothing else. Undefined if it can be no id. */
function readId(text: string): string | undefined {
  const id = /^[a-z][a-z0-9-]*/.exec(text)?.[0] ?? '';
  return /[\p{L}\p{N}_]/u.test(text.slice(id.length)) ? undefined : id;
}
