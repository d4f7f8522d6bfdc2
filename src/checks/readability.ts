import { factMark } from '../model/body.ts';
import type { GuideText, StepText } from '../model/content.ts';
import { pickLanguage } from '../languages/languages.ts';
import type { Locale } from '../site/locales.ts';

/** The most words that a sentence may have. */
export const longestSentence = 30;

const wordLike = new RegExp(`[\\p{L}\\p{N}${factMark}]`, 'u');

/**
 * The sentences of a line. One ends at a full stop, a question mark, an exclamation mark or a colon that is followed by
 * a space, but not after an abbreviation or before a small letter or a month ("1. mars").
 */
export function splitSentences(line: string, locale: Locale): string[] {
  const { abbreviations = [], numbers } = pickLanguage(locale);
  const sentences: string[] = [];
  let words: string[] = [];
  const parts = line.split(/\s+/).filter((part) => part !== '');
  parts.forEach((part, index) => {
    words.push(part);
    const next = parts[index + 1] ?? '';
    const ends =
      /:[»”")*]*$/.test(part) || (/[.!?…][»”")*]*$/.test(part) && !/^\p{Ll}/u.test(next));
    const isDay = /^\d+\.$/.test(part) && isMonth(next, numbers?.months);
    if (ends && !isDay && !abbreviations.includes(part.toLowerCase().replace(/^[«"(]+/, ''))) {
      sentences.push(words.join(' '));
      words = [];
    }
  });
  return words.length > 0 ? [...sentences, words.join(' ')] : sentences;
}

/** In German a month has a capital: "1. März". */
function isMonth(word: string, months: readonly string[] = []): boolean {
  return months.includes(word.toLowerCase().replace(/\P{L}+$/u, ''));
}

/** The words of a sentence. A fact is one word, whatever it is called; so is a compound with hyphens. */
export function listSentenceWords(sentence: string): string[] {
  return sentence.split(/\s+/).filter((part) => wordLike.test(part));
}

export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Words a sentence. */
  readonly average: number;
  /** Words of the longest sentence. */
  readonly longest: number;
  /**
   * LIX after Björnsson (1968): words a sentence and, in percent, words of more than six letters. Made for Scandinavian
   * languages; below 30 is very easy, above 50 hard.
   */
  readonly lix: number;
}

/** How easy a file's running text is to read: its body without headings, and how one sees that a fix worked. */
export function measureReadability({
  frontmatter,
  body,
  locale,
}: StepText | GuideText): Readability {
  const lines = [
    ...body.blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text),
    ...('verify' in frontmatter && frontmatter.verify !== undefined ? [frontmatter.verify] : []),
  ];
  return measureLines(lines, locale);
}

/** How easy lines are to read; a line ends a sentence. All zero where there is no word. */
export function measureLines(lines: readonly string[], locale: Locale): Readability {
  const sentences = lines
    .flatMap((line) => splitSentences(line, locale))
    .map(listSentenceWords)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return { words: 0, sentences: 0, average: 0, longest: 0, lix: 0 };
  const long = words.filter((word) => word.replace(/[^\p{L}\p{N}]/gu, '').length > 6).length;
  const average = words.length / sentences.length;
  return {
    words: words.length,
    sentences: sentences.length,
    average,
    longest: Math.max(...sentences.map((sentence) => sentence.length)),
    lix: average + (100 * long) / words.length,
  };
}
