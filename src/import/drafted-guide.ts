import type { StepKind } from '../flow/flow.ts';
import type { Locale } from '../site/locales.ts';

/** A guide with a flow, as an import makes it: what its files will say. */
export interface DraftedGuide {
  /** By locale. */
  readonly texts: Readonly<Record<Locale, DraftedHead>>;
  readonly start: string;
  readonly steps: readonly DraftedStep[];
}

/** The frontmatter of a guide's page. */
export interface DraftedHead {
  readonly title: string;
  readonly description: string;
}

export interface DraftedStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly answers: readonly { readonly id: string; readonly to: string }[];
  /** Ids of links, of a fix. */
  readonly links?: readonly string[];
  readonly texts: Readonly<Record<Locale, DraftedText>>;
}

export interface DraftedText {
  readonly title: string;
  /** Answer id → its words. One whose words are not known has none. */
  readonly answers: Readonly<Record<string, string>>;
  readonly verify?: string;
  /** Markdown, as it stands in the file. */
  readonly body: string;
}
