import { parseArgs } from 'node:util';
import { suggest } from '../../checks/suggest.ts';
import { addAnswer } from '../../edit/answer-edits.ts';
import { EditFault } from '../../edit/edit-fault.ts';
import { addGuide } from '../../edit/guide-edits.ts';
import { demandStep, listLocales } from '../../edit/site.ts';
import type { SiteFiles } from '../../edit/site-files.ts';
import { nameLanguage, type Locale, type Localized } from '../../site/locales.ts';
import { demandWords, type Edited } from '../run-edit.ts';
import type { Person } from '../terminal.ts';
import { addNewCase } from './add-new-case.ts';
import { addNewFact } from './add-new-fact.ts';
import { addNewStep } from './add-new-step.ts';
import { parseId } from './parse-id.ts';
import { writeGuide } from './write-guide.ts';

/** What a command that adds something was given. */
export interface Given {
  /** The id of what is new, as it was typed. */
  readonly id: string;
  readonly locales: readonly Locale[];
  readonly person: Person;
  /** As in `2026-11-30`. */
  readonly today: string;
  /** An option that is given once. */
  readonly read: (option: string) => string | undefined;
  /** Those that are given several times, such as `--answer yes=solved`. */
  readonly list: (option: 'answer' | 'set') => readonly (readonly [string, string])[];
  /** Words in each language, from `--en "…"` and the like, or asked for. */
  readonly word: (what: string, part?: string) => Promise<Localized>;
}

type Add = (files: SiteFiles, given: Given) => Promise<Edited> | Edited;

const kinds: Readonly<Record<string, Add>> = {
  guide: (files, given) => addNewGuide(files, given, 'flow'),
  'plain-guide': (files, given) => addNewGuide(files, given, 'plain'),
  step: addNewStep,
  answer: addNewAnswer,
  case: addNewCase,
  fact: addNewFact,
};

/** What may be written once. */
const options = ['kind', 'after', 'before', 'from', 'to', 'right', 'pasted', 'source', 'seen'];

/** Adds what is asked for on the command line. */
export async function addNew(
  files: SiteFiles,
  args: string[],
  { person, today }: Pick<Given, 'person' | 'today'>,
): Promise<Edited> {
  const locales = listLocales(files);
  const { values, positionals } = parse(args, locales);
  const [kind = '', id] = positionals;
  const add = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  const known = Object.keys(kinds);
  if (!add)
    throw new EditFault(
      `Say what is new, and its id: npm run new -- guide <id>. ${suggest(kind, known, `There are ${known.join(', ')}.`)}`,
    );
  if (id === undefined || positionals.length > 2)
    throw new EditFault(`Write it as ${forms[kind]}.`);
  const read = (option: string) => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  const word = async (what: string, part?: string) => {
    const words: Record<Locale, string> = {};
    for (const locale of locales) {
      const name = part === undefined ? locale : `${locale}.${part}`;
      const question = `${what} in ${nameLanguage(locale)}`;
      words[locale] = await demandWords(read(name), { person, question, option: `--${name}` });
    }
    return words;
  };
  const list = (option: 'answer' | 'set') => parsePairs(values[option] ?? [], option);
  return add(files, { id, locales, person, today, read, list, word });
}

const forms: Readonly<Record<string, string>> = {
  guide: 'guide <id>',
  'plain-guide': 'plain-guide <id>',
  step: 'step <guide>/<step> --kind question|fix|outcome',
  answer: 'answer <guide>/<step>/<answer> --to <step>',
  case: 'case <guide>/<case> --right <step>',
  fact: 'fact <kind>/<id>',
};

function parse(
  args: string[],
  locales: readonly Locale[],
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  const once = { type: 'string' } as const;
  const often = { type: 'string', multiple: true } as const;
  const every = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, once]));
  // Each answer of a question has its wording in each language: `--nb.yes "Ja"`.
  const answers = args.flatMap((arg) => /^([a-z0-9-]+)=/.exec(arg)?.[1] ?? []);
  const worded = locales.flatMap((locale) => answers.map((answer) => `${locale}.${answer}`));
  return parseArgs({
    args,
    options: { ...every([...options, ...locales, ...worded]), answer: often, set: often },
    allowPositionals: true,
  });
}

function parsePairs(values: unknown, option: string): [string, string][] {
  return [values].flat().map((value) => {
    const [, name = '', text = ''] = /^([^=]+)=(.+)$/s.exec(String(value)) ?? [];
    if (name === '') throw new EditFault(`Write --${option} as <name>=<value>.`);
    return [name, text];
  });
}

function addNewGuide(files: SiteFiles, given: Given, kind: 'flow' | 'plain'): Edited {
  const { id, locales, read } = given;
  const source = read('source');
  if (source !== undefined && !locales.includes(source))
    throw new EditFault(`"${source}" is no language of the site. It has ${locales.join(', ')}.`);
  const own = source === locales[0] ? undefined : source;
  return {
    files: addGuide(files, id, writeGuide(id, locales, kind, own)),
    says: ['Write the texts; "npm run check" says what is missing, "npm run dev" shows it.'],
  };
}

async function addNewAnswer(files: SiteFiles, given: Given): Promise<Edited> {
  const { guide, step, answer } = parseId(given.id);
  if (step === undefined || answer === undefined)
    throw new EditFault(`Write it as ${forms['answer']}.`);
  const to = given.read('to');
  if (to === undefined) throw new EditFault('Say which step it leads to: --to <step>.');
  const isWorded = demandStep(files, guide, step).kind === 'question';
  const texts = isWorded ? await given.word('The answer') : {};
  const wanted = { guide, step, answer, to, texts, before: given.read('before') };
  return {
    files: addAnswer(files, wanted),
    says: isWorded ? [`When the languages say the same: npm run record -- ${guide}/${step}`] : [],
  };
}
