/** A message as it is looked for. */
export interface KnownMessage {
  readonly text: string;
}

/** How many characters of a text are read: an error page, and much around it. */
const longest = 40_000;
/** Two texts are compared by the pieces of so many letters that they have in common. */
const size = 4;
/** So much of a message must stand in a text, if letters may have been misread. */
const leastShare = 0.75;
/** Of a message that is cut off, so much must be left, and so much of the text must be of it. */
const leastLeft = 0.45;
const leastCut = 0.9;
/** A message of fewer letters must be there to the letter. */
const shortest = 16;

/** What a program that reads pictures takes for another sign, as one sign. */
const alike: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'l',
  i: 'l',
  '|': 'l',
  5: 's',
  8: 'b',
};

/** A text without what a copy of it may lose: case, spaces, line breaks, signs, and which of two like signs it was. */
function squeeze(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[015i8|]/g, (sign) => alike[sign] ?? sign)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The messages in a text that somebody has pasted or typed, the surest first: whole, cut off, broken over lines, and with
 * letters that were misread. Of a message that holds another, only the longer.
 */
export function findMessages<Message extends KnownMessage>(
  text: string,
  messages: readonly Message[],
): Message[] {
  const letters = squeeze(text);
  const pieces = listPieces(letters);
  const written: Written = { letters, pieces, all: new Set(pieces) };
  return messages
    .map((message) => ({ message, letters: judge(written, message.text) }))
    .filter(({ letters }) => letters > 0)
    .sort((one, other) => other.letters - one.letters)
    .filter(
      ({ message }, at, found) =>
        !found
          .slice(0, at)
          .some((longer) => squeeze(longer.message.text).includes(squeeze(message.text))),
    )
    .map(({ message }) => message);
}

/** A text as messages are looked for in it. */
interface Written {
  readonly letters: string;
  readonly pieces: readonly string[];
  readonly all: ReadonlySet<string>;
}

interface Wanted {
  /** What stands between the parts that vary. */
  readonly parts: readonly string[];
  readonly whole: string;
  readonly pieces: ReadonlySet<string>;
}

const known = new Map<string, Wanted>();

/** What is looked for of a message; made once, as many texts are held against it. */
function want(message: string): Wanted {
  const before = known.get(message);
  if (before) return before;
  const parts = message
    .split(/<[^<>]*>/)
    .map(squeeze)
    .filter(Boolean);
  const wanted = { parts, whole: parts.join(''), pieces: new Set(parts.flatMap(listPieces)) };
  known.set(message, wanted);
  return wanted;
}

/** How many letters of a message stand in a text, if enough of them do; otherwise 0. */
function judge({ letters: written, pieces, all }: Written, message: string): number {
  const { parts, whole, pieces: wanted } = want(message);
  if (parts.every((part) => written.includes(part))) return whole.length;
  if (whole.length < shortest) return 0;
  // A text of less than the message: as a whole, a piece of it.
  if (written.length < whole.length && written.length >= whole.length * leastLeft) {
    const met = pieces.filter((piece) => wanted.has(piece)).length;
    if (met / pieces.length >= leastCut) return met;
  }
  let there = 0;
  for (const piece of wanted) if (all.has(piece)) there++;
  if (there / wanted.size < leastShare) return 0;
  // Together, not scattered over a long text.
  const reach = Math.ceil(whole.length * 1.2) + 80 * (parts.length - 1);
  const counts = new Map<string, number>();
  let most = 0;
  pieces.forEach((piece, at) => {
    if (wanted.has(piece)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    const left = pieces[at - reach];
    const count = left === undefined ? undefined : counts.get(left);
    if (left !== undefined && count !== undefined) {
      if (count === 1) counts.delete(left);
      else counts.set(left, count - 1);
    }
    most = Math.max(most, counts.size);
  });
  return most / wanted.size >= leastShare ? most : 0;
}

function listPieces(letters: string): string[] {
  return Array.from({ length: Math.max(0, letters.length - size + 1) }, (_, at) =>
    letters.slice(at, at + size),
  );
}
