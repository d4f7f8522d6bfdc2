import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type DocumentOptions,
  type Node,
  type ParseOptions,
  type SchemaOptions,
} from 'yaml';
import { z } from 'zod';
import type { Source } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import { reportBreaches } from './describe-breach.ts';
import { describeSchema } from './describe-schema.ts';
import { describeSyntaxFault, listSurprises } from './yaml-faults.ts';

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

/**
 * Of YAML, texts, lists, entries, true and false: a number is the text that it is written as, so that 007 is not 7. A
 * value that is left out is null.
 */
const plainYaml: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'failsafe',
  customTags: ['bool', 'null'],
  logLevel: 'error',
  // The library compares every key with every other, and draws a picture of the place of each error.
  uniqueKeys: false,
  prettyErrors: false,
};

/** A file of entries, or of fields, each of which is judged by itself. */
export const entriesSchema = z.record(z.string(), z.unknown());

/** A file with more faults of this kind is of another kind itself. */
const mostFaults = 10;

/** Reads YAML and holds it against a schema. Never throws: every fault is a finding with its line. */
export function parseYaml<Schema extends z.ZodType>(
  { file, text, linesAbove = 0 }: YamlText,
  schema: Schema,
): Parsed<z.output<Schema>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { ...plainYaml, lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + linesAbove;
  const syntaxFault = describeSyntaxFault(document, text);
  const source: Source = {
    file,
    lines: {
      '': 1 + linesAbove,
      ...(syntaxFault ? {} : listLines(document.contents, lineAt)),
    },
  };
  const faults = syntaxFault ? [syntaxFault] : listSurprises(document, text, lineAt);
  // What is wrong twice in one line is mostly one mistake.
  const inLines = new Map(faults.toReversed().map((fault) => [lineAt(fault.at), fault]));
  const findings = Array.from(inLines, ([line, { says, remedy }]): Finding => ({
    ...{ file, line, severity: 'error', name: 'yaml-syntax', says, remedy },
  }))
    .reverse()
    .slice(0, mostFaults);
  if (findings.length > 0) return { value: undefined, source, findings };
  const value: unknown = document.toJS() ?? {};
  const result = schema.safeParse(value);
  const isEmpty = document.contents === null;
  if (result.success) {
    // Nothing may be what is meant; it may also be what is left of a file.
    const doubts = isEmpty && linesAbove === 0 ? [doubtEmpty(source)] : [];
    return { value: result.data, source, findings: doubts };
  }
  if (isEmpty)
    return { value: undefined, source, findings: [reportEmpty(source, schema, linesAbove)] };
  return {
    value: undefined,
    source,
    findings: reportBreaches(result.error.issues, { schema, value, source }),
  };
}

function reportEmpty({ file, lines }: Source, schema: z.ZodType, linesAbove: number): Finding {
  const says = linesAbove > 0 ? 'The frontmatter is empty.' : 'This file is empty.';
  const remedy = `Write ${describeSchema(schema)}.`;
  return { file, line: lines[''] ?? 1, severity: 'error', name: 'empty-file', says, remedy };
}

function doubtEmpty({ file }: Source): Finding {
  const says = 'This file is empty.';
  const remedy = 'Write what belongs into it, or {} if there is nothing.';
  return { file, line: 1, severity: 'warning', name: 'empty-file', says, remedy };
}

function listLines(
  node: Node | null,
  lineAt: (offset: number) => number,
  path: string[] = [],
  lines: Record<string, number> = {},
): Record<string, number> {
  const items = isMap(node) || isSeq(node) ? node.items : [];
  items.forEach((item, index) => {
    const key = isPair(item) ? item.key : undefined;
    const value = (isPair(item) ? item.value : item) as Node | null;
    const name = isScalar(key) ? String(key.value) : String(index);
    const start = (isScalar(key) ? key.range : value?.range)?.[0];
    const here = [...path, name];
    if (start !== undefined) lines[here.join('.')] = lineAt(start);
    listLines(value, lineAt, here, lines);
  });
  return lines;
}
