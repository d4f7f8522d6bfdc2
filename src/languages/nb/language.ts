import type { Language } from '../language.ts';
import { createForbiddenWordRule, createLeftOverRule, splitList } from '../line-rules.ts';
import { findDetachedSigns, findGluedWords } from '../sign-rules.ts';
import { search } from './search.ts';
import {
  conditions,
  englishWords,
  forbiddenWords,
  numbers,
  plainEnglish,
  stopWords,
} from './words.ts';
import { findSplitCompounds, findWrongCapitals, findWrongHyphens } from './word-rules.ts';

/** All that is known of Norwegian (bokmål). */
export const nb: Language = {
  ...search,
  // "pålogging-s-logg", and endings that the stemmer takes off the word alone.
  compoundEndings: [/s$/, /(?:ings|ing|e)$/],
  // Of Norwegian without saying which, and of one that every reader of this one reads.
  otherTags: ['no', 'nn'],
  conditions,
  numbers,
  stopWords,
  abbreviations: splitList(
    'f.eks. bl.a. dvs. osv. mv. etc. ca. nr. kl. pkt. jf. evt. ev. inkl. vs.',
  ),
  lineBreaks: {
    // `påloggings-forespørsel`
    joint: /(?:ings|sjons|hets|tets|skaps|doms|ments)$/i,
    // `blok-kert`, `admini-strasjon`; never within `sj`, `skj`, `kj`, `gj`.
    syllable: /(?:[aeiouyæøå]|[aeiouyæøå][^aeiouyæøå])\|(?:skj|sj|kj|gj|[^aeiouyæøåj])[aeiouyæøå]/i,
  },
  rules: {
    'split-compound': findSplitCompounds,
    'capital-in-sentence': findWrongCapitals,
    'forbidden-word': createForbiddenWordRule(forbiddenWords),
    'english-left-over': createLeftOverRule(plainEnglish, englishWords),
    'suspended-hyphen': findWrongHyphens,
    'glued-bold': findGluedWords,
    'space-before-punctuation': findDetachedSigns,
  },
};
