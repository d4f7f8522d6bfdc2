import type { Locale } from '../site/locales.ts';

/** A word without an ending, if a vowel and so many letters are left: only then was it an ending. */
function cut(word: string, ending: RegExp, least: number): string {
  const left = word.replace(ending, '');
  return left.length >= least && /[aeiouy]/.test(left) ? left : word;
}

// After the Norwegian stemmer of Snowball, but for nouns in -ing and -else, which go with their verbs.
const norwegianNouns = /(?:els(?:er?|en|ene)|ing(?:a|en|er|ene|s)?)$/;
const norwegianEndings =
  /(?:het(?:en|er|ene)?s?|edes?|endes?|ande|e?r?nes?|e?ne|ene?s?|ers?|ets?|ast|a[rs]?|es?|(?<=[b-df-hj-pr-vz])s)$/;

function stemNorwegian(word: string): string {
  const noun = cut(word, norwegianNouns, 4);
  const form = cut(noun.replace(/erte?$/, 'er'), norwegianEndings, 3);
  return (
    cut(form, /er$/, 4)
      // "meldt" and "melde", "stilt" and "stille"
      .replace(/(?<=.{3}[dlv])t$/, '')
      .replace(/(?<=.{4})(?:e?lig|e?ig)$/, '')
      // "nøkkel" and "nøkler", "forespørsel" and "forespørsler"
      .replace(/(?<=.{2}[^aeiouy])el$/, 'l')
      .replace(/([b-df-hj-np-tv-z])\1(?=l?$)/, '$1')
  );
}

function stemEnglish(word: string): string {
  const single = word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|x|ch|sh|z)es$/, '')
    .replace(/(?<![sui])s$/, '');
  return (
    cut(single, /(?:ing|ed)$/, 3)
      .replace(/(?<=.{3})e$/, '')
      .replace(/(?<=.{3})y$/, 'i')
      // "stop" and "stopped"
      .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
  );
}

const stemmers: Readonly<Record<Locale, (word: string) => string>> = {
  en: stemEnglish,
  nb: stemNorwegian,
};

/** What the inflections of a folded word share; the word itself if it is short, or in a language without rules. */
export function stemWord(word: string, locale: Locale): string {
  return word.length < 4 || /\d/.test(word) ? word : (stemmers[locale]?.(word) ?? word);
}
