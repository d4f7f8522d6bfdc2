import type { StepKind } from '../../flow/flow.ts';
import type { Locale } from '../../site/locales.ts';

/** The wording of a flow in one language, as plain text; steps of other guides that its answers lead to included. */
export interface FlowWords {
  readonly locale: Locale;
  readonly steps: Readonly<Record<string, StepWords>>;
}

interface StepWords {
  readonly title: string;
  /** The title in a few words, for the signs that point to this step. */
  readonly short?: string | undefined;
  /** Answer id → its text. */
  readonly answers: Readonly<Record<string, string>>;
  /** The address of a step of another guide. */
  readonly address?: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A box with wrapped text in it. `joinLines` makes the text whole again. */
export interface TextBox extends Box {
  readonly lines: readonly string[];
  /** Where the lines begin. */
  readonly textX: number;
}

/** One answer: a row of its step's box, and an arrow from there to the step it leads to, or to a sign. */
export interface FlowchartEdge {
  readonly answer: string;
  readonly to: string;
  /** The row: the answer's text. */
  readonly label: TextBox;
  /** From the right end of the row to the tip of the arrow; every piece is horizontal or vertical. */
  readonly points: readonly Point[];
  /** The sign beside the row, with the step's short title, where no arrow is drawn out to the step. */
  readonly sign?: TextBox;
}

/** A step: a head with its title, and below it a row for each answer. */
export interface FlowchartStep extends Box {
  readonly id: string;
  readonly kind: StepKind;
  readonly head: TextBox;
  readonly edges: readonly FlowchartEdge[];
  /** A short arrow from nowhere, where no step's arrow arrives: at the start, and where only signs point. */
  readonly entry?: readonly Point[];
}

/** A flow drawn. All measures are whole px from the top left corner, at a text size of 14 px. */
export interface Flowchart {
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly steps: readonly FlowchartStep[];
}
