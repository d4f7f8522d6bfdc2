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

/** All that is known of German. */
export const de: Language = {
  ...search,
  // "anmeldung-s-seite", "anzeige-n-name", and endings that the stemmer takes off the word alone.
  compoundEndings: [/s$/, /(?:ungs|ung|en|er|es|n|e|t)$/, /(?:en|e)?s$/],
  conditions,
  numbers,
  stopWords,
  abbreviations: splitList(
    'z. z.b. b. d. d.h. h. u. u.a. a. usw. bzw. ca. nr. vgl. ggf. evtl. inkl. exkl. etc. max. min. ' +
      'tel. str. dr. s. abs. art. sog. u.u. o.ä. i.d.r.',
  ),
  lineBreaks: {
    // `Anmeldungs-seite`
    joint: /(?:ungs|heits|keits|schafts|ions|täts|tums|lings)$/i,
    // `Ge-rät`, `Ein-stel-lung`; never within `sch`, `ch`, `ck`, `ph`, `th`, `qu`.
    syllable:
      /(?:[aeiouyäöü]|[aeiouyäöü][^aeiouyäöüc])\|(?:sch|ch|ph|th|qu|[^aeiouyäöühßx])[aeiouyäöü]/i,
  },
  rules: {
    'forbidden-word': createForbiddenWordRule(forbiddenWords),
    'english-left-over': createLeftOverRule(plainEnglish, englishWords),
    'glued-bold': findGluedWords,
    'space-before-punctuation': findDetachedSigns,
  },
};
