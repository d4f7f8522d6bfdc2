import { cutEnding } from '../cut-ending.ts';
import { foldNordicLetters } from '../fold-nordic-letters.ts';
import type { SearchLanguage } from '../language.ts';

// After the Norwegian stemmer of Snowball, but for nouns in -ing and -else, which go with their verbs. So many letters
// must be left: "enhet-en", and not "en-heten".
const nouns = /(?<=.{4})(?:els(?:er?|en|ene)|ing(?:a|en|er|ene|s)?)$/;
const endings =
  /(?<=.{3})(?:het(?:en|er|ene)?s?|edes?|endes?|ande|e?r?nes?|e?ne|ene?s?|ers?|(?<!h)ets?|ast|a[rs]?|es?|(?<=[b-df-hj-pr-vz])s)$/;

function stem(word: string): string {
  const noun = cutEnding(word, nouns);
  const form = cutEnding(noun.replace(/erte?$/, 'er'), endings);
  return (
    cutEnding(form, /(?<=.{4})er$/)
      // "meldt" and "melde", "stilt" and "stille", "låst" and "låse", "godkjent" and "godkjenne"
      .replace(/(?<=.{2}[dlvsn])t$/, '')
      .replace(/(?<=.{4})(?:e?lig|e?ig)$/, '')
      // "nøkkel" and "nøkler", "forespørsel" and "forespørsler"
      .replace(/(?<=.{2}[^aeiouy])el$/, 'l')
      .replace(/([b-df-hj-np-tv-z])\1(?=l?$)/, '$1')
  );
}

export const search: SearchLanguage = { fold: foldNordicLetters, stem };
