import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { flowSchema, type FlowFile } from '../flow/flow-schema.ts';
import type { Content, Guide, GuideText, Source, StepText } from '../guide/content.ts';
import { factSchemas, type FactFile, type Facts } from '../guide/facts-schema.ts';
import type { Finding } from '../guide/finding.ts';
import { guideTextSchema, stepTextSchema } from '../guide/step-text-schema.ts';
import type { Locale } from '../site/locales.ts';
import { uiSchema, type Ui } from '../site/ui-schema.ts';
import { readText } from './read-text.ts';
import { parseYaml, type Parsed } from './read-yaml.ts';

export interface ReadContent {
  readonly content: Content;
  /** What could not be read, or did not fit its schema. The checks judge the rest. */
  readonly findings: readonly Finding[];
}

/**
 * Reads `content/` below a project's root.
 * @throws if `content/` itself cannot be read
 */
export async function readContent(root: string): Promise<ReadContent> {
  const findings: Finding[] = [];
  const read = async (...path: string[]) => ({
    file: ['content', ...path].join('/'),
    text: await readFile(join(root, 'content', ...path), 'utf8').catch(() => undefined),
  });
  const list = (...path: string[]) =>
    readdir(join(root, 'content', ...path)).catch((error: unknown) => {
      if (path[0] === 'ui') throw error;
      return [];
    });
  const parse = async <Schema extends z.ZodType>(schema: Schema, ...path: string[]) => {
    const { file, text } = await read(...path);
    const parsed: Parsed<z.output<Schema>> =
      text === undefined
        ? { value: undefined, source: { file, lines: {} }, findings: [missingFile(file)] }
        : parseYaml({ file, text }, schema);
    findings.push(...parsed.findings);
    return parsed;
  };

  const locales = (await list('ui'))
    .flatMap((name) => /^([a-z]{2,3})\.yaml$/.exec(name)?.[1] ?? [])
    .sort();
  const ui: Record<Locale, Ui> = {};
  const uiSources: Record<Locale, Source> = {};
  for (const locale of locales) {
    const { value, source } = await parse(uiSchema, 'ui', `${locale}.yaml`);
    if (value) ui[locale] = value;
    uiSources[locale] = source;
  }

  const factFiles = await Promise.all(
    (Object.keys(factSchemas) as FactFile[]).map(async (name) => {
      const { value, source } = await parse(
        z.record(z.string(), z.unknown()),
        'facts',
        `${name}.yaml`,
      );
      return [name, readEntries(name, value ?? {}, source, findings), source] as const;
    }),
  );
  const facts = Object.fromEntries(
    factFiles.map(([name, value]) => [name, value]),
  ) as unknown as Facts;
  const factSources = Object.fromEntries(
    factFiles.map(([name, , source]) => [name, source]),
  ) as Record<FactFile, Source>;

  const guides: Record<string, Guide> = {};
  for (const id of (await list('guides')).sort()) {
    const flow = await parse(flowSchema, 'guides', id, 'flow.yaml');
    const names = (await list('guides', id)).filter((name) => name.endsWith('.mdx')).sort();
    const stepNames = (await list('guides', id, 'steps')).sort();
    const texts: Record<Locale, GuideText> = {};
    const steps: Record<string, Record<Locale, StepText>> = {};
    for (const name of names) {
      const { file, text = '' } = await read('guides', id, name);
      const locale = readLocale(name, locales);
      const result = readText(file, text, guideTextSchema);
      findings.push(...result.findings, ...(locale ? [] : [strayFile(file, locales)]));
      if (locale && result.text) texts[locale] = result.text;
    }
    for (const name of stepNames) {
      const { file, text = '' } = await read('guides', id, 'steps', name);
      const locale = readLocale(name, locales);
      const result = readText(file, text, stepTextSchema);
      findings.push(...result.findings, ...(locale ? [] : [strayFile(file, locales)]));
      if (locale && result.text) (steps[name.split('.')[0] ?? ''] ??= {})[locale] = result.text;
    }
    const emptyFlow: FlowFile = { start: '', steps: {} };
    guides[id] = { id, flow: flow.value ?? emptyFlow, flowSource: flow.source, texts, steps };
  }

  return { content: { locales, guides, facts, factSources, ui, uiSources }, findings };
}

/** Holds each entry of a fact file against its schema on its own, so that one fault does not hide the other facts. */
function readEntries(
  name: FactFile,
  entries: Record<string, unknown>,
  source: Source,
  findings: Finding[],
): Record<string, unknown> {
  const schema = factSchemas[name].valueType;
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, entry]) => {
      const result = schema.safeParse(entry);
      if (result.success) return [[id, result.data]];
      for (const issue of result.error.issues) {
        const field = [id, ...issue.path.map(String)].join('.');
        findings.push({
          file: source.file,
          line: source.lines[field] ?? source.lines[id] ?? 1,
          severity: 'error',
          name: 'bad-field',
          says: `"${field}": ${issue.message}.`,
          mend: 'See the other entries of this file for the fields and what they may hold.',
        });
      }
      return [];
    }),
  );
}

function readLocale(name: string, locales: readonly Locale[]): Locale | undefined {
  const [, locale, extension, ...more] = name.split('.');
  return extension === 'mdx' && more.length === 0 && locale && locales.includes(locale)
    ? locale
    : undefined;
}

function missingFile(file: string): Finding {
  return {
    file,
    line: 1,
    severity: 'error',
    name: 'missing-file',
    says: 'This file is missing.',
    mend: 'Add it; docs/authoring.md says what it holds.',
  };
}

function strayFile(file: string, locales: readonly Locale[]): Finding {
  return {
    file,
    line: 1,
    severity: 'error',
    name: 'stray-file',
    says: `This file's name is not <id>.<locale>.mdx with a locale of ${locales.join(', ')}.`,
    mend: 'Rename it, or add the language to content/ui/.',
  };
}

/** A path from the project's root with forward slashes, as findings name it. */
export function nameFile(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
