import { parse } from 'yaml';
import { EditFault } from '../../edit/edit-fault.ts';
import { addFact, demandKind } from '../../edit/entry-edits.ts';
import type { YamlValue } from '../../edit/render-yaml.ts';
import type { SiteFiles } from '../../edit/site-files.ts';
import { factSchemas, type FactFile } from '../../model/facts-schema.ts';
import { reportBreaches } from '../../read/describe-breach.ts';
import type { Edited } from '../run-edit.ts';
import type { Given } from './add-new.ts';
import { parseTwo } from './parse-id.ts';

/** The field of each kind that is in words, and so in each language; of some, the whole fact is. */
const worded: Readonly<Record<FactFile, string | undefined>> = {
  commands: 'changes',
  links: 'title',
  roles: undefined,
  licences: undefined,
  'ui-names': undefined,
  dates: 'what',
  'old-names': 'now',
  'error-codes': 'meaning',
  messages: 'text',
};

type Fields = { [field: string]: YamlValue };

/**
 * Adds a fact, from `--set <field>=<value>` (`--set placeholders.lamp.en="…"`) and its words in each language. A fact that
 * lacks a field is not written.
 */
export async function addNewFact(files: SiteFiles, given: Given): Promise<Edited> {
  const { locales, today, read, list, word } = given;
  const [first, id] = parseTwo(given.id, 'fact <kind>/<id>');
  const kind = demandKind(first);
  const fields: Fields = {};
  for (const [path, value] of list('set')) setAt(fields, path.split('.'), parseValue(value));
  const field = worded[kind];
  // Names and messages are known in the languages in which somebody has seen them.
  const isSeen = kind === 'ui-names' || kind === 'messages';
  const seen = locales.flatMap((locale) => {
    const text = read(locale);
    return text === undefined ? [] : [[locale, text] as const];
  });
  const words = isSeen ? Object.fromEntries(seen) : await word('The words');
  for (const [locale, text] of Object.entries(words))
    setAt(fields, field === undefined ? [locale] : [field, locale], text);
  if (kind === 'links') fields['checked'] ??= today;
  const value = { [id]: fields };
  const { error } = factSchemas[kind].safeParse(value);
  if (error) {
    const source = { file: `content/facts/${kind}.yaml`, lines: {} };
    const breaches = reportBreaches(error.issues, { schema: factSchemas[kind], value, source });
    throw new EditFault(
      [
        'It is not written yet. Add what is missing with --set <field>=<value>.',
        ...breaches.map(({ says, remedy }) => `  ${says} ${remedy}`),
      ].join('\n'),
    );
  }
  return { files: addFact(files, kind, id, fields) };
}

/** A list or a map may be written as YAML has it: `[a, b]`. */
function parseValue(text: string): YamlValue {
  if (!/^[[{]/.test(text)) return text === 'true' || text === 'false' ? text === 'true' : text;
  try {
    return parse(text, { schema: 'failsafe' }) as YamlValue;
  } catch {
    return text;
  }
}

function setAt(fields: Fields, [key = '', ...rest]: readonly string[], value: YamlValue): void {
  if (rest.length === 0) {
    fields[key] = value;
    return;
  }
  const inner = fields[key];
  const into = typeof inner === 'object' && !Array.isArray(inner) ? (inner as Fields) : {};
  fields[key] = into;
  setAt(into, rest, value);
}
