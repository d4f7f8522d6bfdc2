import type { Check } from '../../../src/checks/check.ts';
import { translationChecks } from '../../../src/checks/translation-checks.ts';
import type { Content } from '../../../src/model/content.ts';
import type { Mutant } from './mutant.ts';

/** What notices a mutant: the first of these that does. */
export const catchers = ['a rule', 'a warning', 'a person must sign'] as const;
export type Catcher = (typeof catchers)[number];

/** What is run on a mutant. Fewer checks on less content can only miss a fault, and so can never flatter the count. */
export interface Scope {
  readonly checks: readonly Check[];
  readonly narrow: (content: Content) => Content;
}

/** Finds out what notices a mutant of some sound content; undefined: nothing does. */
export type Judge = (mutant: Mutant) => Catcher | undefined;

export function createJudge(sound: Content, today: string, { checks, narrow }: Scope): Judge {
  const narrowed = narrow(sound);
  const before = new Map([
    ...checks.map((check) => [check, countEach(runCheck(check, narrowed, today))] as const),
    // These see that something is no longer what somebody confirmed, and they need the steps around it.
    ...translationChecks.map((check) => [check, countEach(runCheck(check, sound, today))] as const),
  ]);
  return ({ content, found = [] }) => {
    if (found.length > 0) return 'a rule';
    const damaged = narrow(content);
    const isNoticedIn = (judged: Content) => (check: Check) => {
      const after = countEach(runCheck(check, judged, today));
      return [...after].some(([name, count]) => count > (before.get(check)?.get(name) ?? 0));
    };
    const isOf = (severity: Check['severity']) => (check: Check) => check.severity === severity;
    if (checks.filter(isOf('error')).some(isNoticedIn(damaged))) return 'a rule';
    if (checks.filter(isOf('warning')).some(isNoticedIn(damaged))) return 'a warning';
    return translationChecks.some(isNoticedIn(content)) ? 'a person must sign' : undefined;
  };
}

/** What a check finds, without the lines: a fault moves what stands below it. */
function runCheck({ find }: Check, content: Content, today: string): string[] {
  return find(content, { today, unread: new Set() }).map(
    ({ file, says }) => `${file} ${says.replace(/\(line \d+\)|:\d+\b/g, '')}`,
  );
}

function countEach(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
