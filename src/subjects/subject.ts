import type { CodeForms } from '../error-codes/code-forms.ts';
import type { RuleName } from '../languages/language.ts';
import type { ForbiddenWord } from '../languages/line-rules.ts';
import type { Locale } from '../site/locales.ts';
import type { Quoting } from './quoting.ts';

/**
 * All that is known of a subject: a pack. A site chooses its packs in `content/site.yaml`. Every part is optional, and
 * what needs a missing part is silent: of a site without a pack, nothing is known.
 */
export interface Subject {
  /** Names that are the same in every language. */
  readonly productNames?: readonly string[];
  /** Words that have a better one in this subject, by language and by the check that finds them. */
  readonly words?: Readonly<Record<Locale, SubjectWords>>;
  /** Last parts of addresses that only this subject has. */
  readonly domains?: readonly string[];
  readonly codes?: SubjectCodes;
  /** By what a command calls them. The first is that of a command which names none. */
  readonly shells?: Readonly<Record<string, Shell>>;
  /** What a ticket leaves a line for: the ids of names on the screen. A site whose facts lack one does without. */
  readonly ticketLines?: readonly string[];
  /** The page where anybody can look up a code. A site whose links do not have it does without. */
  readonly lookUp?: LookUp;
}

export type SubjectWords = Readonly<Partial<Record<RuleName, readonly ForbiddenWord[]>>>;

interface SubjectCodes {
  /** What readers are sent, to find codes in what they paste. */
  readonly forms: CodeForms;
  /** A code that nobody takes for anything else, as an author may type it into a text; an expression. */
  readonly typed: string;
  /** How a code is written in the facts: the end of the sentence "a code is …". */
  readonly written: string;
}

interface LookUp {
  /** Id of a link. */
  readonly link: string;
  /** What follows its address, with `{code}` for the code. */
  readonly query: string;
  /** The codes that it knows; an expression. */
  readonly knows: string;
}

/** What commands are run in. */
export interface Shell {
  readonly quoting: Quoting;
  /** What is wrong with a command, one phrase for each fault; none if it can be run as it is typed. */
  readonly findFaults: (code: string) => string[];
  /** What a command runs: the names of programs, in order. */
  readonly listPrograms: (code: string) => string[];
  /**
   * Commands of this shell that are typed into a text.
   * @param programs what the commands of the site run, in small letters
   * @param guesses whether what only looks like a command is one: not in a language that nobody has described
   */
  readonly findTyped?: (prose: string, programs: ReadonlySet<string>, guesses: boolean) => string[];
  /** Where a piece of a command begins that can begin a line: an expression of no width. */
  readonly pieceStart: RegExp;
  /** Whether capitals make no difference to it. */
  readonly ignoresCase?: true;
  /** Whether a command deletes or overwrites what it does not bring back. */
  readonly isDestructive: (code: string) => boolean;
}
