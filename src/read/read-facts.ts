import { z } from 'zod';
import type { Content, Source } from '../model/content.ts';
import { factSchemas, type FactFile } from '../model/facts-schema.ts';
import type { ContentFolder } from './folder.ts';
import { reportIssue } from './read-yaml.ts';

const anyEntries = z.record(z.string(), z.unknown());

/** Reads `content/facts/`. An entry that does not fit its schema is reported and left out, alone. */
export async function readFacts(
  folder: ContentFolder,
): Promise<Pick<Content, 'facts' | 'factSources'>> {
  const names = Object.keys(factSchemas) as FactFile[];
  const files = names.map((name) => `${name}.yaml`);
  for (const file of await folder.list('facts')) {
    if (!files.includes(file)) folder.reject(`one of ${files.join(', ')}`, 'facts', file);
  }
  const facts: Partial<Record<FactFile, unknown>> = {};
  const factSources: Partial<Record<FactFile, Source>> = {};
  for (const name of names) {
    const { value, source } = await folder.parse(anyEntries, 'facts', `${name}.yaml`);
    facts[name] = readEntries(name, value ?? {}, source, folder);
    factSources[name] = source;
  }
  // Every key is there, and every entry has passed the schema of its file.
  return { facts, factSources } as Pick<Content, 'facts' | 'factSources'>;
}

function readEntries(
  name: FactFile,
  entries: Record<string, unknown>,
  source: Source,
  { findings }: ContentFolder,
): Record<string, unknown> {
  const schema = factSchemas[name].valueType;
  const read: Record<string, unknown> = {};
  for (const [id, entry] of Object.entries(entries)) {
    const result = schema.safeParse(entry);
    if (result.success) read[id] = result.data;
    else findings.push(...result.error.issues.map((issue) => reportIssue(issue, source, [id])));
  }
  return read;
}
