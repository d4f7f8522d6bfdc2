import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { z } from 'zod';
import type { Source } from '../guide/content.ts';
import type { Finding } from '../guide/finding.ts';

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
    findings: result.error.issues.map((issue) => toFinding(issue, source)),
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

function toFinding(issue: z.core.$ZodIssue, source: Source): Finding {
  const path = issue.path.map(String);
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...path, ...unknown.slice(0, 1)].join('.');
  let line: number | undefined;
  for (
    let keys = field.split('.');
    keys.length > 0 && line === undefined;
    keys = keys.slice(0, -1)
  ) {
    line = source.lines[keys.join('.')];
  }
  return {
    file: source.file,
    line: line ?? source.lines[''] ?? 1,
    severity: 'error',
    name: unknown.length > 0 ? 'unknown-field' : 'bad-field',
    says:
      unknown.length > 0
        ? `"${unknown.join('", "')}" is not a field here.`
        : `"${field}": ${firstSentence(issue.message)}`,
    mend: 'See docs/authoring.md for the fields and what they may hold.',
  };
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
