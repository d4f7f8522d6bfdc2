import { readCrossing } from '../flow/crossing.ts';
import { findLine, type Content } from '../model/content.ts';
import { listAllGuides } from '../model/topics.ts';
import { nameLanguage, sourceOf } from '../site/locales.ts';
import {
  isToBeTranslated,
  readSignatureState,
  readTranslationState,
} from '../model/translation.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { walkPairs, type TextPair } from './text-pairs.ts';

/** Whether a translation was made from the text that stands now, and whether a person confirmed what it decides. */
export const translationChecks: readonly Check[] = [
  {
    name: 'two-sources',
    severity: 'error',
    description: 'At most one text of a guide says that the others are translated from it.',
    find: (content) =>
      listAllGuides(content).flatMap((guide) => {
        const from = sourceOf(content, guide);
        return Object.entries(guide.texts)
          .filter(([locale, { frontmatter }]) => locale !== from && frontmatter.source)
          .map(([, { source }]) => ({
            ...placeOf(source, 'source'),
            says: `The ${nameLanguage(from)} text says too that the others are translated from it.`,
            remedy: 'Remove "source:" from one of them.',
          }));
      }),
  },
  {
    name: 'translation-unrecorded',
    severity: 'error',
    description: 'Every translation carries the hash of the text that it was made from.',
    find: inPairs(({ source, translation }) =>
      readTranslationState(source, translation) === 'unrecorded'
        ? {
            says: `This file does not say which ${nameLanguage(source.locale)} text it was made from.`,
            remedy: `Compare the two: npm run record -- ${translation.source.file}`,
          }
        : undefined,
    ),
  },
  {
    name: 'translation-behind',
    severity: 'warning',
    description: 'No text has changed since it was translated.',
    find: inPairs(({ source, translation }) => {
      const state = readTranslationState(source, translation);
      if (state !== 'behind' && state !== 'untranslated') return undefined;
      const isNew = state === 'untranslated';
      return {
        field: 'translates',
        says: isNew
          ? `${source.source.file} has not been translated yet.`
          : `${source.source.file} has changed since this translation was made.`,
        remedy: `${isNew ? 'Translate it' : 'Bring it up to date'}, then run: npm run record -- ${translation.source.file}`,
      };
    }),
  },
  {
    name: 'condition-not-signed',
    severity: 'error',
    description:
      'A person has compared the titles, conditions and answers of both languages, and where these lead, since any of them changed.',
    find: inPairs((pair, unread, content) => {
      if (!canSeeLeads(pair, unread, content)) return undefined;
      const { source, translation } = pair;
      const state = readSignatureState(source, translation);
      // What is not translated yet is compared when it is.
      if (state === 'signed' || isToBeTranslated(translation)) return undefined;
      return {
        field: 'signed',
        says: reasons[state](nameLanguage(source.locale)),
        remedy: `Compare both: npm run record -- ${translation.source.file}`,
      };
    }),
  },
];

const reasons = {
  unsigned: (from: string) =>
    `Nobody has confirmed that the title, the answers, where they lead and the conditions say the same as in ${from}.`,
  'source-changed': (from: string) =>
    `The ${from} title, answers or conditions have changed, or where answers lead, since a person compared them with these.`,
  'translation-changed': (from: string) =>
    `The title, answers or conditions have changed, or where answers lead, since a person compared them with the ${from}.`,
  'both-changed': () =>
    'In both languages, the title, answers or conditions have changed, or where answers lead, since a person compared them.',
};

/** Whether the flow and all that a step leads to could be read. If not, that is a finding, and this is no second one. */
function canSeeLeads(
  { guide, step, locale, source }: TextPair,
  unread: ReadonlySet<string>,
  { guides }: Content,
): boolean {
  if (!guide || step === undefined) return true;
  const targets = Object.values(guide.flow.steps[step]?.answers ?? {});
  const texts = targets.flatMap((to) => {
    const crossing = readCrossing(to);
    const found = crossing ? guides[crossing.guide]?.steps[crossing.step] : guide.steps[to];
    return [source.locale, locale].map((one) => found?.[one]);
  });
  return (
    !unread.has(guide.flowSource.file) &&
    texts.every((text) => text !== undefined && !unread.has(text.source.file))
  );
}

function inPairs(
  judge: (
    pair: TextPair,
    unread: ReadonlySet<string>,
    content: Content,
  ) => (Pick<Breach, 'says' | 'remedy'> & { field?: string }) | undefined,
): Check['find'] {
  return (content, { unread }) =>
    [...walkPairs(content, unread)].flatMap((pair) => {
      const breach = judge(pair, unread, content);
      if (!breach) return [];
      const { source } = pair.translation;
      const { field = 'title', says, remedy } = breach;
      return [{ file: source.file, line: findLine(source, field), says, remedy }];
    });
}
