import type { z } from 'zod';
import { findLine, type Source } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import { suggest } from '../checks/suggest.ts';
import { listIdWords } from '../site/id-words.ts';
import { describeSchema, listFields, listValues, schemaAt } from './describe-schema.ts';

/** What was held against a schema. */
export interface Judged {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly source: Source;
  /** The path from the top of the file to the value. */
  readonly above?: readonly string[];
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The breaches of a schema as findings in an author's words, one for each cause. */
export function reportBreaches(issues: readonly Issue[], judged: Judged): Finding[] {
  const missing = issues.filter((issue) => valueAt(judged.value, issue.path) === undefined);
  const guessed = new Set<Issue>();
  const findings = issues.flatMap((issue): Finding[] => {
    if (issue.code !== 'unrecognized_keys') return [];
    const parent = valueAt(judged.value, issue.path);
    // What belongs into a field that stands empty is not indented far enough.
    if (Object.values(asRecord(parent)).includes(null)) {
      const schema = schemaAt(judged.schema, judged.value, issue.path);
      const fields = listFields(schema);
      if (
        Object.entries(asRecord(parent)).some(
          ([name, value]) => value === null && fields.includes(name),
        )
      )
        return [];
    }
    return issue.keys.map((key) => {
      const twin = missing.find(
        ({ path }) => path.length === issue.path.length + 1 && isTypingError(key, path.at(-1)),
      );
      if (twin) guessed.add(twin);
      return reportUnknownField(key, issue.path, judged);
    });
  });
  const others = issues
    .filter((issue) => issue.code !== 'unrecognized_keys' && !guessed.has(issue))
    .map((issue) => report(issue, judged));
  // One name that cannot be an id stands in many places.
  const said = [...findings, ...others];
  return said.filter((one, at) => said.findIndex(({ says }) => says === one.says) === at);
}

/** A finding whose remedy gives an example in two languages, with the languages that the site has. */
export function nameOwnLanguages(finding: Finding, locales: readonly string[]): Finding {
  const remedy = finding.remedy.replace(
    /\{ en: (…|https:\/\/…), nb: \1 \}/g,
    (_, text: string) => `{ ${locales.map((locale) => `${locale}: ${text}`).join(', ')} }`,
  );
  return remedy === finding.remedy ? finding : { ...finding, remedy };
}

function isTypingError(key: string, wanted: PropertyKey | undefined): boolean {
  return suggest(key.toLowerCase(), [String(wanted)], '') !== '';
}

function reportUnknownField(key: string, path: Path, judged: Judged): Finding {
  const fields = listFields(schemaAt(judged.schema, judged.value, path));
  const all = `The fields here are: ${fields.join(', ')}.`;
  return {
    ...placeOf(judged, [...path, key]),
    name: 'unknown-field',
    says: `"${nameField([...path, key], judged)}" is not a field here.`,
    remedy: suggest(key.toLowerCase(), fields, all),
  };
}

function report(issue: Issue, judged: Judged): Finding {
  const place = { ...placeOf(judged, issue.path), name: 'bad-field' };
  return { ...place, ...describe(issue, nameField(issue.path, judged), judged) };
}

function describe(issue: Issue, field: string, judged: Judged): Pick<Finding, 'says' | 'remedy'> {
  const value = valueAt(judged.value, issue.path);
  const schema = schemaAt(judged.schema, judged.value, issue.path);
  const wanted = describeSchema(schema);
  const name = field === '' ? 'This file' : `"${field}"`;
  const last = String(issue.path.at(-1) ?? '');
  if (issue.code === 'invalid_key') {
    const reason = issue.issues[0]?.message ?? '';
    return { says: `"${last}" cannot be an id: it ${reason}.`, remedy: suggestId(last) };
  }
  if (value === undefined) {
    return { says: `${name} is missing.`, remedy: `Add "${last}:" with ${wanted}.` };
  }
  if (value === null || value === '') {
    const hint = /^(?:a text|an id|one of|a colour)/.test(wanted)
      ? 'What stands after " #" is a comment.'
      : 'What belongs to it is indented below it.';
    return { says: `${name} is empty.`, remedy: `Write ${wanted}. ${hint}` };
  }
  const written = typeof value === 'string' ? `"${shorten(value)}"` : nameKind(value);
  const otherwise = `Write ${wanted}.`;
  const values = listValues(schema);
  if (values.length > 0) {
    const remedy =
      typeof value === 'string' ? suggest(value.toLowerCase(), values, otherwise) : otherwise;
    return { says: `${written} is not a value of ${name}.`, remedy };
  }
  switch (issue.code) {
    case 'invalid_type':
      return describeType(value, name, wanted, field === '');
    case 'too_big':
      return {
        says: `${name} has ${sizeOf(value)}, where at most ${issue.maximum} fit.`,
        remedy: 'Make it shorter.',
      };
    case 'too_small':
      return {
        says: `${name} has ${sizeOf(value)}, where at least ${issue.minimum} must be.`,
        remedy: 'Write more.',
      };
    case 'invalid_format':
      if (issue.format === 'date') {
        const says = `${written} of ${name} is no day of the calendar.`;
        return { says, remedy: 'Write the year, the month and the day: 2026-11-30.' };
      }
      return {
        says: `${written} cannot be an id: it ${issue.message}.`,
        // Where another guide may be led into, it stands before a slash.
        remedy: suggestId(typeof value === 'string' ? value : '', wanted !== 'an id'),
      };
    case 'custom':
      if ((wanted === 'an id' || issue.params?.['isId']) && typeof value === 'string') {
        return {
          says: `"${value}" cannot be an id: it ${issue.message}.`,
          remedy: suggestId(value, wanted !== 'an id'),
        };
      }
      return {
        says: `${name} ${issue.message}.`,
        remedy: String(issue.params?.['remedy'] ?? otherwise),
      };
    default:
      return { says: `${name} is not what it must be.`, remedy: otherwise };
  }
}

function describeType(
  value: unknown,
  name: string,
  wanted: string,
  isFile: boolean,
): Pick<Finding, 'says' | 'remedy'> {
  const says = `${name} is ${nameKind(value)}, and must be ${wanted}.`;
  if (isFile && typeof value === 'string') {
    return { says, remedy: 'Write a name, a colon and a space before each value.' };
  }
  if (wanted === 'a text' && typeof value === 'object') {
    return {
      says,
      remedy: 'A text that begins with "{" or "[", or holds ": ", stands in double quotes.',
    };
  }
  if (wanted === 'a text' && typeof value === 'boolean') {
    return { says, remedy: `Put it in double quotes: "${String(value)}".` };
  }
  return { says, remedy: `Write ${wanted}.` };
}

function nameKind(value: unknown): string {
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return 'true or false';
  return Array.isArray(value) ? 'a list' : 'entries with names';
}

function sizeOf(value: unknown): string {
  if (typeof value === 'string')
    return `${value.length} ${value.length === 1 ? 'letter' : 'letters'}`;
  const count = Object.keys(asRecord(value)).length;
  return `${count} ${count === 1 ? 'entry' : 'entries'}`;
}

/** What to write instead of a name that cannot be an id, or that of a guide and its step, with a slash between. */
export function suggestId(written: string, mayBeTwo = false): string {
  const foreign = /[^\P{L}\p{Script=Latin}]/u.exec(written)?.[0];
  if (foreign !== undefined) {
    return `Type it again, here and where it is named: its "${foreign}" is a letter of another alphabet.`;
  }
  const parts = mayBeTwo ? written.split('/') : [written];
  const id = parts
    .map((part) => listIdWords(part).join('-'))
    .filter(Boolean)
    .join('/');
  return id === '' || id === written
    ? 'Choose words that say what is asked or reached.'
    : `Write "${id}", here and where it is named.`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

/** "steps.solved.kind", or "allow, entry 1, text" where a list is on the way. */
function nameField(path: Path, { above = [] }: Judged): string {
  const parts = [...above, ...path];
  if (!parts.some((part) => typeof part === 'number')) return parts.join('.');
  return parts
    .map((part) => (typeof part === 'number' ? `entry ${part + 1}` : String(part)))
    .join(', ');
}

function placeOf({ source, above = [] }: Judged, path: Path) {
  const line = findLine(source, ...above, ...path.map(String));
  return { file: source.file, line, severity: 'error' } as const;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      Object.hasOwn(asRecord(inner), key) ? asRecord(inner)[String(key)] : undefined,
    value,
  );
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
