import { cutEnding } from '../cut-ending.ts';
import { foldNordicLetters } from '../fold-nordic-letters.ts';
import type { SearchLanguage } from '../language.ts';

/**
 * Umlauts, which have lost their dots here, are also typed as two letters. In "neue", "Dauer" and "Quelle" the letters
 * are no umlaut.
 */
function fold(text: string): string {
  return foldNordicLetters(text)
    .replaceAll('ß', 'ss')
    .replace(/([ao])e/g, '$1')
    .replace(/(?<![aeq])ue/g, 'u');
}

/** "zurück-ge-setzt", "zurück-zu-setzen": what stands between a separable prefix and its verb. */
const parted =
  /^(?=.{7})(zuruck|wieder|weiter|zusammen|durch|nach|frei|fest|her|hin|los|mit|vor|weg|um|neu|ab|an|auf|aus|ein|zu)(?:ge|zu)(?=.{3,}(?:te?|te[mnrs]|en)$)/;
/** "gesperrt" and "gesperrten", but not "Gesicht" and other nouns. */
const participle =
  /^ge(?!sich|rich|wich|ruch|halt|biet|schaf|spens|stal|walt|rus|bur|dich|dach|gens|.*(?:heit|keit|schaft)$)(?=.{3,}te?[mnrs]?$)/;

// After CISTEM (Weißweiler and Fraser, 2017), but for nouns in -ung, which go with their verbs, and more careful with
// short words: at least four letters are left before a "t", "Kart" and not "Kar".
const nouns = /(?<=.{3})ung(?:en|s)?$/;
const presents = /(?<=.{5})end(?:e[mnrs]?)?$/;
const endings = /(?<=.{4})(?:em|er|et)$|(?<=.{3})(?:e|n|(?<!s)s)$|(?<=.{3}[^aeiouy])t$/;

function stem(word: string): string {
  const single = word.replace(/(?<=nis)s(?:e|en|es)$/, '').replace(/(?<=.{4}er)in(?:nen)?$/, '');
  const verb = single.replace(parted, '$1').replace(participle, '');
  let left = cutEnding(cutEnding(verb, nouns), presents);
  for (let before = ''; before !== left;) {
    before = left;
    left = cutEnding(left, endings);
  }
  // "Konto" and "Konten"
  return left.replace(/(?<=.{3})o$/, '');
}

export const search: SearchLanguage = { fold, stem };
