import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { append, body, copy, drop, edit, move, put, sentence, title } from './changes.ts';
import { splitName, type CarelessInput } from './input.ts';
import { madeInputs } from './made-inputs.ts';

type ByFile = Readonly<Record<string, string>>;
/** One for both languages, or English and Norwegian. */
type InLanguages = string | [english: string, norwegian?: string];

/** What is done to the sound content, in this order, and what must be said of it. */
interface Written {
  readonly title?: InLanguages;
  readonly sentence?: InLanguages;
  readonly body?: InLanguages;
  readonly copied?: ByFile;
  readonly moved?: ByFile;
  readonly replaced?: ByFile;
  readonly added?: ByFile;
  /** What to write by what to find, by file. */
  readonly edits?: Readonly<Record<string, ByFile>>;
  readonly without?: readonly string[];
  readonly unreviewed?: readonly string[];
  readonly finds?: string;
  readonly fine?: string;
}

/** Every input: of `flow.yaml` (A), of files and texts (B), of facts and words (C, D), and those made by a rule. */
export const carelessInputs: readonly CarelessInput[] = [
  ...['flow', 'texts', 'facts'].flatMap(readInputs),
  ...madeInputs,
];

function readInputs(name: string): CarelessInput[] {
  const text = readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8');
  const inputs = Object.entries(parse(text) as Readonly<Record<string, Written>>);
  return inputs.map(([key, written]) => {
    const { finds, fine, unreviewed = [] } = written;
    return [...splitName(key), listChanges(written), finds ?? `fine: ${fine ?? ''}`, unreviewed];
  });
}

function listChanges(written: Written) {
  const each = <Value, Change>(
    values: Readonly<Record<string, Value>> = {},
    change: (file: string, value: Value) => Change,
  ) => Object.entries(values).map(([file, value]) => change(file, value));
  const both = (texts: InLanguages | undefined, change: typeof body) =>
    texts === undefined ? [] : [typeof texts === 'string' ? change(texts) : change(...texts)];
  return [
    ...both(written.title, title),
    ...both(written.sentence, sentence),
    ...both(written.body, body),
    ...each(written.copied, copy),
    ...each(written.moved, move),
    ...each(written.replaced, put),
    ...each(written.added, append),
    ...each(written.edits, (file, texts) =>
      each(texts, (find, write) => edit(file, find, write)),
    ).flat(),
    ...(written.without ?? []).map(drop),
  ];
}
