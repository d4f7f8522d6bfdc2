import type { Shell } from '../subjects/subject.ts';

/** A piece of a command, and whether the command it is compared with lacks it. */
export interface CommandPart {
  readonly text: string;
  readonly differs: boolean;
}

/** With less in common than this share of its words, all of a command is different, and no part of it stands out. */
const inCommon = 0.5;

/**
 * A command in pieces, each of which can begin a line: its first word, each line, and what its shell knows, such as each
 * parameter with its value. Put together again, the pieces are the command to the letter.
 * @param other the command that undoes it, or that it undoes or checks, if there is one
 */
export function splitCommand(
  code: string,
  other: string | undefined,
  { pieceStart, ignoresCase }: Pick<Shell, 'pieceStart' | 'ignoresCase'>,
): CommandPart[][] {
  const compared = (text: string) => listWords(ignoresCase ? text.toLowerCase() : text);
  const words = compared(code);
  const others = other === undefined ? [] : compared(other);
  const shared = findShared(words, others);
  const isComparable = shared.size >= inCommon * Math.max(words.length, others.length);
  let at = 0;
  return code.split(pieceStart).map((piece) =>
    piece.split(/(\s+)/).flatMap((text) => {
      if (text === '') return [];
      const isWord = text.trim() !== '';
      return [{ text, differs: isWord && isComparable && !shared.has(at++) }];
    }),
  );
}

const listWords = (code: string) => code.split(/\s+/).filter((word) => word !== '');

/** Which words stand in both, in the same order: the longest such row, by their position in the first. */
function findShared(words: readonly string[], others: readonly string[]): Set<number> {
  // For each position in both: how many words the rest of them have in common.
  const left = Array.from({ length: words.length + 1 }, () =>
    new Array<number>(others.length + 1).fill(0),
  );
  const leftAt = (one: number, other: number) => left[one]?.[other] ?? 0;
  for (let one = words.length - 1; one >= 0; one--)
    for (let other = others.length - 1; other >= 0; other--) {
      const row = left[one];
      if (row)
        row[other] =
          words[one] === others[other]
            ? leftAt(one + 1, other + 1) + 1
            : Math.max(leftAt(one + 1, other), leftAt(one, other + 1));
    }
  const shared = new Set<number>();
  for (let one = 0, other = 0; one < words.length && other < others.length;) {
    if (words[one] === others[other]) {
      shared.add(one++);
      other++;
    } else if (leftAt(one + 1, other) >= leftAt(one, other + 1)) one++;
    else other++;
  }
  return shared;
}
