/** What `codes.json` says about one error code, in the words of a locale. */
export interface ListedCode {
  readonly name?: string;
  readonly meaning: string;
  /** Whether the meaning is our own judgement, and no page of Microsoft's says it. */
  readonly unconfirmed?: true;
  /** Address of the code's own page. */
  readonly page: string;
  /** Address of the step that it opens, with the answers that it implies. */
  readonly place: string;
  /** Title of that step. */
  readonly step: string;
}

/** Error code → what is known of it. */
export type CodeList = Readonly<Record<string, ListedCode>>;

export interface FoundCodes {
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

/** How many characters of a text are read. What is beyond it is passed over, so that no text can hold up the page. */
export const longestMessage = 500_000;

/** How many codes of one text are answered. */
export const mostCodes = 50;

const day = /\d{4}[./-]\d\d?[./-]\d\d?|\d\d?[./-]\d\d?[./-]\d{2,4}|(?:19|20)\d{6}/.source;
const clock = /\d\d?[:.]\d\d(?:[:.]\d\d)?(?:[.,]\d+)?/.source;
const packedClock = /(?:[01]\d|2[0-3])(?:[0-5]\d){2}/.source;
const zone = /(?:Z\b|\s?[+-]\d\d:?\d\d\b)?/.source;

/** Numbers that an error page is full of, and that are not its error code. */
const elsewhere = join(
  // GUIDs: requests, sign-ins, organizations, apps.
  /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.source,
  // What is called an id, whatever it looks like.
  /(?:trace|request|correlation|session|activity|tenant|client|app|application|user|object|device|forespørsels|korrelasjons|sporings|økt|bruker)[ _+-]?id["']?[\s+]{0,9}[:=]?[\s+]{0,9}["']?(?!aadsts)(?=[\w-]{0,80}\d)[\w-]+/
    .source,
  `\\b(?:${day})(?:[T _-]{1,2}(?:${clock}|${packedClock})${zone})?`,
  `\\b${clock}${zone}`,
  // Telephone numbers: from a plus sign, or after a word.
  /\+\d[\d ().-]{5,14}\d/.source,
  /\b(?:phone|mobile|call|fax|tel|tlf|telefon|mobil|ring)(?:number|nummer)?[.:]?\s{0,9}[\d(][\d ().-]{3,13}\d/
    .source,
  // Ports of computers, after a name or an address.
  /(?:localhost|\.[a-z\d]{1,10}|[\da-f]\]):\d+/.source,
);

/** A number that is said to be an error code. "AADSTS" alone may have words glued to its number. */
const marked =
  /(?:aadsts[\s:#+-]*|(?:error[ _+-]{0,9}(?:codes?|message|number|no\.?|id)?|feil(?:kode[nr]?|melding|nummer|-?id)?)["'\s:=#_+[(-]{0,19}(?:(?:is|was|er|var)\s+)?(?!\d+[\p{L}_@]))(\d{5,7})(?!\d|\.\d)/u
    .source;

/** A number that stands alone: no part of a word, a version, a decimal, a case number or an e-mail address. */
const alone =
  /(?<![\p{L}\p{N}_#$£€@]|[\p{L}\p{N}]-|\d[.:]|(?<!\d)\d{1,4},)(\d{5,7})(?![\p{L}\p{N}_@]|[.:-]\d|\.\p{L})/u
    .source;

/** A code of Windows or of Office: eight digits from 0 to f. */
const hexadecimal = /(?<![\p{L}\p{N}])(0x[\da-f]{8})(?![\p{L}\p{N}])/u.source;

const code = join(marked, alone, hexadecimal);

/**
 * The error codes in a text that somebody has pasted, in the order in which they stand, each once. Only whole numbers
 * count: 500121 is never 50012. A number without a mark such as "AADSTS" or "error code" counts only if it is known.
 */
export function findErrorCodes(text: string, known: ReadonlySet<string>): FoundCodes {
  const found = [...cleanText(text).matchAll(code)].map(([, afterMark, onItsOwn, inHex]) => ({
    number: afterMark ?? onItsOwn ?? inHex?.toLowerCase() ?? '',
    isMarked: afterMark !== undefined,
  }));
  const take = (...those: typeof found) => [...new Set(those.map(({ number }) => number))];
  return {
    known: take(...found.filter(({ number }) => known.has(number))),
    unknown: take(...found.filter(({ number, isMarked }) => isMarked && !known.has(number))),
  };
}

/** The text with plain spaces and hyphens, nothing invisible, and a mark in place of numbers from elsewhere. */
function cleanText(text: string): string {
  return (
    text
      .slice(0, longestMessage)
      .normalize('NFKC')
      // One sign may become eighteen.
      .slice(0, longestMessage)
      .replace(/\p{Cf}/gu, '')
      .replace(/\p{Pd}/gu, '-')
      .replace(/%([2-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
      .replace(elsewhere, '|')
  );
}

/** One expression from several, tried in this order at each place of a text. */
function join(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'giu');
}
