import type { Rewriting } from './rewrite.ts';

/** What the search knows of a language. It is sent to readers with the files of the search. */
export interface SearchLanguage {
  /** Folds letters that are no letter and accent, such as `ø`, in a text in small letters without accents. */
  readonly fold?: readonly Rewriting[];
  /** The stemmer: leaves of a folded word of at least four letters what its inflections share. */
  readonly stem?: readonly Rewriting[];
}

/**
 * All that is known of a language. Every part is optional, and what needs a missing part is silent: the fallback for a
 * language that nobody has described is `{}`.
 */
export interface Language extends SearchLanguage {
  /** Ends of the first half of a compound that its stem does not have: what joins the halves, and what the stemmer cuts off. */
  readonly compoundEndings?: readonly RegExp[];
  readonly conditions?: ConditionWords;
  readonly numbers?: NumberWords;
  /** Tags of other languages that a page in this one may carry in its address. */
  readonly otherTags?: readonly string[];
  /** Words that say nothing about a problem: the search passes over them. */
  readonly stopWords?: readonly string[];
  /** Words with a full stop that does not end a sentence, in small letters. */
  readonly abbreviations?: readonly string[];
  readonly lineBreaks?: LineBreaks;
  /** Check → what it finds in a line of this language. */
  readonly rules?: Readonly<Partial<Record<RuleName, LineRule>>>;
}

export type ConditionKind = 'if' | 'when' | 'before' | 'after';

/**
 * `if` says such a condition and nothing else; `if?` says it, or something else. A limit narrows as one does. `possible`
 * says what can be done and what cannot.
 */
export type ConditionList =
  'negation' | 'limit' | ConditionKind | `${ConditionKind}?` | 'possible' | 'possible?';

/** How a language denies, limits and sets conditions. */
export interface ConditionWords {
  /** Words and phrases, separated by commas. */
  readonly lists: Readonly<Record<ConditionList, string>>;
  /** Two negations that deny once if a line has both. */
  readonly pair?: readonly [first: string, second: string];
  /** Phrases in which such a word says something else. */
  readonly idioms: RegExp;
}

export interface NumberWords {
  /** What stands for 1, for 2 and so on, in words. */
  readonly words: readonly (readonly string[])[];
  /** January first, in small letters. */
  readonly months: readonly string[];
  /** The characters that may stand between thousands, and before decimals. */
  readonly thousands: string;
  readonly decimals: string;
}

/** Where the map may break a word that is longer than its box. */
export interface LineBreaks {
  /** A good place: the letters before it end so. */
  readonly joint?: RegExp;
  /** A fair place: the letters on both sides of it are so, with `|` for the break. */
  readonly syllable: RegExp;
}

/** The checks of single lines that are about one language. */
export type RuleName =
  | 'split-compound'
  | 'capital-in-sentence'
  | 'forbidden-word'
  | 'english-left-over'
  | 'suspended-hyphen'
  | 'glued-bold'
  | 'space-before-punctuation'
  | 'english-spelling';

/** What such a check finds in a line: two sentences, as in a finding. */
export type LineRule = (
  line: Line,
) => readonly { readonly says: string; readonly remedy: string }[];

/** A line that a reader sees, with `factMark` for its facts. */
interface Line {
  readonly text: string;
  readonly kind: string;
  /** The line that this one translates, where it is known. */
  readonly original: { readonly text: string } | undefined;
}
