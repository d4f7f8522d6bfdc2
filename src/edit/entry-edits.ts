import { suggest } from '../checks/suggest.ts';
import { factSchemas, type FactFile } from '../model/facts-schema.ts';
import type { StatedCase } from '../cases/cases-schema.ts';
import { EditFault } from './edit-fault.ts';
import type { YamlValue } from './render-yaml.ts';
import { demandId, demandStep, folderOf, readFlow } from './site.ts';
import { addFile, editFile, readText, type SiteFiles } from './site-files.ts';
import { addEntry, readYaml, removeEntry } from './yaml-text.ts';

type Fields = Readonly<Record<string, YamlValue | undefined>>;

/** A situation of a real person, as `cases.yaml` has it. */
export type NewCase = Partial<StatedCase> & Pick<StatedCase, 'right'>;

/** Adds a case to a guide with a flow. */
export function addCase(files: SiteFiles, guide: string, id: string, stated: NewCase): SiteFiles {
  readFlow(files, guide);
  demandId(id);
  const [first = '', step] = stated.right.split('/');
  demandStep(files, step === undefined ? guide : first, step ?? first);
  const file = `${folderOf(guide)}cases.yaml`;
  return addTo(files, file, id, stated);
}

export function removeCase(files: SiteFiles, guide: string, id: string): SiteFiles {
  readFlow(files, guide);
  return editFile(files, `${folderOf(guide)}cases.yaml`, (text) => removeEntry(text, [id]));
}

/** Adds a fact, an entry of a file of `content/facts/`. Whether it has all fields is for the checks to say. */
export function addFact(files: SiteFiles, kind: FactFile, id: string, fact: Fields): SiteFiles {
  // An error code is no id: it is written as programs show it.
  if (kind !== 'error-codes') demandId(id);
  return addTo(files, factFile(kind), id, fact);
}

export function removeFact(files: SiteFiles, kind: FactFile, id: string): SiteFiles {
  return editFile(files, factFile(kind), (text) => removeEntry(text, [id]));
}

/** @throws EditFault if there is no such kind of fact, or no such fact */
export function demandFact(files: SiteFiles, kind: string, id: string): FactFile {
  const file = factFile(demandKind(kind));
  const known = files.has(file) ? Object.keys(readYaml(readText(files, file)) as object) : [];
  if (!known.includes(id))
    throw new EditFault(`There is no "${id}" in ${file}. ${suggest(id, known, 'See the file.')}`);
  return demandKind(kind);
}

/** @throws EditFault if there is no such kind of fact */
export function demandKind(kind: string): FactFile {
  const kinds = Object.keys(factSchemas) as FactFile[];
  const found = kinds.find((one) => one === kind);
  if (found) return found;
  throw new EditFault(
    `There is no kind of fact "${kind}". ${suggest(kind, kinds, `There are ${kinds.join(', ')}.`)}`,
  );
}

/** The file of a kind of facts. */
export function factFile(kind: FactFile): string {
  return `content/facts/${kind}.yaml`;
}

function addTo(files: SiteFiles, file: string, id: string, fields: Fields): SiteFiles {
  const there = files.has(file) ? files : addFile(files, file, '{}\n');
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return editFile(there, file, (text) => addEntry(text, [id], set));
}
