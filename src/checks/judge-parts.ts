import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../site/locales.ts';
import type { Check, CheckContext } from './check.ts';
import { checks } from './checks.ts';
import { keepNamedInGuides, listNamedInGuides, type NamedFact } from './fact-uses.ts';
import { narrowContent } from './narrow-content.ts';
import { findWith, isOldFormat, listUnread, runChecks, sortOnce } from './run-checks.ts';
import { keepKnownTerms, listKnownTerms } from './search-checks.ts';

/** What is said of some guides. */
export interface JudgedPart {
  readonly findings: readonly Finding[];
  /** What the checks of the whole site need of each guide. */
  readonly named: readonly NamedFact[];
  readonly terms: ReadonlyMap<Locale, ReadonlySet<string>>;
}

/** Judges some guides of the content, as if they were alone but for what they name. */
export function judgePart(
  content: Content,
  ids: readonly string[],
  context: CheckContext,
): JudgedPart {
  const part = narrowContent(content, ids);
  const isAsked = (locale: Locale) => Object.keys(part.search[locale]?.means ?? {}).length > 0;
  const terms = part.locales
    .filter(isAsked)
    .map((locale) => [locale, listKnownTerms(part, locale)] as const);
  return {
    findings: findWith(
      checks.filter((check) => !isOfSite(check)),
      part,
      context,
    ),
    named: listNamedInGuides(part),
    terms: new Map(terms),
  };
}

/**
 * What `runChecks` finds, part by part.
 * @param judge has all guides judged by `judgePart`, each in one part
 */
export async function runChecksInParts(
  content: Content,
  found: readonly Finding[],
  { today }: Pick<CheckContext, 'today'>,
  judge: (context: CheckContext) => Promise<readonly JudgedPart[]>,
): Promise<Finding[]> {
  if (isOldFormat(found)) return runChecks(content, found, { today });
  const context = { today, unread: listUnread(found) };
  const parts = await judge(context);
  keepNamedInGuides(
    content,
    parts.flatMap(({ named }) => named),
  );
  keepKnownTerms(content, joinTerms(parts));
  const ofSite = findWith(checks.filter(isOfSite), content, context);
  // What is no guide's own, each part has found.
  return sortOnce([...found, ...parts.flatMap((part) => part.findings), ...ofSite]);
}

function isOfSite(check: Check): boolean {
  return check.isOfSite === true;
}

function joinTerms(parts: readonly JudgedPart[]): ReadonlyMap<Locale, ReadonlySet<string>> {
  const joined = new Map<Locale, Set<string>>();
  for (const { terms } of parts)
    for (const [locale, some] of terms)
      joined.set(locale, (joined.get(locale) ?? new Set()).union(some));
  return joined;
}
