import { readBuildDay } from '../../src/site/build/page-context.ts';
import type { MadeUpFlowGuide } from './flow-guide.ts';
import type { MadeUpPlainGuide } from './plain-guide.ts';
import { localize, type Gaps, type Said } from './said.ts';
import { things } from './subjects.ts';

export const verbs = ['restart', 'get'] as const;
export type Verb = (typeof verbs)[number];

const anyThing: Said = '$thing | $thing';
const manual: Said = 'How to look after $thing | Slik tar du vare på $thing';
const changes: Readonly<Record<Verb, Said>> = {
  restart: 'Turns $thing off and on again. | Slår $thing av og på igjen.',
  get: 'Changes nothing. | Endrer ingenting.',
};

/** A command of a thing, as PowerShell. */
export function nameCommand(topic: string, verb: Verb): { id: string; code: string } {
  const noun = topic.replaceAll(/(?:^|-)(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase());
  const cmdlet = { restart: `Restart-${noun}`, get: `Get-${noun}State` }[verb];
  return { id: `${verb}-${topic}`, code: `${cmdlet} -Name "${topic}-1" -Verbose` };
}

/** The page about a thing that guides lead to. */
export function nameManual(topic: string) {
  const title = localize(manual, { thing: findThing(topic) });
  return { id: `${topic}-manual`, title, url: `https://manuals.example/${topic}` };
}

function findThing(topic: string): Said {
  const thing = things.get(topic);
  if (!thing) throw new Error(`There is no thing "${topic}".`);
  return thing;
}

/** The code that a thing shows. */
export function nameErrorCode(topic: string): string {
  return String(99_001 + [...things.keys()].indexOf(topic));
}

type Entries = Record<string, unknown>;

/** What `topics.yaml` and the files of `facts/` hold: by their names in `content/`, all that the guides name. */
export function listFacts(
  flowGuides: readonly MadeUpFlowGuide[],
  plainGuides: readonly MadeUpPlainGuide[],
): Record<string, Entries> {
  const topics = new Set([...flowGuides, ...plainGuides].map(({ topic }) => topic));
  const written = plainGuides.map(({ texts }) => texts.en.body).join();
  const isNamed = (topic: string, id: string) =>
    written.includes(`{command:${id}}`) || flowGuides.some((guide) => guide.topic === topic);
  const describe = (write: (topic: string, gaps: Gaps) => [string, unknown][]) =>
    Object.fromEntries([...topics].flatMap((topic) => write(topic, { thing: findThing(topic) })));
  return {
    'topics.yaml': describe((topic, gaps) => [[topic, { title: localize(anyThing, gaps) }]]),
    'facts/links.yaml': describe((topic) => {
      const { id, ...page } = nameManual(topic);
      return [[id, { ...page, lang: 'en', checked: readBuildDay(), seen: 'listed' }]];
    }),
    'facts/commands.yaml': describe((topic, gaps) =>
      verbs.flatMap((verb) => {
        const { id, code } = nameCommand(topic, verb);
        const command = { code, changes: localize(changes[verb], gaps) };
        return isNamed(topic, id) ? [[id, command]] : [];
      }),
    ),
    // The first guide about a thing is the one that its code leads to.
    'facts/error-codes.yaml': Object.fromEntries(flowGuides.toReversed().map(describeCode)),
    'facts/messages.yaml': Object.fromEntries(flowGuides.toReversed().map(describeMessage)),
    ...(flowGuides.length > 0 ? ofFlows : {}),
  };
}

/** The code of a thing, and what it says, open the step that the first answer leads to. */
function describeCode(guide: MadeUpFlowGuide): [string, unknown] {
  const meaning = localize('It needs help. | Den trenger hjelp.', {});
  const sources = [`${guide.topic}-manual`];
  return [nameErrorCode(guide.topic), { meaning, ...openFirst(guide), sources }];
}

function describeMessage(guide: MadeUpFlowGuide): [string, unknown] {
  const { topic } = guide;
  const text = { en: `The ${topic} has a fault that nobody has seen in <room>` };
  const source = `${topic}-manual`;
  return [`${topic}-fault`, { text, ...openFirst(guide), source, seen: readBuildDay() }];
}

function openFirst({ id: guide, flow: { start, steps } }: MadeUpFlowGuide) {
  const [answer, step] = Object.entries(steps[start]?.answers ?? {})[0] ?? [];
  return { guide, step, answers: { [start]: answer } };
}

/** What every guide with a flow names. */
const ofFlows: Readonly<Record<string, Entries>> = {
  'facts/roles.yaml': {
    caretaker: {
      en: 'Caretaker',
      nb: 'Vaktmester',
      verified: { nb: true },
      can: localize('Opens every cabinet. | Åpner alle skap.', {}),
    },
  },
  'facts/ui-names.yaml': { 'power-button': { en: 'Power', nb: 'Strøm' } },
  'facts/old-names.yaml': {
    'black-box': { name: 'Black box', now: localize('equipment | utstyr', {}) },
  },
  'facts/dates.yaml': {
    'old-model-ends': {
      on: '2099-12-31',
      precision: 'day',
      kind: 'ends',
      what: localize('The old model goes out of use. | Den gamle modellen går ut av bruk.', {}),
    },
  },
};
