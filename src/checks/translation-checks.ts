import { findLine } from '../model/content.ts';
import { readSignatureState, readTranslationState } from '../model/translation.ts';
import type { Breach, Check } from './check.ts';
import { walkPairs, type TextPair } from './text-pairs.ts';

/** Whether a translation was made from the text that stands now, and whether a person confirmed what it decides. */
export const translationChecks: readonly Check[] = [
  {
    name: 'translation-unrecorded',
    severity: 'error',
    description: 'Every translation carries the hash of the English text that it was made from.',
    find: inPairs(({ source, translation }) =>
      readTranslationState(source, translation) === 'unrecorded'
        ? {
            says: 'This file does not say which English text it was made from.',
            mend: `Compare the two, then run: npm run translated -- ${translation.source.file}`,
          }
        : undefined,
    ),
  },
  {
    name: 'translation-behind',
    severity: 'warning',
    description: 'The English text has not changed since it was translated.',
    find: inPairs(({ source, translation }) =>
      readTranslationState(source, translation) === 'behind'
        ? {
            field: 'translates',
            says: `${source.source.file} has changed since this translation was made.`,
            mend: `Bring it up to date, then run: npm run translated -- ${translation.source.file}`,
          }
        : undefined,
    ),
  },
  {
    name: 'condition-not-signed',
    severity: 'error',
    description:
      'A person has compared the titles, answers and conditions of both languages since either changed.',
    find: inPairs(({ source, translation }) => {
      const state = readSignatureState(source, translation);
      if (state === 'signed') return undefined;
      return {
        field: 'signed',
        says: reasons[state],
        mend: `Compare both, then run: npm run signed -- ${translation.source.file}`,
      };
    }),
  },
];

const reasons = {
  unsigned:
    'Nobody has confirmed that the title, answers and conditions say the same as in English.',
  'source-changed':
    'The English title, answers or conditions have changed since a person compared them with these.',
  'translation-changed':
    'The title, answers or conditions have changed since a person compared them with the English.',
  'both-changed':
    'The title, answers or conditions have changed in both languages since a person compared them.',
};

function inPairs(
  judge: (pair: TextPair) => (Pick<Breach, 'says' | 'mend'> & { field?: string }) | undefined,
): Check['find'] {
  return (content, { unread }) =>
    [...walkPairs(content, unread)].flatMap((pair) => {
      const breach = judge(pair);
      if (!breach) return [];
      const { source } = pair.translation;
      const { field = 'title', says, mend } = breach;
      return [{ file: source.file, line: findLine(source, field), says, mend }];
    });
}
