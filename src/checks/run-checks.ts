import type { Content } from '../model/content.ts';
import { oldFormatName, sortFindings, type Finding } from '../model/finding.ts';
import type { CheckContext } from './check.ts';
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
  if (found.some(({ name }) => name === oldFormatName)) return [...found];
  const unread = new Set(found.flatMap(({ file, meant }) => [file, meant ?? file]));
  const context = { today, unread };
  const breaches = checks.flatMap(({ name, severity, find }) =>
    find(content, context).map((breach) => ({ ...writeAsMarkdown(breach), name, severity })),
  );
  forgetConditions();
  return sortFindings([...found, ...breaches]);
}
