import type { Finding } from '../model/finding.ts';
import type { Locale } from '../site/locales.ts';
import type { DeskWords } from './desk-words-schema.ts';
import type { Form } from './forms.ts';
import type { CardForm, Fingerprints, StepKind } from './order-schema.ts';

/** Where the server of the desk answers, below the site's root. */
export const deskFolder = '@desk/';

/** The header that carries the token of the page. */
export const tokenHeader = 'x-desk-token';

/** The id of the element in a page that holds a `DeskPage` as JSON. */
export const deskDataId = 'desk-data';

/** What a page tells the desk in it. */
export interface DeskPage {
  /** Known to the pages of this server alone, and new each time it starts. */
  readonly token: string;
  /** The address of the site's root, with a slash at its end. */
  readonly root: string;
  readonly locale: Locale;
  /** The guide that the page is about, if it is about one. */
  readonly guide?: string;
  readonly words: DeskWords;
}

export type CardField = keyof CardForm;

/** A name to choose, by its id. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** A fact, and how it is written in a line of frontmatter, if it can stand there, and in a body. */
export interface FactChoice extends Choice {
  readonly component: string;
  readonly inLine: string;
  readonly inBody: string;
}

/** A language of the site. */
export interface Side {
  readonly locale: Locale;
  /** As HTML names it. */
  readonly lang: string;
  readonly name: string;
  /** How the answers of a fix are worded where a text words none, by their ids. */
  readonly usual: Readonly<Record<string, string>>;
}

/** A field of a fix's card: what it is called, and what it may say. One that the site has none of has no choices. */
export interface CardChoice {
  readonly name: string;
  readonly choices: readonly Choice[];
}

/** What an author chooses from while filling in a form. */
export interface Surroundings {
  readonly locales: readonly Side[];
  readonly isPlain: boolean;
  readonly start: string;
  /** The steps in reading order. */
  readonly steps: readonly (Choice & {
    readonly kind: StepKind;
    readonly answers: readonly (Choice & { readonly to: string })[];
  })[];
  readonly cases: readonly string[];
  readonly topics: readonly Choice[];
  readonly facts: readonly FactChoice[];
  /** The fields of a card by their names in `flow.yaml`, without those that the site has none of. */
  readonly card: Readonly<Partial<Record<CardField, CardChoice>>>;
  /** The kinds of steps. */
  readonly kinds: readonly Choice[];
}

/** What is recorded of a translation. */
export interface TranslationRecord {
  readonly locale: Locale;
  /** Whether it was made from what its source says now. */
  readonly isCurrent: boolean;
  /** Whether a person has compared what both say now. */
  readonly isSigned: boolean;
  /** Who has, and on which day; empty where nobody has said it. */
  readonly by: string;
  readonly on: string;
  /** Why a person cannot compare both, in English as findings are; empty if they can. */
  readonly whyNot: string;
  /** Stands for all that is compared. */
  readonly shown: string;
}

/** A subject as it stands on the disk. */
export interface Opened {
  /** Undefined where a file cannot be read: the findings say why. */
  readonly form: Form | undefined;
  readonly files: Fingerprints;
  readonly findings: readonly Finding[];
  readonly around: Surroundings;
  /** Of each translation. */
  readonly records: readonly TranslationRecord[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Where a step or one of its answers is named, so that something may go amiss when it goes. */
export interface Uses {
  /** File, line and field of each place. */
  readonly places: readonly string[];
  /** Whether old links and tickets may name it. */
  readonly isPublished: boolean;
}

/** A subject as its files say it after an order. */
export interface Saved {
  readonly form: Form;
  readonly files: Fingerprints;
}

/** What has come of an order. */
export type Outcome =
  | { readonly is: 'done'; readonly changed: readonly string[]; readonly saved?: Saved }
  /** Files on the disk are not what the order was made from. Nothing was written. */
  | { readonly is: 'conflict'; readonly changed: readonly string[] }
  /** It makes no sense, or the disk did not take it. Nothing was written. */
  | { readonly is: 'refused'; readonly says: string };
