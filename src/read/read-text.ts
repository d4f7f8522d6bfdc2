import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { GuideText, Text } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import {
  guideTextSchema,
  type GuideFrontmatter,
  type StepFrontmatter,
} from '../model/step-text-schema.ts';
import { listSigned } from '../model/translation.ts';
import { emptyParsed, parseBody, type ParsedBody } from './parse-body.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parseYaml } from './read-yaml.ts';

/** Length of the hashes in frontmatter, in hexadecimal digits: short enough to read, long enough for this purpose. */
const hashLength = 12;

/** A hash of any JSON value. */
function hashValue(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, hashLength);
}

/**
 * Splits a file into its frontmatter and its body, with the number of lines above each.
 * A file without frontmatter has an empty one.
 */
export function splitFrontmatter(file: string): {
  frontmatter: string;
  body: string;
  linesAboveBody: number;
} {
  const match = /^---\r?\n(.*?)^---[^\S\n]*(?:\n|$)/ms.exec(file);
  if (!match) return { frontmatter: '', body: file, linesAboveBody: 0 };
  const head = match[0];
  return {
    frontmatter: match[1] ?? '',
    body: file.slice(head.length),
    linesAboveBody: head.split('\n').length - 1,
  };
}

/** Reads one MDX file against the schema of its frontmatter. Never throws: every fault is a finding. */
export function readText<Frontmatter extends GuideFrontmatter | StepFrontmatter>(
  file: string,
  content: string,
  schema: z.ZodType<Frontmatter>,
): ReadText<Text<Frontmatter>> {
  return readWith(file, content, schema, parseBody);
}

/** Reads one Markdown file of a plain guide. Never throws: every fault is a finding. */
export function readPlainText(file: string, content: string): ReadText<GuideText> {
  return readWith(file, content, guideTextSchema, parseMarkdown);
}

interface ReadText<Read> {
  readonly text: Read | undefined;
  readonly findings: readonly Finding[];
}

function readWith<Frontmatter extends GuideFrontmatter | StepFrontmatter>(
  file: string,
  content: string,
  schema: z.ZodType<Frontmatter>,
  parse: (body: string, linesAbove: number) => ParsedBody,
): ReadText<Text<Frontmatter>> {
  const { frontmatter, body, linesAboveBody } = splitFrontmatter(content);
  const parsed = parseYaml({ file, text: frontmatter, linesAbove: 1 }, schema);
  const findings = [...parsed.findings];
  let parsedBody = emptyParsed;
  try {
    parsedBody = parse(body, linesAboveBody);
  } catch (error) {
    findings.push(toFinding(file, linesAboveBody, error));
  }
  if (!parsed.value) return { text: undefined, findings };
  const frontmatterSaid = {
    ...parsed.value,
    translates: undefined,
    signed: undefined,
    allow: undefined,
    // Where a guide stands is no wording: no translation is behind for it.
    topic: undefined,
  };
  const bodySaid = body.trim().replaceAll('\r\n', '\n');
  const read = { source: parsed.source, frontmatter: parsed.value, body: parsedBody.body };
  const locale = file.split('.').at(-2) ?? '';
  const text = {
    ...read,
    locale,
    hash: hashValue([frontmatterSaid, bodySaid]),
    conditions: hashValue(listSigned(read, locale)),
    packedTree: JSON.stringify(parsedBody.tree),
  };
  return { text, findings };
}

function toFinding(file: string, linesAbove: number, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const line =
    typeof error === 'object' && error !== null && 'line' in error ? Number(error.line) : 1;
  return {
    file,
    line: (line || 1) + linesAbove,
    severity: 'error',
    name: 'mdx-syntax',
    says: `This is not valid MDX: ${reason.split('\n')[0] ?? reason}`,
    mend: 'Close every tag, and write no "<", "{" or "}" that is not part of a component.',
  };
}
