/**
 * How a value that a reader fills in becomes one argument of a command. It is sent to readers as JSON, so expressions are
 * texts; they are read with the flag `u`.
 */
export interface Quoting {
  /** What is put before and behind the value. */
  readonly around: string;
  /** What is replaced in the value before, each everywhere. */
  readonly replaced?: readonly (readonly [expression: string, replacement: string])[];
  /** Values that cannot be quoted safely. They are not filled in. */
  readonly refused?: string;
}

/**
 * For what may be run in any shell: only what every one of them takes for letters is filled in, as it stands. It begins
 * with nothing that makes it an option.
 */
export const plainQuoting: Quoting = {
  around: '',
  refused: String.raw`^[^\p{L}\p{N}_.]|[^\p{L}\p{N}_.:/@=+-]`,
};

/** A value as one argument, without control characters; undefined if it cannot be one safely. */
export function quoteValue(value: string, quoting: Quoting): string | undefined {
  const { around, replaced = [], refused } = quoting;
  const plain = value.replace(/\p{Cc}/gu, '').trim();
  if (refused !== undefined && new RegExp(refused, 'u').test(plain)) return undefined;
  const safe = replaced.reduce(
    (text, [expression, replacement]) => text.replace(new RegExp(expression, 'gu'), replacement),
    plain,
  );
  return around + safe + around;
}
