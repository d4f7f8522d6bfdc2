import type { SearchLanguage } from '../language.ts';
import { cut, nordicLetters, replace } from '../rewrite.ts';

const ending = cut(/(?<=.{4})(?:em|er|et)$|(?<=.{3})(?:e|n|(?<!s)s)$|(?<=.{3}[^aeiouy])t$/);

export const search: SearchLanguage = {
  // Umlauts, which have lost their dots here, are also typed as two letters. In "neue", "Dauer" and "Quelle" the letters
  // are no umlaut.
  fold: [
    ...nordicLetters,
    replace(/ß/, 'ss'),
    replace(/([ao])e/, '$1'),
    replace(/(?<![aeq])ue/, 'u'),
  ],
  // After CISTEM (Weißweiler and Fraser, 2017), but for nouns in -ung, which go with their verbs, and more careful with
  // short words: at least four letters are left before a "t", "Kart" and not "Kar".
  stem: [
    replace(/(?<=nis)s(?:e|en|es)$/, ''),
    replace(/(?<=.{4}er)in(?:nen)?$/, ''),
    // "zurück-ge-setzt", "zurück-zu-setzen": what stands between a separable prefix and its verb.
    replace(
      /^(?=.{7})(zuruck|wieder|weiter|zusammen|durch|nach|frei|fest|her|hin|los|mit|vor|weg|um|neu|ab|an|auf|aus|ein|zu)(?:ge|zu)(?=.{3,}(?:te?|te[mnrs]|en)$)/,
      '$1',
    ),
    // "gesperrt" and "gesperrten", but not "Gesicht" and other nouns.
    replace(
      /^ge(?!sich|rich|wich|ruch|halt|biet|schaf|spens|stal|walt|rus|bur|dich|dach|gens|.*(?:heit|keit|schaft)$)(?=.{3,}te?[mnrs]?$)/,
      '',
    ),
    cut(/(?<=.{3})ung(?:en|s)?$/),
    cut(/(?<=.{5})end(?:e[mnrs]?)?$/),
    // One after the other: "gut-er-e-n".
    ...Array.from({ length: 9 }, () => ending),
    // "Konto" and "Konten"
    replace(/(?<=.{3})o$/, ''),
  ],
};
