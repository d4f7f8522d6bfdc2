import { fixAnswers } from '../flow/flow.ts';

/** An id, and the ids that belong to it. */
export interface Named {
  readonly id: string;
  /** The steps of a guide, or the answers of a step. */
  readonly parts: readonly string[];
}

/** So much must two have in common to be taken for the same. */
const likeness = 0.4;

/** What an id that is gone was probably renamed to: the new one with the most of its words, or of what belongs to it. */
export function guessRename(gone: Named, fresh: readonly Named[]): string | undefined {
  const [best] = fresh
    .map((other) => ({ id: other.id, measure: measureLikeness(gone, other) }))
    .filter(({ measure }) => measure >= likeness)
    .sort((one, other) => other.measure - one.measure);
  return best?.id;
}

function measureLikeness(one: Named, other: Named): number {
  const words = share(one.id.split('-'), other.id.split('-'));
  return Math.max(words, share(listTelling(one), listTelling(other)));
}

/** Every fix has the same answers, so they tell nothing. */
function listTelling({ parts }: Named): string[] {
  const told: readonly string[] = Object.values(fixAnswers);
  return parts.filter((part) => !told.includes(part));
}

/** How much of what is in one of two lists is in both, from 0 to 1. */
function share(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]);
  const both = new Set(one).intersection(new Set(other));
  return all.size === 0 ? 0 : both.size / all.size;
}
