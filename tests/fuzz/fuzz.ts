import { join } from 'node:path';
import type { z } from 'zod';
import { runChecks } from '../../src/checks/run-checks.ts';
import { flowSchema } from '../../src/flow/flow-schema.ts';
import { casesSchema } from '../../src/cases/cases-schema.ts';
import { successorsSchema } from '../../src/flow/successors-schema.ts';
import {
  readTree,
  type Content,
  type Guide,
  type GuideText,
  type StepText,
} from '../../src/model/content.ts';
import { factSchemas, type FactFile } from '../../src/model/facts-schema.ts';
import type { Finding } from '../../src/model/finding.ts';
import { guideTextSchema, stepTextSchema } from '../../src/model/step-text-schema.ts';
import { topicsSchema } from '../../src/model/topics-schema.ts';
import { openContentFolder } from '../../src/read/folder.ts';
import { splitFrontmatter } from '../../src/read/frontmatter.ts';
import { readContent } from '../../src/read/read-content.ts';
import { parseEntries } from '../../src/read/read-facts.ts';
import { parseWords } from '../../src/read/read-search-words.ts';
import { readPlainText, readText } from '../../src/read/read-text.ts';
import { readBuildDay } from '../../src/site/build/page-context.ts';
import { siteSchema } from '../../src/site/site-schema.ts';
import { parseOverrides } from '../../src/read/read-words.ts';
import { loadFiles, openMemory } from '../support/memory-files.ts';
import { fixtureSite } from '../support/tested-site.ts';
import { damage, type Damage } from './damages.ts';
import { createRandom } from './random.ts';
import {
  listAdded,
  listLost,
  readMarkdownWords,
  readTreeWords,
  readValueWords,
  readYamlWords,
  writeComponents,
} from './said-words.ts';

/** A damaged copy that was published although it says something else, or that stopped the reading. */
interface Fault {
  readonly seed: number;
  readonly file: string;
  readonly damages: readonly string[];
  readonly what: string;
}

export interface FuzzResult {
  readonly copies: number;
  /** Copies that findings were about; all others are published as they stand. */
  readonly found: number;
  readonly faults: readonly Fault[];
  /** The copy that took longest. */
  readonly slowest: { readonly file: string; readonly seed: number; readonly milliseconds: number };
}

const files = loadFiles(join(fixtureSite.folder, 'content'));
const paths = [...files.keys()].filter((path) => /\.(?:yaml|mdx?)$/.test(path)).sort();
const { content } = await readContent(fixtureSite.folder);
const today = readBuildDay();

/** Checks that compare a text with its translation: a damage to one of them is not what they are to be hiding here. */
const comparing = /^(?:parity-|negation-|condition-|same-text|translation-|unused-)/;

const readOriginal = (path: string) => new TextDecoder().decode(files.get(path));
const ofSameKind = Map.groupBy(paths, (path) => path.split('.').at(-1) ?? '');

/** Damages as many real files, and looks at what is read of each. Copy number n is the same whatever the number of copies. */
export async function fuzz(from: number, copies: number): Promise<FuzzResult> {
  const faults: Fault[] = [];
  let found = 0;
  let slowest = { file: '', seed: 0, milliseconds: 0 };
  for (let seed = from; seed < from + copies; seed++) {
    const random = createRandom(seed);
    const path = random.pick(paths);
    const others = ofSameKind.get(path.split('.').at(-1) ?? '') ?? [];
    const other = readOriginal(random.pick(others));
    const { damaged, done } = damage(readOriginal(path), random, [other]);
    const start = performance.now();
    const judged = await judgeCopy(path, damaged, done);
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { file: path, seed, milliseconds };
    if (judged === 'found') found++;
    else if (judged !== 'sound') {
      faults.push({ seed, file: path, damages: done.map(({ name }) => name), what: judged });
    }
  }
  return { copies, found, faults, slowest };
}

