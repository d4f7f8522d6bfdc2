import { relative, sep } from 'node:path';
import type { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import { decodeText } from './decode-text.ts';
import type { Entry, Files } from './files.ts';
import { remember, type Memory } from './memory.ts';
import { parseYaml, type Parsed } from './read-yaml.ts';
import type { ForeignText } from './stray-files.ts';

/** The names in a folder, sorted. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Reads below `content/`, and gathers what is wrong there. Paths are given as their parts. */
export interface ContentFolder {
  readonly findings: Finding[];
  readonly memory: Memory | undefined;
  /** Texts in languages that the site does not have. */
  readonly foreign: ForeignText[];
  /** What is in a folder, without hidden files; nothing if there is no such folder. What is neither is a finding. */
  readonly list: (...path: string[]) => Promise<Listing>;
  /** A file's name as findings give it, and its text. A file that holds no text that can be read is a finding. */
  readonly read: (...path: string[]) => Promise<{ file: string; text: string } | undefined>;
  /** The same of a file that holds no text. */
  readonly readBytes: (
    ...path: string[]
  ) => Promise<{ file: string; bytes: Uint8Array } | undefined>;
  /** A YAML file held against a schema. A missing file is a finding. */
  readonly parse: <Schema extends z.ZodType>(
    schema: Schema,
    ...path: string[]
  ) => Promise<Parsed<z.output<Schema>>>;
}

/**
 * No text of a guide is as long, in bytes, no file of facts and no ledger: a longer one is not meant, and would take minutes to
 * read. A picture that is larger is a photograph as the camera took it.
 */
const longest = { text: 200_000, yaml: 2_000_000, json: 50_000_000, picture: 5_000_000 } as const;

/** @throws if there is no `content/` */
export async function openContentFolder(files: Files): Promise<ContentFolder> {
  await files.list([]);
  const findings: Finding[] = [];
  const nameOf = (path: readonly string[]) => ['content', ...path].join('/');
  const report = (path: readonly string[], name: string, says: string, remedy: string) => {
    findings.push({ file: nameOf(path), line: 1, severity: 'error', name, says, remedy });
  };

  const readBytes = async (path: readonly string[], most: number) => {
    const file = nameOf(path);
    const bytes = await files.read(path, most).catch((error: unknown) => error);
    // Of a link, a folder or a wrong name it was said when they were listed.
    const isKnown = ({ file: reported, meant }: Finding) => reported === file || meant === file;
    if (bytes instanceof Error && findings.some(isKnown)) return undefined;
    if (typeof bytes === 'number') {
      const says = `This file has ${bytes.toLocaleString('en')} bytes, and at most ${most.toLocaleString('en')} are read.`;
      report(path, 'too-large', says, 'Remove what does not belong into it, or divide it.');
    } else if (bytes instanceof Uint8Array) {
      return { file, bytes };
    } else if (isMissing(bytes)) {
      report(path, 'missing-file', 'This file is missing.', mendMissing(file));
    } else {
      report(
        path,
        'unreadable-file',
        `This file cannot be opened${explain(bytes)}.`,
        'See that it is a plain file that you may read.',
      );
    }
    return undefined;
  };
  const read = async (...path: string[]) => {
    const kind = path.at(-1)?.split('.').at(-1);
    const found = await readBytes(
      path,
      kind === 'yaml' || kind === 'json' ? longest[kind] : longest.text,
    );
    if (!found) return undefined;
    const { text, findings: own } = decodeText(found.file, found.bytes);
    findings.push(...own);
    return text === undefined ? undefined : { file: found.file, text };
  };

  return {
    findings,
    memory: files.memory,
    foreign: [],
    read,
    readBytes: (...path) => readBytes(path, longest.picture),
    list: async (...path) => {
      const entries = await files.list(path).catch((error: unknown) => {
        if (!isMissing(error))
          report(
            path,
            'unreadable-file',
            `This folder cannot be opened${explain(error)}.`,
            'See that it is a folder that you may read.',
          );
        return [];
      });
      const shown = entries.filter(({ name }) => !isOfSystem(name));
      for (const { name, kind } of shown) {
        if (kind === 'link' || kind === 'special')
          report(
            [...path, name],
            'unreadable-file',
            `This is ${strange[kind]}, and not a file.`,
            'Put the file itself here, or remove this.',
          );
      }
      const pick = (wanted: Entry['kind']) =>
        shown.flatMap(({ name, kind }) => (kind === wanted ? [name] : [])).sort();
      return { files: pick('file'), folders: pick('folder') };
    },
    parse: async (schema, ...path) => {
      const found = await read(...path);
      const parsed = found
        ? remember(files.memory, found.file, [found.text, schema], () => parseYaml(found, schema))
        : { value: undefined, source: { file: nameOf(path), lines: {} }, findings: [] };
      findings.push(...parsed.findings);
      return parsed;
    },
  };
}

const strange = {
  link: 'a symbolic link',
  special: 'a pipe, a socket or a device',
} as const;

/** What operating systems and programs leave behind on their own, such as .DS_Store. */
function isOfSystem(name: string): boolean {
  return /^(?:\.(?!\.).*|~\$.*|thumbs\.db|desktop\.ini)$/i.test(name);
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function explain(error: unknown): string {
  const code = codeOf(error);
  return code === undefined ? '' : ` (${code})`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function mendMissing(file: string): string {
  return file.endsWith('/flow.yaml')
    ? 'Add it; or write a guide without a flow in Markdown: guide.<locale>.md, and nothing else.'
    : 'Add it; docs/authoring.md says what it holds.';
}

/** A path as findings name it: from the project's root, with forward slashes. */
export function nameFile(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
