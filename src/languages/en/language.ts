import type { Language } from '../language.ts';
import { createForbiddenWordRule, splitList } from '../line-rules.ts';
import { search } from './search.ts';
import { conditions, numbers, spelling, stopWords } from './words.ts';

/** All that is known of English. */
export const en: Language = {
  ...search,
  conditions,
  numbers,
  stopWords,
  abbreviations: splitList('e.g. i.e. etc. vs. no. ca. approx. incl.'),
  // "exchang-e-online", "cros-s-tenant": the stemmer takes them off the word alone.
  compoundEndings: [/[es]$/],
  lineBreaks: {
    // `ad-ministrator`, `organi-zation`
    syllable: /(?:[aeiouy]|[aeiouy][^aeiouy])\|[^aeiouy][aeiouy]/i,
  },
  rules: { 'english-spelling': createForbiddenWordRule(spelling) },
};
