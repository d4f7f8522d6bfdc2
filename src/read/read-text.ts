import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';
import type { z } from 'zod';
import type { GuideText, Text } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import { pickPicture, placePicture, type Pictures } from '../model/pictures.ts';
import {
  guideTextSchema,
  type GuideFrontmatter,
  type StepFrontmatter,
} from '../model/step-text-schema.ts';
import { listSigned } from '../model/translation.ts';
import { findFrontmatterFault, splitFrontmatter } from './frontmatter.ts';
import { hiddenCharacter } from './hidden-characters.ts';
import { describeBodyFault, type BodyFault } from './mdx-faults.ts';
import { emptyParsed, parseBody, type ParsedBody } from './parse-body.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parseYaml } from './read-yaml.ts';
import { findExcess } from './text-limits.ts';

/** Length of the hashes in frontmatter, in hexadecimal digits: short enough to read, long enough for this purpose. */
const hashLength = 12;

/** A hash of any JSON value. */
export function hashValue(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, hashLength);
}

/**
 * Reads one MDX file against the schema of its frontmatter. Never throws: every fault is a finding.
 * @param pictures those of its guide
 */
export function readText<Frontmatter extends GuideFrontmatter | StepFrontmatter>(
  file: string,
  content: string,
  schema: z.ZodType<Frontmatter>,
  pictures: Pictures = {},
): ReadText<Text<Frontmatter>> {
  return readWith(file, content, { schema, pictures, parse: parseBody });
}

/** Reads one Markdown file of a plain guide. Never throws: every fault is a finding. */
export function readPlainText(
  file: string,
  content: string,
  pictures: Pictures = {},
): ReadText<GuideText> {
  return readWith(file, content, { schema: guideTextSchema, pictures, parse: parseMarkdown });
}

interface ReadText<Read> {
  readonly text: Read | undefined;
  readonly findings: readonly Finding[];
}

interface Way<Frontmatter> {
  readonly schema: z.ZodType<Frontmatter>;
  readonly pictures: Pictures;
  readonly parse: (body: string, linesAbove: number) => ParsedBody;
}

function readWith<Frontmatter extends GuideFrontmatter | StepFrontmatter>(
  file: string,
  content: string,
  { schema, pictures, parse }: Way<Frontmatter>,
): ReadText<Text<Frontmatter>> {
  const fault = findFrontmatterFault(content);
  if (fault) {
    const finding = { file, ...fault, severity: 'error', name: 'no-frontmatter' } as const;
    return { text: undefined, findings: [finding] };
  }
  const { frontmatter, body, linesAboveBody } = splitFrontmatter(content);
  const parsed = parseYaml({ file, text: frontmatter, linesAbove: 1 }, schema);
  const findings = [...parsed.findings];
  const read = (): ParsedBody | BodyFault => {
    try {
      return findExcess(body) ?? parse(body, linesAboveBody);
    } catch (error) {
      return describeBodyFault(error, body);
    }
  };
  const found = read();
  const parsedBody = 'tree' in found ? found : emptyParsed;
  if (!('tree' in found)) {
    const { line, says, remedy } = found;
    const place = { file, line: line + linesAboveBody, severity: 'error' } as const;
    findings.push({ ...place, name: 'mdx-syntax', says, remedy });
  }
  if (!parsed.value) return { text: undefined, findings };
  const frontmatterSaid = {
    ...parsed.value,
    translates: undefined,
    signed: undefined,
    'signed-by': undefined,
    'signed-on': undefined,
    allow: undefined,
    // What people say in one language is no wording that another translates.
    searched: undefined,
    // Where a guide stands, and for what, is no wording: no translation is behind for it.
    topic: undefined,
    articles: undefined,
    source: undefined,
  };
  const bodySaid = body.trim().replaceAll('\r\n', '\n');
  const said = { source: parsed.source, frontmatter: parsed.value, body: parsedBody.body };
  const locale = file.split('.').at(-2) ?? '';
  const find = (written: string) => {
    const path = placePicture(written, file);
    return path === undefined ? undefined : pickPicture(pictures, path, locale);
  };
  namePictures(parsedBody.tree, find);
  const packedTree = JSON.stringify(parsedBody.tree);
  findings.push(...listHiddenEntities(file, content, packedTree));
  const shown = said.body.pictures.map(({ written }) => pictures[find(written) ?? '']?.hash);
  const text = {
    ...said,
    locale,
    hash: hashValue([frontmatterSaid, bodySaid]),
    // Another picture may say something else with the same words beside it.
    conditions: hashValue([...listSigned(said, locale), ...shown]),
    packedTree,
  };
  return { text, findings };
}

/** Gives each picture of a tree that exists its path in the guide's folder as its address. */
function namePictures(node: Nodes, find: (written: string) => string | undefined): void {
  if (node.type === 'image') node.url = find(node.url) ?? node.url;
  if ('children' in node) node.children.forEach((child) => namePictures(child, find));
}

const entity = /&#?\w+;/;

/** What is hidden in the text that was read, and not in the file: `&#8203;`. */
function listHiddenEntities(file: string, content: string, packed: string): Finding[] {
  if (!entity.test(content) || hiddenCharacter.test(content)) return [];
  // JSON writes control characters as numbers.
  if (!hiddenCharacter.test(packed) && !/\\u00[01]/.test(packed)) return [];
  const lines = content.split('\n');
  const line = lines.findIndex((text) => entity.test(text));
  const written = entity.exec(lines[line] ?? '')?.[0] ?? '';
  return [
    {
      ...{ file, line: line + 1, severity: 'error', name: 'hidden-character' },
      says: `"${written}", or another such sign, stands for a character that nobody sees.`,
      remedy: 'Remove it.',
    },
  ];
}
