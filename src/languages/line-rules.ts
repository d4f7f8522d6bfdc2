import { listWords } from './find-words.ts';
import type { LineRule } from './language.ts';

export interface ForbiddenWord {
  /** A regular expression for whole words. */
  readonly words: string;
  /** What to do instead, as the second sentence of a finding. */
  readonly use: string;
  /** What is right, although the expression fits when capitals do not count. */
  readonly right?: string;
  /** Not forbidden in a line that says this. */
  readonly except?: RegExp;
  /** Forbidden only where the line that is translated says this. */
  readonly original?: RegExp;
}

/** Finds words that have a better one, or that are no longer the name of the thing. */
export function createForbiddenWordRule(list: readonly ForbiddenWord[]): LineRule {
  const entries = list.map((entry) => ({ ...entry, pattern: matchWholeWords(entry.words) }));
  // Almost no line has any of them.
  const any = new RegExp(matchWholeWords(list.map(({ words }) => words).join('|')).source, 'iu');
  return ({ text, original }) => {
    if (!any.test(text)) return [];
    return entries
      .filter(({ except }) => !except?.test(text))
      .filter((entry) => !entry.original || (original && entry.original.test(original.text)))
      .flatMap(({ pattern, use, right }) =>
        (text.match(pattern) ?? [])
          .filter((word) => word !== right)
          .map((word) => ({ says: `"${word}" is not used here.`, remedy: use })),
      );
  };
}

const quotation = /«[^»]*»|"[^"]*"|`[^`]*`/g;

/**
 * Finds English in a text of another language, quotations apart.
 * @param plain English words that the language does not have: one is enough
 * @param more words of which two are needed
 */
export function createLeftOverRule(plain: string, more: string): LineRule {
  const plainWords = new Set(splitList(plain));
  const moreWords = new Set(splitList(more));
  return ({ text }) => {
    const words = listWords(text.replace(quotation, ' '));
    const found = new Set(words.filter((word) => plainWords.has(word) || moreWords.has(word)));
    if (found.size < 2 && !words.some((word) => plainWords.has(word))) return [];
    const quoted = [...found].map((word) => `"${word}"`).join(', ');
    return [{ says: `English words are left over: ${quoted}.`, remedy: 'Translate the line.' }];
  };
}

// Latin letters by number: \p{L} takes several times as long, and every line is read.
const neighbours = /([A-Za-z\u00C0-\u024F]+)\s+(?=([A-Za-z\u00C0-\u024F]+))/g;

/** Every two words of a text with nothing but space between them. */
export function listNeighbours(text: string): (readonly [first: string, second: string])[] {
  return [...text.matchAll(neighbours)].map(([, first = '', second = '']) => [first, second]);
}

/** Any of these, as whole words: `\b` does not know æ, ø and å. A space stands for any space. */
function matchWholeWords(words: string): RegExp {
  const spaced = words.replaceAll(/ (?!\?)/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The words of a list, separated by spaces. */
export function splitList(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

/** The words and phrases of a list, separated by commas. */
export function splitPhrases(list: string): string[] {
  return list.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}
