import { listLines } from '../model/text-lines.ts';
import type { Check } from './check.ts';
import { listSentenceWords, longestSentence, splitSentences } from './readability.ts';
import { inTexts } from './walk-texts.ts';

/** Whether a reader under pressure can take a text in. */
export const readabilityChecks: readonly Check[] = [
  {
    name: 'long-sentence',
    severity: 'error',
    description: `No sentence has more than ${longestSentence} words; a fact counts as one.`,
    find: inTexts((text) =>
      listLines(text).flatMap(({ text: words, line }) =>
        (words.split(' ').length > longestSentence ? splitSentences(words, text.locale) : [])
          .map(listSentenceWords)
          .filter((sentence) => sentence.length > longestSentence)
          .map((sentence) => ({
            file: text.source.file,
            line,
            says: `The sentence that begins "${sentence.slice(0, 4).join(' ')}" has ${sentence.length} words.`,
            remedy: `Make it two sentences: at most ${longestSentence} words, and better 12.`,
          })),
      ),
    ),
  },
];
