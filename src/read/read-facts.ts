import type { z } from 'zod';
import type { Content, Source } from '../model/content.ts';
import { factSchemas, type FactFile, type Facts } from '../model/facts-schema.ts';
import type { SiteSettings } from '../site/site-schema.ts';
import { nameFirstShell } from '../subjects/subjects.ts';
import { reportBreaches } from './describe-breach.ts';
import type { Finding } from '../model/finding.ts';
import type { ContentFolder } from './folder.ts';
import { remember } from './memory.ts';
import { entriesSchema } from './read-yaml.ts';
import { reportStrays } from './stray-files.ts';

/** Reads `content/facts/`. An entry that does not fit its schema is reported and left out, alone. */
export async function readFacts(
  folder: ContentFolder,
  site: SiteSettings,
): Promise<Pick<Content, 'facts' | 'factSources'>> {
  const names = Object.keys(factSchemas) as FactFile[];
  const files = names.map((name) => `${name}.yaml`);
  const listing = await folder.list('facts');
  folder.findings.push(
    ...reportStrays('content/facts', {
      names: [...listing.files.filter((file) => !files.includes(file)), ...listing.folders],
      expected: `one of ${files.join(', ')}`,
      missing: files.filter((file) => !listing.files.includes(file)),
    }),
  );
  const facts: Partial<Record<FactFile, unknown>> = {};
  const factSources: Partial<Record<FactFile, Source>> = {};
  for (const name of names) {
    // A site has the kinds of facts that it needs; what names one that is not there is a finding.
    if (!listing.files.includes(`${name}.yaml`)) {
      facts[name] = {};
      factSources[name] = { file: `content/facts/${name}.yaml`, lines: {} };
      continue;
    }
    const { value, source } = await parseEntries(
      folder,
      factSchemas[name],
      'facts',
      `${name}.yaml`,
    );
    facts[name] = value;
    factSources[name] = source;
  }
  // Every key is there, and every entry has passed the schema of its file.
  const read = { facts, factSources } as Pick<Content, 'facts' | 'factSources'>;
  const { commands } = read.facts;
  return { ...read, facts: { ...read.facts, commands: nameShells(commands, site) } };
}

/** The commands, each with what it is run in, if that is known. */
function nameShells(commands: Facts['commands'], site: SiteSettings): Facts['commands'] {
  const first = nameFirstShell(site);
  return Object.fromEntries(
    Object.entries(commands).map(([id, command]) => [
      id,
      { ...(first !== undefined && { shell: first }), ...command },
    ]),
  );
}

/** A file of entries with ids: one that does not fit is reported and left out, alone. */
export async function parseEntries<Schema extends z.ZodRecord>(
  folder: ContentFolder,
  schema: Schema,
  ...path: string[]
): Promise<{ value: z.output<Schema>; source: Source }> {
  const { value = {}, source } = await folder.parse(entriesSchema, ...path);
  const { read, findings } = remember(
    folder.memory,
    `${source.file} by entry`,
    [value, schema],
    () => judgeEntries(value, schema, source),
  );
  folder.findings.push(...findings);
  return { value: read, source };
}

function judgeEntries<Schema extends z.ZodRecord>(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  source: Source,
): { read: z.output<Schema>; findings: readonly Finding[] } {
  const read: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const [id, entry] of Object.entries(value)) {
    const one = { [id]: entry };
    const result = schema.safeParse(one);
    if (result.success) Object.assign(read, result.data);
    else findings.push(...reportBreaches(result.error.issues, { schema, value: one, source }));
  }
  return { read: read as z.output<Schema>, findings };
}
