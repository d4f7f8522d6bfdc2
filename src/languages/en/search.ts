import { cutEnding } from '../cut-ending.ts';
import { foldNordicLetters } from '../fold-nordic-letters.ts';
import type { SearchLanguage } from '../language.ts';

function stem(word: string): string {
  const single = word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|x|ch|sh|z)es$/, '')
    .replace(/(?<![sui])s$/, '');
  return (
    cutEnding(single, /(?<=.{3})(?:ing|ed)$/)
      .replace(/(?<=.{3})e$/, '')
      .replace(/(?<=.{3})y$/, 'i')
      // "stop" and "stopped"
      .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
  );
}

// Norwegian names are asked for on English pages, too.
export const search: SearchLanguage = { fold: foldNordicLetters, stem };
