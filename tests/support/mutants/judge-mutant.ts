import type { Check } from '../../../src/checks/check.ts';
import { proveGuide } from '../../../src/proof/build/proof.ts';
import type { Content } from '../../../src/model/content.ts';
import type { Mutant } from './mutant.ts';

/** What notices a mutant: the first of these that does. */
export const catchers = ['a rule', 'a warning', 'a person must sign', 'the proof sheet'] as const;
export type Catcher = (typeof catchers)[number];

/** These see that a text is no longer the one that somebody confirmed, and not what became of it. */
const reviewChecks = ['condition-not-signed', 'translation-behind', 'translation-unrecorded'];

/** What is run on a mutant. Fewer checks on less content can only miss a fault, and so can never flatter the count. */
export interface Scope {
  readonly checks: readonly Check[];
  readonly narrow: (content: Content) => Content;
  /** The guides whose proof sheets are read. */
  readonly sheets: readonly string[];
}

/** Finds out what notices a mutant of some sound content; undefined: nothing does. */
export type Judge = (mutant: Mutant) => Catcher | undefined;

export function createJudge(
  sound: Content,
  today: string,
  { checks, narrow, sheets }: Scope,
): Judge {
  const narrowed = narrow(sound);
  const meaning = readMeaning(sound, today, sheets);
  const before = new Map(
    checks.map((check) => [check, countEach(runCheck(check, narrowed, today))] as const),
  );
  return ({ content, found = [] }) => {
    if (found.length > 0) return 'a rule';
    const damaged = narrow(content);
    const isNoticed = (check: Check) => {
      const after = countEach(runCheck(check, damaged, today));
      return [...after].some(([name, count]) => count > (before.get(check)?.get(name) ?? 0));
    };
    const some = (fits: (check: Check) => boolean) => checks.filter(fits).some(isNoticed);
    const isReview = ({ name }: Check) => reviewChecks.includes(name);
    if (some((check) => check.severity === 'error' && !isReview(check))) return 'a rule';
    if (some((check) => check.severity === 'warning' && !isReview(check))) return 'a warning';
    if (some(isReview)) return 'a person must sign';
    return readMeaning(content, today, sheets) === meaning ? undefined : 'the proof sheet';
  };
}

/** What a check finds, without the lines: a fault moves what stands below it. */
function runCheck({ find }: Check, content: Content, today: string): string[] {
  return find(content, { today, unread: new Set() }).map(
    ({ file, says }) => `${file} ${says.replace(/\(line \d+\)|:\d+\b/g, '')}`,
  );
}

/**
 * What proof sheets say, but for what changes by itself or with every letter: the days of the build and of look-ups,
 * what follows from the day, and the hash.
 */
function readMeaning(content: Content, today: string, sheets: readonly string[]): string {
  const without = ['today', 'hash', 'hasPassed', 'checked', 'seen', 'state', 'signature'];
  const proofs = sheets
    .flatMap((id) => content.guides[id] ?? [])
    .map((guide) => proveGuide(content, guide, { today, checks: [], findings: [] }));
  return JSON.stringify(proofs, (key, value: unknown) =>
    without.includes(key) ? undefined : value,
  );
}

function countEach(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
