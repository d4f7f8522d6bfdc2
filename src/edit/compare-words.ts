/** A piece of two versions of a text: in both, in the earlier one alone, or in the later one alone. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More words are not compared one by one: the table would have the square of them. */
const most = 2000;

/** What has changed between two versions of a text, word by word, as far as the two are alike. */
export function compareWords(before: string, after: string): Piece[] {
  const [old, now] = [splitWords(before), splitWords(after)];
  if (old.length > most || now.length > most) return joinPieces(replaceAll(before, after));
  const shared = measureShared(old, now);
  const pieces: Piece[] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    const [here, there] = [old[at], now[to]];
    if (here !== undefined && here === there) {
      pieces.push({ kind: 'same', text: here });
      at++;
      to++;
    } else if (
      here !== undefined &&
      (there === undefined || (shared[at + 1]?.[to] ?? 0) >= (shared[at]?.[to + 1] ?? 0))
    ) {
      pieces.push({ kind: 'removed', text: here });
      at++;
    } else {
      pieces.push({ kind: 'added', text: there ?? '' });
      to++;
    }
  }
  return joinPieces(pieces);
}

/** How many words the rest of one text and the rest of the other have in common, in order, from each place on. */
function measureShared(old: readonly string[], now: readonly string[]): number[][] {
  const shared = Array.from({ length: old.length + 1 }, () =>
    Array<number>(now.length + 1).fill(0),
  );
  for (let at = old.length - 1; at >= 0; at--)
    for (let to = now.length - 1; to >= 0; to--) {
      const row = shared[at] ?? [];
      row[to] =
        old[at] === now[to]
          ? 1 + (shared[at + 1]?.[to + 1] ?? 0)
          : Math.max(shared[at + 1]?.[to] ?? 0, row[to + 1] ?? 0);
    }
  return shared;
}

/** Words with the spaces behind them, and signs by themselves: a comma more is no other word. */
function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_-]+|\s+|[^\p{L}\p{M}\p{N}_\s-]/gu) ?? [];
}

function replaceAll(before: string, after: string): Piece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

const isSpace = (text: string) => /^\s+$/.test(text);

/** Neighbours of one kind as one piece; a space alone between words that were replaced is one of them. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: { kind: Piece['kind']; text: string }[] = [];
  const flush = { removed: '', added: '' };
  const write = () => {
    for (const kind of ['removed', 'added'] as const) {
      if (flush[kind] !== '') joined.push({ kind, text: flush[kind] });
      flush[kind] = '';
    }
  };
  pieces.forEach(({ kind, text }, at) => {
    const next = pieces[at + 1]?.kind ?? 'same';
    if (kind !== 'same') {
      flush[kind] += text;
    } else if (isSpace(text) && flush.removed && flush.added && next !== 'same') {
      flush.removed += text;
      flush.added += text;
    } else {
      write();
      const last = joined.at(-1);
      if (last?.kind === 'same') last.text += text;
      else joined.push({ kind, text });
    }
  });
  write();
  return joined;
}
