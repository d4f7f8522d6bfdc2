import { cutEnding } from '../cut-ending.ts';
import { foldNordicLetters } from '../fold-nordic-letters.ts';
import type { SearchLanguage } from '../language.ts';

// After the Norwegian stemmer of Snowball, but for nouns in -ing and -else, which go with their verbs.
const nouns = /(?:els(?:er?|en|ene)|ing(?:a|en|er|ene|s)?)$/;
const endings =
  /(?:het(?:en|er|ene)?s?|edes?|endes?|ande|e?r?nes?|e?ne|ene?s?|ers?|ets?|ast|a[rs]?|es?|(?<=[b-df-hj-pr-vz])s)$/;

function stem(word: string): string {
  const noun = cutEnding(word, nouns, 4);
  const form = cutEnding(noun.replace(/erte?$/, 'er'), endings, 3);
  return (
    cutEnding(form, /er$/, 4)
      // "meldt" and "melde", "stilt" and "stille"
      .replace(/(?<=.{3}[dlv])t$/, '')
      .replace(/(?<=.{4})(?:e?lig|e?ig)$/, '')
      // "nøkkel" and "nøkler", "forespørsel" and "forespørsler"
      .replace(/(?<=.{2}[^aeiouy])el$/, 'l')
      .replace(/([b-df-hj-np-tv-z])\1(?=l?$)/, '$1')
  );
}

export const search: SearchLanguage = { fold: foldNordicLetters, stem };
