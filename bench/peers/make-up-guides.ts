import { problems } from './made-up-problems.ts';
import {
  commandLeads,
  endings,
  facts,
  headings,
  lastResorts,
  openings,
  preparations,
  stateLeads,
  steps,
  symptoms,
} from './made-up-sentences.ts';
import { nameNoun, places, things, type Said, type Thing } from './made-up-things.ts';

export const locales = ['en', 'nb'] as const;
export type Locale = (typeof locales)[number];

/** A part of a guide's text. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'command'; readonly id: string; readonly code: string }
  | {
      readonly kind: 'link';
      readonly id: string;
      readonly lead: string;
      readonly title: string;
      readonly url: string;
    };

export interface MadeUpText {
  readonly title: string;
  readonly short: string;
  readonly description: string;
  readonly blocks: readonly Block[];
}

export interface MadeUpGuide {
  readonly id: string;
  readonly topic: string;
  readonly texts: Readonly<Record<Locale, MadeUpText>>;
}

/** So many different guides can be made up. */
export const mostGuides = things.length * problems.length * places.length;

/**
 * So many troubleshooting guides without a flow, each of some 1.7 kB of Markdown in two languages. The same number gives
 * the same guides, and the first of them are those of a smaller number.
 * @throws if more are asked for than there are
 */
export function makeUpGuides(count: number): MadeUpGuide[] {
  if (count > mostGuides) throw new Error(`At most ${mostGuides} guides can be made up.`);
  return Array.from({ length: count }, (_, number) => makeUpGuide(number));
}

function makeUpGuide(number: number): MadeUpGuide {
  const thing = pick(things, number);
  const problem = pick(problems, Math.floor(number / things.length));
  // Not the same things every time, although there is an even number of them.
  const isLong = (number + Math.floor(number / things.length)) % 2 === 0;
  const place = pick(places, Math.floor(number / things.length / problems.length));
  const write = (at: 0 | 1): MadeUpText => {
    const say = (said: Said) =>
      said[at].replaceAll('$thing', thing.name[at]).replaceAll('$place', place.name[at]);
    const [title, short] = [
      capitalize(`${thing.name[at]} ${place.name[at]} ${problem.does[at]}`),
      capitalize(`${thing.name[at]} ${problem.does[at]}`),
    ];
    const heading = (name: keyof typeof headings): Block => ({
      kind: 'heading',
      text: say(headings[name]),
    });
    const paragraph = (...said: readonly Said[]): Block => ({
      kind: 'paragraph',
      text: said.map(say).join(' '),
    });
    const list = (kind: 'list' | 'steps', said: readonly Said[]): Block => ({
      kind,
      items: said.map(say),
    });
    const command = (verb: Verb): Block => ({ kind: 'command', ...nameCommand(thing, verb) });
    return {
      title,
      short,
      description: `${short}. ${say(pick(openings, number + 3))}`,
      blocks: [
        paragraph(...take(openings, 3, number)),
        heading('symptoms'),
        list('list', take(symptoms, 4, number)),
        ...(number % 3 === 0
          ? []
          : [heading('preparations'), list('list', take(preparations, 2, number))]),
        heading('causes'),
        paragraph(...problem.causes, pick(symptoms, number + 5)),
        heading('steps'),
        list('steps', [...take(steps, 4, number), ...problem.steps]),
        paragraph(pick(commandLeads, number)),
        command('restart'),
        heading('solved'),
        paragraph(problem.solved, ...take(endings, 2, number)),
        ...(isLong
          ? [
              heading('lastResorts'),
              paragraph(...take(lastResorts, 2, number)),
              paragraph(pick(stateLeads, number)),
              command('get'),
            ]
          : []),
        { kind: 'link', lead: say(facts.more), ...nameManual(thing, at) },
      ],
    };
  };
  const id = [thing.id, problem.id, place.id].join('-');
  return { id, topic: thing.id, texts: { en: write(0), nb: write(1) } };
}

export const verbs = ['restart', 'get'] as const;
export type Verb = (typeof verbs)[number];

/** A command of a thing, as PowerShell. */
export function nameCommand(thing: Thing, verb: Verb): { id: string; code: string } {
  const cmdlet = { restart: `Restart-${nameNoun(thing)}`, get: `Get-${nameNoun(thing)}State` }[
    verb
  ];
  return { id: `${verb}-${thing.id}`, code: `${cmdlet} -Name "${thing.id}-1" -Verbose` };
}

/** The page about a thing that guides lead to. */
export function nameManual(thing: Thing, at: 0 | 1): { id: string; title: string; url: string } {
  return {
    id: `${thing.id}-manual`,
    title: facts.manual[at].replace('$thing', thing.name[at]),
    url: `https://manuals.example/${thing.id}`,
  };
}

/** So many different ones, beginning anywhere. */
function take<Item>(items: readonly Item[], count: number, from: number): Item[] {
  return Array.from({ length: count }, (_, index) => pick(items, from + index));
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