/** `found`, `sound`, or what went wrong. */
async function judgeCopy(
  path: string,
  damaged: string | Uint8Array,
  done: readonly Damage[],
): Promise<string> {
  const bytes = typeof damaged === 'string' ? new TextEncoder().encode(damaged) : damaged;
  try {
    const { findings, differs } = await readCopy(path, bytes);
    if (findings.length > 0) return 'found';
    if (!isUtf8(bytes)) return 'bytes that are no UTF-8, and no finding';
    if (done.at(-1)?.mustShow) return `${done.at(-1)?.name ?? ''}, and no finding`;
    return differs() ?? 'sound';
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

interface Copy {
  /** Those of reading and of the checks, without those that the sound file has. */
  readonly findings: readonly Finding[];
  /** How what is published differs from what the file says. */
  readonly differs: () => string | undefined;
}

async function readCopy(path: string, bytes: Uint8Array): Promise<Copy> {
  const parts = path.split('/');
  const folder = await openContentFolder(openMemory(new Map([[path, bytes]])));
  if (!path.endsWith('.yaml')) {
    const found = await folder.read(...parts);
    const { text, findings } = found
      ? readAnyText(path, found.file, found.text)
      : { text: undefined, findings: [] };
    const all = [...folder.findings, ...findings];
    return {
      findings: [...all, ...(text ? judgeText(path, text, all) : [])],
      differs: () => (found && text ? compareText(found.text, text) : 'nothing was read'),
    };
  }
  const value = await readYaml(path, folder);
  return {
    findings: [...folder.findings, ...judgeYaml(path, value, folder.findings)],
    differs: () => {
      const said = readYamlWords(new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'));
      const lost = listLost(said, readValueWords(value));
      return lost.length > 0 ? `lost: ${lost.join(', ')}` : undefined;
    },
  };
}

function readAnyText(
  path: string,
  file: string,
  text: string,
): { text: GuideText | StepText | undefined; findings: readonly Finding[] } {
  if (path.endsWith('.md')) return readPlainText(file, text);
  return path.includes('/steps/')
    ? readText(file, text, stepTextSchema)
    : readText(file, text, guideTextSchema);
}

type Folder = Awaited<ReturnType<typeof openContentFolder>>;

async function readYaml(path: string, folder: Folder): Promise<unknown> {
  const parts = path.split('/');
  const name = (parts.at(-1) ?? '').replace('.yaml', '');
  if (parts[0] === 'facts') {
    return (await parseEntries(folder, factSchemas[name as FactFile] as z.ZodRecord, ...parts))
      .value;
  }
  if (name === 'cases') return (await parseEntries(folder, casesSchema, ...parts)).value;
  if (path === 'topics.yaml') return (await parseEntries(folder, topicsSchema, ...parts)).value;
  const schemas = { flow: flowSchema, site: siteSchema, successors: successorsSchema } as const;
  if (parts[0] === 'search') return (await parseWords(folder, ...parts)).words;
  if (parts[0] === 'ui') return (await parseOverrides(folder, name, ...parts)).overrides;
  const schema = schemas[name as keyof typeof schemas];
  return (await folder.parse(schema as z.ZodType, ...parts)).value;
}

function compareText(file: string, text: GuideText | StepText): string | undefined {
  const { frontmatter, body } = splitFrontmatter(file.replaceAll('\r\n', '\n'));
  // A decoder of its own says what stands in the file; where its halves meet is for `splitFrontmatter` to say.
  const published = readTreeWords(readTree(text));
  const isPlain = text.source.file.endsWith('.md');
  const said = readMarkdownWords(isPlain ? writeComponents(body) : body);
  const lost = [
    ...listLost(readYamlWords(frontmatter), readValueWords(text.frontmatter)),
    ...listLost(said, published),
  ];
  const added = listAdded(said, published);
  if (lost.length > 0) return `lost: ${lost.join(', ')}`;
  return added.length > 0 ? `added: ${added.join(', ')}` : undefined;
}

const nothing: Content = {
  ...content,
  guides: {},
  plainGuides: {},
  facts: Object.fromEntries(
    Object.keys(content.facts).map((kind) => [kind, {}]),
  ) as Content['facts'],
  topics: {},
  ui: {},
  search: {},
};

/** What the checks say of one text, and of nothing else. */
function judgeText(path: string, text: GuideText | StepText, read: readonly Finding[]): Finding[] {
  const [, id = '', folder = '', name = ''] = path.split('/');
  const plain = content.plainGuides[id];
  const guide = content.guides[id];
  const only = { facts: content.facts, topics: content.topics };
  if (plain) {
    const texts = { [text.locale]: text as GuideText };
    return judge({ ...nothing, ...only, plainGuides: { [id]: { ...plain, texts } } }, path, read);
  }
  if (!guide) return [];
  const step = folder === 'steps' ? (name.split('.')[0] ?? '') : '';
  const alone: Guide = {
    ...guide,
    texts: step === '' ? { [text.locale]: text as GuideText } : {},
    steps: step === '' ? {} : { [step]: { [text.locale]: text as StepText } },
  };
  return judge({ ...nothing, ...only, guides: { [id]: alone } }, path, read);
}

function judgeYaml(path: string, value: unknown, read: readonly Finding[]): Finding[] {
  const [kind = '', id = '', name = ''] = path.split('/');
  if (value === undefined) return [];
  if (kind === 'facts') {
    const facts = { ...nothing.facts, [id.replace('.yaml', '')]: value };
    return judge({ ...nothing, facts }, path, read);
  }
  const guide = content.guides[id];
  if (!guide || name !== 'flow.yaml') return [];
  const damaged = { ...guide, flow: value as Guide['flow'], texts: {}, steps: {} };
  return judge({ ...nothing, facts: content.facts, guides: { [id]: damaged } }, path, read);
}

/** The findings in this file alone. */
function judge(changed: Content, path: string, read: readonly Finding[]): Finding[] {
  return runChecks(changed, read, { today }).filter(
    ({ file, name }) => file === `content/${path}` && !comparing.test(name),
  );
}
