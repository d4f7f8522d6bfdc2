import { findStep, findTarget, type Flow } from '../flow/flow.ts';
import type { TrailEntry } from '../flow/trail.ts';
import { cleanPasted, flattenMarkdown } from './clean-ticket.ts';
import type { ReadPlace } from './ticket-reference.ts';
import type { GuideWords, LineKind } from './ticket.ts';

interface ToldLine {
  readonly kind: string;
  readonly value: string;
}

const endKinds: readonly string[] = ['openQuestion', 'nextFix', 'outcome'] satisfies LineKind[];
const stepKinds: readonly string[] = [
  ...(['question', 'fixTried', 'fixNotTried'] satisfies LineKind[]),
  ...endKinds,
];

/** Longer than any title or answer. */
const longestValue = 400;

/**
 * Reads a place from the questions and answers of a ticket, for the case that its reference and its link are gone.
 * @param cleaned a text that `cleanPasted` has cleaned
 * @returns undefined if the text tells nothing of this guide in these words
 */
export function readWording(
  cleaned: string,
  guide: string,
  flow: Flow,
  words: GuideWords,
): ReadPlace | undefined {
  const steps = new Map(Object.keys(flow.steps).map((id) => [readValue(words.readTitle(id)), id]));
  const trail: TrailEntry[] = [];
  let step: string | undefined;
  /** Where the last answer leads. */
  let next: string | undefined;
  // A step of another guide may have the same title as one of this guide.
  let isWhole = flattenMarkdown(cleaned).includes(readValue(words.title));
  const stopAt = (stoppedAt?: string): ReadPlace | undefined => {
    if (step === undefined) return undefined;
    const place = { step: next ?? step, trail };
    return { guide, place, isWhole: false, ...(stoppedAt && { stoppedAt }) };
  };
  for (const { kind, value } of splitLines(cleaned, words)) {
    if (stepKinds.includes(kind)) {
      // Two steps may have the same title: then it is the one that the last answer leads to.
      const isNext = next !== undefined && readValue(words.readTitle(next)) === value;
      const asked = isNext ? next : steps.get(value);
      if (asked === undefined && step === undefined) isWhole = false;
      else if (asked === undefined || (next ?? asked) !== asked) return stopAt(value);
      else {
        step = asked;
        next = undefined;
        if (endKinds.includes(kind)) return { guide, place: { step, trail }, isWhole };
      }
    } else if (kind === 'answer' && (step === undefined || next !== undefined)) isWhole = false;
    else if (kind === 'answer' && step !== undefined) {
      const answer = findAnswer(flow, words, step, value);
      if (answer === undefined) return stopAt(value);
      trail.push({ step, answer });
      next = findTarget(flow, step, answer);
    }
  }
  return stopAt();
}

/** Cuts a text at the labels. What stands before the first is no line of a ticket. */
function splitLines(cleaned: string, { labels, oldLabels }: GuideWords): ToldLine[] {
  const named = [...Object.entries(oldLabels), ...Object.entries(labels)];
  const kinds = new Map(
    named.flatMap(([kind, label]) => [label].flat().map((name) => [readText(name), kind])),
  );
  const names = [...kinds.keys()].sort((a, b) => b.length - a.length).map(matchName);
  const folded = flattenMarkdown(cleaned);
  const found = [...folded.matchAll(new RegExp(`(${names.join('|')}) ?:`, 'gu'))];
  return found.map((match, at) => {
    const from = match.index + match[0].length;
    const value = folded.slice(
      from,
      Math.min(from + longestValue, found[at + 1]?.index ?? Infinity),
    );
    return { kind: kinds.get(match[1] ?? '') ?? '', value: trimMarks(value) };
  });
}

function findAnswer(
  flow: Flow,
  { readAnswer }: GuideWords,
  step: string,
  value: string,
): string | undefined {
  const answers = Object.keys(findStep(flow, step)?.answers ?? {});
  return answers.find((answer) => readValue(readAnswer(step, answer)) === value);
}

/** Wording of a guide → `readValue` of it. */
const values = new Map<string, string>();

/** A wording of the guide as it comes out of a pasted text. Each is asked for many times. */
function readValue(wording: string): string {
  const value = values.get(wording) ?? trimMarks(readText(wording));
  values.set(wording, value);
  return value;
}

/** A text of ours as it comes out of a pasted text. */
function readText(text: string): string {
  return flattenMarkdown(cleanPasted(text));
}

/** Without the number or the bullet of the line that follows. */
function trimMarks(value: string): string {
  return value.replace(/(?: ?(?:\b\d+\.|[-*•#]))* ?$/, '').trim();
}

/** A pattern that finds a name, and not the end of a longer word. */
function matchName(name: string): string {
  const isWord = /^\p{L}/u.test(name);
  return (isWord ? '(?<!\\p{L})' : '') + name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
