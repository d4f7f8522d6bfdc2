import { findLine, type Content, type Source } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';

/** A rule that content must keep, as a value. */
export interface Check {
  /** Permanent name, kebab-case: people search for it. */
  readonly name: string;
  readonly severity: Finding['severity'];
  /** What the rule is, in one sentence. */
  readonly description: string;
  readonly find: (content: Content, context: CheckContext) => Breach[];
  /** Whether it looks at all guides together, or at none: what it finds in some of them alone would be wrong. */
  readonly isOfSite?: true;
}

/** What a check may know beside the content. */
export interface CheckContext {
  /** The day to judge dates by, `YYYY-MM-DD`. */
  readonly today: string;
  /** Files that could not be read as they should: what is missing because of that is no second finding. */
  readonly unread: ReadonlySet<string>;
}

/** A finding without what its check says for all of them. */
export type Breach = Omit<Finding, 'name' | 'severity'>;

/** Where a finding stands: a field of a file, or the nearest field around it. */
export function placeOf(source: Source, ...path: readonly string[]): Pick<Breach, 'file' | 'line'> {
  return { file: source.file, line: findLine(source, ...path) };
}
