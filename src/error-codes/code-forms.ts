/**
 * What error codes look like. It is sent to readers as JSON, so expressions are texts; they are read with the flags `iu`.
 */
export interface CodeForms {
  /** Codes that are numbers, which much else in a text may be, too. */
  readonly numbers?: NumberForm;
  /** Codes of other forms. */
  readonly others?: readonly CodeForm[];
  /** What looks like a code or a piece of one, and says nothing as a word. */
  readonly alike?: string;
}

export interface NumberForm {
  /** How many digits such a code has, at least and at most. */
  readonly digits: readonly [least: number, most: number];
  /** Words glued to the front of a number that make it a code, as they are written. */
  readonly marks: readonly string[];
}

export interface CodeForm {
  /** The code where it stands, with one group: what it is listed by. */
  readonly pattern: string;
  /** What stands before that in the list. */
  readonly start?: string;
  /** Whether the letters of the list are capitals. */
  readonly inCapitals?: true;
  /** Whether it is a signed number of 32 bits, which the list has in eight hexadecimal digits. */
  readonly isDecimal?: true;
  /** Whether nothing else looks so: it is a code even if it is not listed. */
  readonly isSure?: true;
}

/** All forms of several lists. Of two that have numbers, the first counts. */
export function joinForms(all: readonly CodeForms[]): CodeForms {
  const numbers = all.find((forms) => forms.numbers)?.numbers;
  const alike = all.flatMap((forms) => forms.alike ?? []);
  return {
    ...(numbers && { numbers }),
    others: all.flatMap(({ others = [] }) => others),
    ...(alike.length > 0 && { alike: alike.join('|') }),
  };
}
