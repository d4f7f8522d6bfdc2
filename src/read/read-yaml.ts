import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { z } from 'zod';
import { findLine, type Source } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';

export interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Lines of the file above `text`. */
  readonly linesAbove?: number;
}

/** A value and where it came from; `value` is undefined when the text did not pass, and `findings` says why. */
export interface Parsed<Value> {
  readonly value: Value | undefined;
  readonly source: Source;
  readonly findings: readonly Finding[];
}

/** Reads YAML and holds it against a schema. Never throws: every fault is a finding with its line. */
export function parseYaml<Schema extends z.ZodType>(
  { file, text, linesAbove = 0 }: YamlText,
  schema: Schema,
): Parsed<z.output<Schema>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + linesAbove;
  const source: Source = {
    file,
    lines: { '': 1 + linesAbove, ...listLines(document.contents, lineAt) },
  };
  const findings: Finding[] = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    severity: 'error',
    name: 'yaml-syntax',
    says: `This is not valid YAML: ${firstSentence(error.message)}`,
    mend: 'Quote a text that holds ": " or begins with a sign, and keep the indentation even.',
  }));
  if (findings.length > 0) return { value: undefined, source, findings };
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { value: result.data, source, findings };
  return {
    value: undefined,
    source,
    findings: result.error.issues.map((issue) => reportIssue(issue, source)),
  };
}

function listLines(
  node: Node | null,
  lineAt: (offset: number) => number,
  path: string[] = [],
): Record<string, number> {
  const lines: Record<string, number> = {};
  const items = isMap(node) || isSeq(node) ? node.items : [];
  items.forEach((item, index) => {
    const key = isPair(item) ? item.key : undefined;
    const value = (isPair(item) ? item.value : item) as Node | null;
    const name = isScalar(key) ? String(key.value) : String(index);
    const start = (isScalar(key) ? key.range : value?.range)?.[0];
    const here = [...path, name];
    if (start !== undefined) lines[here.join('.')] = lineAt(start);
    Object.assign(lines, listLines(value, lineAt, here));
  });
  return lines;
}

/** A breach of a schema as a finding; `above` is the path to the value that was held against it. */
export function reportIssue(
  issue: z.core.$ZodIssue,
  source: Source,
  above: readonly string[] = [],
): Finding {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = [...above, ...issue.path.map(String)];
  const place = { file: source.file, severity: 'error' } as const;
  const mend =
    'See docs/authoring.md, or the entries beside it, for the fields and what they may hold.';
  if (unknown.length > 0) {
    const line = findLine(source, ...path, ...unknown.slice(0, 1));
    const says = `"${unknown.join('", "')}" is not a field here.`;
    return { ...place, line, name: 'unknown-field', says, mend };
  }
  const says = `"${path.join('.')}": ${firstSentence(issue.message)}`;
  return { ...place, line: findLine(source, ...path), name: 'bad-field', says, mend };
}

function firstSentence(message: string): string {
  // The library counts from the beginning of the YAML; the finding has the line of the file.
  const line = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
