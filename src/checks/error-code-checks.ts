import { createCodeFinder } from '../error-codes/find-error-codes.ts';
import { followAnswers } from '../flow/follow-answers.ts';
import { findMessages } from '../messages/find-messages.ts';
import type { Guide } from '../model/content.ts';
import type { ErrorCode } from '../model/facts-schema.ts';
import { pickSubject } from '../subjects/subjects.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { suggestStep } from './renames.ts';
import { suggest } from './suggest.ts';

/** Whether a reader who pastes an error code comes to where the code says. */
export const errorCodeChecks: readonly Check[] = [
  {
    name: 'error-code-unfindable',
    severity: 'error',
    isOfSite: true,
    description: 'The box that readers paste messages into finds every error code.',
    find: ({ facts, factSources, site }) => {
      const codes = Object.keys(facts['error-codes']);
      const { codes: known } = pickSubject(site);
      const find = createCodeFinder(codes, known?.forms ?? {});
      return codes
        .filter((code) => !find(`Error code: ${code}`).known.includes(code))
        .map((code) => ({
          ...placeOf(factSources['error-codes'], code),
          says: `"${code}" is never found in what a reader pastes${known ? `: a code is ${known.written}` : ''}.`,
          remedy:
            'Write it as a program shows it, in letters, digits, - and _, without a mark or other words around it.',
        }));
    },
  },
  {
    name: 'error-code-trail',
    severity: 'error',
    isOfSite: true,
    description: 'The answers of every error code lead from the start of its guide to its step.',
    find: judgeTrails('error-codes', 'Code', 'A code'),
  },
  {
    name: 'message-trail',
    severity: 'error',
    isOfSite: true,
    description: 'The answers of every message lead from the start of its guide to its step.',
    find: judgeTrails('messages', 'Message', 'A message'),
  },
  {
    name: 'message-unfindable',
    severity: 'error',
    isOfSite: true,
    description:
      'The box that readers paste messages into finds every message, and not in another.',
    find: ({ facts, factSources }) => {
      const texts = Object.entries(facts.messages).flatMap(([id, { text }]) =>
        Object.entries(text).map(([lang, said]) => ({ id, lang, text: said })),
      );
      return texts.flatMap(({ id, lang, text }) => {
        const place = placeOf(factSources.messages, id, 'text', lang);
        if (!/\p{L}{4}/u.test(text.replace(/<[^<>]*>/g, '')))
          return [
            {
              ...place,
              says: `Message "${id}" has no word that stays the same, and would be found in any text.`,
              remedy: 'Write the words around what varies, too.',
            },
          ];
        const [first] = findMessages(text, texts);
        if (!first || first.id === id) return [];
        return [
          {
            ...place,
            says: `Message "${id}" cannot be told from message "${first.id}".`,
            remedy: 'Join the two, or write more of what this one says.',
          },
        ];
      });
    },
  },
];

interface Opener extends Pick<ErrorCode, 'guide' | 'step' | 'answers'> {
  /** What it is called in a finding: `Code "50076"`. */
  readonly name: string;
}

/** Whether what opens a step opens one that its answers lead to. */
function judgeTrails(kind: 'error-codes' | 'messages', noun: string, oneOf: string): Check['find'] {
  return ({ facts, factSources, guides, plainGuides }) =>
    Object.entries<Pick<ErrorCode, 'guide' | 'step' | 'answers'>>(facts[kind]).flatMap(
      ([id, entry]) => {
        const place = (...field: string[]) => placeOf(factSources[kind], id, ...field);
        const name = `${noun} "${id}"`;
        const guide = Object.hasOwn(guides, entry.guide) ? guides[entry.guide] : undefined;
        if (Object.hasOwn(plainGuides, entry.guide)) {
          const says = `${name} names guide "${entry.guide}", which has no flow.`;
          const remedy = `${oneOf} opens a step: name a guide with a flow. Its steps can lead on.`;
          return [{ ...place('guide'), says, remedy }];
        }
        if (!guide) {
          return [
            {
              ...place('guide'),
              says: `${name} names guide "${entry.guide}", which does not exist.`,
              remedy: suggest(entry.guide, Object.keys(guides), 'Write that guide first.'),
            },
          ];
        }
        return judgeTrail({ ...entry, name }, guide, place);
      },
    );
}

function judgeTrail(
  { name, step, answers }: Opener,
  guide: Guide,
  place: (...field: string[]) => Pick<Breach, 'file' | 'line'>,
): Breach[] {
  const { flow, id: guideId } = guide;
  // A flow that could not be read is reported as that.
  if (Object.keys(flow.steps).length === 0) return [];
  const isUnknown = (id: string) => !Object.hasOwn(flow.steps, id);
  if (isUnknown(step)) {
    const says = `${name} opens "${step}", which is not a step of "${guideId}".`;
    return [
      { ...place('step'), says, remedy: suggestStep(guide, step, 'Name a step of its flow.') },
    ];
  }
  const { at, stuck } = followAnswers(flow, answers);
  // unknown-step says what is wrong with the flow itself.
  if (isUnknown(at)) return [];
  if (stuck && isUnknown(stuck.step)) {
    const says = `${name} answers "${stuck.step}", which is not a step of "${guideId}".`;
    const remedy = suggestStep(guide, stuck.step, 'Name a step of its flow.');
    return [{ ...place('answers', stuck.step), says, remedy }];
  }
  if (stuck && stuck.step !== at) {
    const says = `${name} answers "${stuck.step}" where the guide stands at "${at}".`;
    const remedy = 'Give the answers in the order of the flow, from its start.';
    return [{ ...place('answers', stuck.step), says, remedy }];
  }
  if (stuck) {
    const says = `${name} gives "${at}" the answer "${stuck.answer}", which it does not have.`;
    const offered = Object.keys(flow.steps[at]?.answers ?? {});
    const remedy = suggest(stuck.answer, offered, 'Give one of its answers.');
    return [{ ...place('answers', at), says, remedy }];
  }
  if (at === step) return [];
  const says = `The answers of ${name.charAt(0).toLowerCase()}${name.slice(1)} lead to "${at}", not to its step "${step}".`;
  return [
    { ...place('answers'), says, remedy: 'Correct the answers, or name the step they lead to.' },
  ];
}
