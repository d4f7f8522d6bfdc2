import { factMark } from '../../model/body.ts';
import type { LineRule } from '../language.ts';

// What machine translation does to the signs between Norwegian words. None of it is ever right.

export const findWrongHyphens: LineRule = ({ text }) =>
  (text.includes('-') ? (text.match(wrongHyphen) ?? []) : []).map((words) => ({
    says: `The hyphen in "${words.trim()}" stands for the rest of a word in a wrong way.`,
    remedy: 'Write it as in "jobb- eller skolekonto".',
  }));

export const findGluedWords: LineRule = ({ text, kind }) =>
  // In the site's own words a place may be part of a word: "AADSTS{code}".
  (kind === 'ui' ? [] : findGlued(text)).map((part) => ({
    says: `A letter is glued to "${part.replaceAll(factMark, '…')}".`,
    remedy: 'Put a space or a hyphen between bold text, or a fact, and the word beside it.',
  }));

export const findDetachedSigns: LineRule = ({ text }) =>
  (text.match(detachedSign) ?? []).map((sign) => ({
    says: `A space stands before "${sign.trim()}".`,
    remedy: 'Remove the space.',
  }));

/** Bold text and facts with a letter beside them. The stars are paired from the left, as Markdown reads them. */
function findGlued(text: string): string[] {
  if (!text.includes('**')) return text.match(factGlued) ?? [];
  const parts = text.match(/\*\*[^*]+\*\*|[^*]+/g) ?? [];
  const bold = parts.filter(
    (part, index) =>
      part.startsWith('**') &&
      (/\p{L}$/u.test(parts[index - 1] ?? '') || /^\p{L}/u.test(parts[index + 1] ?? '')),
  );
  return [...bold, ...(text.match(factGlued) ?? [])];
}

/** "jobb-eller", "jobb -eller", "mange--faktor", and a hyphen at the end of a word that no other word shares. */
const wrongHyphen = new RegExp(
  '\\p{L}+-(?:og|eller|samt)(?!\\p{L})|\\p{L}+ -(?:og|eller|samt)(?!\\p{L})|\\p{L}+--\\p{L}+' +
    '|\\p{L}+-(?=[.;:!?)]|$|\\s+(?!(?:og|eller|samt|til)(?!\\p{L})))',
  'gu',
);
const factGlued = new RegExp(`\\p{L}+${factMark}|${factMark}\\p{L}+`, 'gu');
const detachedSign = new RegExp(
  `(?<=[\\p{L}\\p{N}${factMark})»*\`])[^\\S\\n]+[,.;:!?](?=\\s|$)`,
  'gu',
);
