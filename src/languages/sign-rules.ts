import { factMark } from '../model/body.ts';
import type { LineRule } from './language.ts';

// What machine translation does to the signs between words. None of it is right in any Germanic language.

export const findGluedWords: LineRule = ({ text, kind }) =>
  // In the site's own words a place may be part of a word: "kode{code}".
  (kind === 'ui' ? [] : findGlued(text)).map((part) => ({
    says: `A letter is glued to "${part.replaceAll(factMark, '…')}".`,
    remedy: 'Put a space or a hyphen between bold text, or a fact, and the word beside it.',
  }));

export const findDetachedSigns: LineRule = ({ text }) =>
  (text.replace(code, '``').match(detachedSign) ?? []).map((sign) => ({
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

const factGlued = new RegExp(`\\p{L}+${factMark}|${factMark}\\p{L}+`, 'gu');
/** It may be a list of signs, such as those that no file name may have. */
const code = /`[^`]*`/g;
const detachedSign = new RegExp(
  `(?<=[\\p{L}\\p{N}${factMark})»*\`])[^\\S\\n]+[,.;:!?](?=\\s|$)`,
  'gu',
);
