// `node tests/made-up/content.ts <folder> [--guides 1000] [--steps 40] [--plain 0]`: writes content that passes all
// checks: so many guides with a flow of so many steps, and so many plain guides. The same numbers give the same guides.
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { factSchemas } from '../../src/model/facts-schema.ts';
import { listFacts } from './facts.ts';
import { makeUpFlowGuide } from './flow-guide.ts';
import { listFlowGuide, listPlainGuide } from './guide-files.ts';
import { makeUpPlainGuides } from './plain-guide.ts';
import { locales } from './said.ts';
import { findSubject } from './subjects.ts';
import { writeFiles } from './write-files.ts';

export interface Wanted {
  /** The steps of each guide with a flow. */
  readonly flows?: readonly number[];
  /** So many plain guides. */
  readonly plain?: number;
  /** The folder of a site whose content stands there too. */
  readonly beside?: string;
}

/** Writes `content/` below a project's root, and says the ids of the guides, those with a flow first. */
export async function writeContent(root: string, wanted: Wanted): Promise<string[]> {
  const { flows = [], plain = 0, beside } = wanted;
  const content = join(root, 'content');
  const ids = Array.from({ length: flows.length + plain }, (_, number) => findSubject(number).id);
  const flowGuides = flows.map((size, number) =>
    makeUpFlowGuide(number, size, ids[(number + 1) % ids.length] ?? ''),
  );
  const plainGuides = makeUpPlainGuides(plain, flows.length);
  if (beside !== undefined) await cp(join(beside, 'content'), content, { recursive: true });
  const facts = listFacts(flowGuides, plainGuides);
  writeFiles(content, beside === undefined ? standAlone(facts) : await addTo(beside, facts));
  for (const guide of flowGuides) writeFiles(content, listFlowGuide(guide));
  for (const guide of plainGuides) writeFiles(content, listPlainGuide(guide));
  return ids;
}

type Facts = ReturnType<typeof listFacts>;

/** JSON is YAML too. */
function writeEntries(entries: object): string {
  const lines = Object.entries(entries).map(([id, value]) => `${id}: ${JSON.stringify(value)}\n`);
  return lines.join('');
}

function addTo(site: string, facts: Facts): Promise<(readonly [string, string])[]> {
  const files = Object.entries(facts).map(async ([file, entries]) => {
    const before = await readFile(join(site, 'content', file), 'utf8');
    return [file, `${before}\n${writeEntries(entries)}`] as const;
  });
  return Promise.all(files);
}

function standAlone(facts: Facts): (readonly [string, string])[] {
  const none = Object.keys(factSchemas).map((name) => [`facts/${name}.yaml`, {}] as const);
  const files = {
    ...Object.fromEntries(none),
    ...facts,
    'site.yaml': { name: 'Made up', languages: locales, packs: ['microsoft'] },
  };
  return Object.entries(files).map(([file, entries]) => [file, writeEntries(entries) || '{}\n']);
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: {
      guides: { type: 'string', default: '1000' },
      steps: { type: 'string', default: '40' },
      plain: { type: 'string', default: '0' },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Say the folder to write content/ into.');
  const flows = new Array<number>(Number(values.guides)).fill(Number(values.steps));
  await writeContent(folder, { flows, plain: Number(values.plain) });
}
