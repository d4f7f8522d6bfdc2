/** One breach of a check: place, severity, permanent name, what is wrong, what to do. */
export interface Finding {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  /** Permanent name of the check, kebab-case. */
  readonly name: string;
  /** One sentence that says what is wrong, ids quoted as typed. */
  readonly says: string;
  /** One sentence that says what to do. */
  readonly remedy: string;
  /** The file that this one was probably meant to be: that it is missing is no second finding. */
  readonly meant?: string;
}

/** Of content that has this finding, nothing else can be said. */
export const oldFormatName = 'old-format';

/** By file, line and name, so that a report is the same whatever order the checks ran in. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      compareText(a.name, b.name) ||
      compareText(a.says, b.says),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The findings as text for a person, with a count at the end; an empty list gives "No findings." */
export function formatFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings.';
  const entries = sortFindings(findings).map(
    ({ file, line, severity, name, says, remedy }) =>
      `${file}:${line}  ${severity}  ${name}\n  ${says}\n  ${remedy}\n`,
  );
  return `${entries.join('\n')}\n${countFindings(findings)}`;
}

function countFindings(findings: readonly Finding[]): string {
  const files = new Set(findings.map((finding) => finding.file)).size;
  return `${countSeverities(findings)} in ${plural(files, 'file')}.`;
}

/** How many findings there are of each severity: "2 errors and 1 warning"; empty if there are none. */
export function countSeverities(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  return [plural(errors, 'error'), plural(warnings, 'warning')]
    .filter((part) => !part.startsWith('0 '))
    .join(' and ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
