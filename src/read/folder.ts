import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import { parseYaml, type Parsed } from './read-yaml.ts';

/** Reads below `content/`, and gathers what is wrong there. Paths are given as their parts. */
export interface ContentFolder {
  readonly findings: Finding[];
  /** The names in a folder, sorted, without hidden files; none if there is no such folder. */
  readonly list: (...path: string[]) => Promise<string[]>;
  /** A file's name as findings give it, and its text. */
  readonly read: (...path: string[]) => Promise<{ file: string; text: string }>;
  /** A YAML file held against a schema. A missing file is a finding. */
  readonly parse: <Schema extends z.ZodType>(
    schema: Schema,
    ...path: string[]
  ) => Promise<Parsed<z.output<Schema>>>;
  /** Reports a file that nothing would read. */
  readonly reject: (expected: string, ...path: string[]) => void;
}

/** @throws if there is no `content/` below the root */
export async function openContentFolder(root: string): Promise<ContentFolder> {
  const folder = join(root, 'content');
  await readdir(folder);
  const findings: Finding[] = [];
  const nameOf = (path: string[]) => ['content', ...path].join('/');
  const read = async (...path: string[]) => ({
    file: nameOf(path),
    text: await readFile(join(folder, ...path), 'utf8'),
  });
  return {
    findings,
    read,
    list: async (...path) => {
      const names = await readdir(join(folder, ...path)).catch(() => []);
      // Systems leave files of their own behind, such as .DS_Store.
      return names.filter((name) => !name.startsWith('.')).sort();
    },
    parse: async (schema, ...path) => {
      const found = await read(...path).catch(() => undefined);
      const missing = { file: nameOf(path), lines: {} };
      const parsed = found
        ? parseYaml(found, schema)
        : { value: undefined, source: missing, findings: [reportMissing(missing.file)] };
      findings.push(...parsed.findings);
      return parsed;
    },
    reject: (expected, ...path) => {
      findings.push({
        file: nameOf(path),
        line: 1,
        severity: 'error',
        name: 'stray-file',
        says: `Nothing reads this file: its name is not ${expected}.`,
        mend: 'Rename it, move it, or remove it.',
      });
    },
  };
}

function reportMissing(file: string): Finding {
  return {
    file,
    line: 1,
    severity: 'error',
    name: 'missing-file',
    says: 'This file is missing.',
    mend: file.endsWith('/flow.yaml')
      ? 'Add it; or write a guide without a flow in Markdown: guide.<locale>.md, and nothing else.'
      : 'Add it; docs/authoring.md says what it holds.',
  };
}

/** A path as findings name it: from the project's root, with forward slashes. */
export function nameFile(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
