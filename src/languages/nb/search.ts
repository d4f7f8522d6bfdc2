import type { SearchLanguage } from '../language.ts';
import { cut, nordicLetters, replace } from '../rewrite.ts';

export const search: SearchLanguage = {
  fold: nordicLetters,
  // After the Norwegian stemmer of Snowball, but for nouns in -ing and -else, which go with their verbs. So many letters
  // must be left: "enhet-en", and not "en-heten".
  stem: [
    cut(/(?<=.{4})(?:els(?:er?|en|ene)|ing(?:a|en|er|ene|s)?)$/),
    replace(/erte?$/, 'er'),
    cut(
      /(?<=.{3})(?:het(?:en|er|ene)?s?|edes?|endes?|ande|e?r?nes?|e?ne|ene?s?|ers?|(?<!h)ets?|ast|a[rs]?|es?|(?<=[b-df-hj-pr-vz])s)$/,
    ),
    cut(/(?<=.{4})er$/),
    // "meldt" and "melde", "stilt" and "stille", "låst" and "låse", "godkjent" and "godkjenne"
    replace(/(?<=.{2}[dlvsn])t$/, ''),
    replace(/(?<=.{4})(?:e?lig|e?ig)$/, ''),
    // "nøkkel" and "nøkler", "forespørsel" and "forespørsler"
    replace(/(?<=.{2}[^aeiouy])el$/, 'l'),
    replace(/([b-df-hj-np-tv-z])\1(?=l?$)/, '$1'),
  ],
};
