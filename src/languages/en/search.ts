import type { SearchLanguage } from '../language.ts';
import { cut, nordicLetters, replace } from '../rewrite.ts';

export const search: SearchLanguage = {
  // Norwegian names are asked for on English pages, too.
  fold: nordicLetters,
  stem: [
    replace(/ies$/, 'y'),
    replace(/(?<=ss|x|ch|sh|z)es$/, ''),
    replace(/(?<![sui])s$/, ''),
    cut(/(?<=.{3})(?:ing|ed)$/),
    replace(/(?<=.{3})e$/, ''),
    replace(/(?<=.{3})y$/, 'i'),
    // "stop" and "stopped"
    replace(/([b-df-hj-np-tv-z])\1$/, '$1'),
  ],
};
