import type { Content } from '../model/content.ts';
import { oldFormatName, sortFindings, type Finding } from '../model/finding.ts';
import type { Check, CheckContext } from './check.ts';
import { forgetConditions } from '../languages/condition-words.ts';
import { checks } from './checks.ts';
import { writeAsMarkdown } from './markdown-words.ts';

/**
 * Every finding of every check, with those of the reading in front of them, sorted.
 * A check never throws: it passes over what the reading has reported already.
 */
export function runChecks(
  content: Content,
  found: readonly Finding[],
  { today }: Pick<CheckContext, 'today'>,
): Finding[] {
  if (isOldFormat(found)) return [...found];
  const context = { today, unread: listUnread(found) };
  return sortOnce([...found, ...findWith(checks, content, context)]);
}

/** Findings sorted. What is wrong twice on a line in the same way is said once. */
export function sortOnce(findings: readonly Finding[]): Finding[] {
  const once = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return sortFindings([...once.values()]);
}

/** Every finding of some checks, in no order. */
export function findWith(
  some: readonly Check[],
  content: Content,
  context: CheckContext,
): Finding[] {
  const findings = some.flatMap(({ name, severity, find }) =>
    find(content, context).map((breach) => ({ ...writeAsMarkdown(breach), name, severity })),
  );
  forgetConditions();
  return findings;
}

/** Whether the content has another format, so that nothing else can be said of it. */
export function isOldFormat(found: readonly Finding[]): boolean {
  return found.some(({ name }) => name === oldFormatName);
}

/** The files that could not be read as they should. */
export function listUnread(found: readonly Finding[]): Set<string> {
  return new Set(found.flatMap(({ file, meant }) => [file, meant ?? file]));
}
