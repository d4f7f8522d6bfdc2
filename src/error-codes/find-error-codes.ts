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
  // What people number themselves.
  /(?<!\bin )\b(?:case|ticket|incident|order|invoice|customer|sak|henvendelse|ordre|faktura|kunde)(?:s?(?:number|nummer|nr|no))?[.:#]{0,2}\s{1,9}(?:number |nummer |no |nr )?\d{4,9}(?![\d.])/
    .source,
  // Ports of computers, after a name or an address.
  /(?:localhost|\.[a-z\d]{1,10}|[\da-f]\]):\d+/.source,
);

/** What an error code is called, in the languages that error pages are read in. */
const codeWords = [
  /error[ _+-]{0,9}(?:codes?|message|number|no\.?|id)?/,
  /feil(?:kode[nr]?|melding|nummer|-?id)?/,
  /(?:fehler|fejl|fel|fout|virhe)-?(?:codes?|kode[nr]?|kod(?:en)?|koodi|nummer)/,
  /code d['’]erreur|c[oó]digo d[eo] erro(?:r)?|codice (?:di )?errore|kod b[łl][eę]du/,
]
  .map(({ source }) => source)
  .join('|');

/** A number that is said to be an error code. "AADSTS" alone may have words glued to its number. */
const marked = String.raw`(?:aadsts[\s:#+-]*|(?:${codeWords})["'\s:=#_+[(-]{0,19}(?:(?:is|was|er|var)\s+)?(?!\d+[\p{L}_@]))(\d{5,7})(?!\d|\.\d\d)`;

/** A number that stands alone: no part of a word, a version, a decimal, a case number or an e-mail address. */
const alone =
  /(?<![\p{L}\p{N}_#$£€@]|[\p{L}\p{N}]-|\d[.:]|(?<!\d)\d{1,4},)(\d{5,7})(?![\p{L}\p{N}_@]|[.:-]\d[\d.:-]|\.\p{L})/u
    .source;

/** A code of Windows or of Office: eight digits from 0 to f, of which the first says that it is a failure. */
const hexadecimal = /(?<![\p{L}\p{N}])0x(?:f{8})?([89a-f][\da-f]{7})(?![\p{L}\p{N}])/u.source;

/** The same without its mark, or as the decimal number that logs give. */
const unmarked = /(?<![\p{L}\p{N}.,])(8[\da-f]{7}|-214[67]\d{6})(?![\p{L}\p{N}]|[.,]\d)/u.source;

/** A code of the sign-in broker of Windows. */
const ofBroker = /(?<![\p{L}\p{N}])(?:0x)?(caa[\da-f]{5})(?![\p{L}\p{N}])/u.source;

const code = join(marked, ofBroker, hexadecimal, alone, unmarked);

/** In a text of so few words beside it, a number that nobody marks is what the text is about. */
const fewWords = 2;

/**
 * The error codes in a text that somebody has pasted, in the order in which they stand, each once. Only whole numbers
 * count: 500121 is never 50012. A number without a mark such as "AADSTS" or "error code" counts only if it is known, or
 * if there is little else in the text.
 */
export function findErrorCodes(text: string, known: ReadonlySet<string>): FoundCodes {
  const found = [...cleanText(text).matchAll(code)].map(
    ([, afterMark, broker, hex, onItsOwn, windows]) => ({
      code:
        afterMark ??
        onItsOwn ??
        broker?.toUpperCase() ??
        (hex === undefined ? nameCode(windows ?? '') : nameCode(hex)),
      isMarked: (afterMark ?? broker ?? hex) !== undefined,
      isNumber: onItsOwn !== undefined,
    }),
  );
  const take = (those: typeof found) => [...new Set(those.map((one) => one.code))];
  const isKnown = (one: { code: string }) => known.has(one.code);
  const sure = found.filter((one) => one.isMarked || isKnown(one));
  const others = text.match(/\p{L}+/gu)?.length ?? 0;
  const lone = sure.length === 0 && others <= fewWords ? found.filter((one) => one.isNumber) : [];
  return {
    known: take(sure.filter(isKnown)),
    unknown: take([...sure, ...lone].filter((one) => !isKnown(one))),
  };
}

/** A code of Windows as it is listed, from its digits or as a decimal number. */
function nameCode(written: string): string {
  const isDecimal = written.length > 8;
  const digits = isDecimal
    ? (Number(written) >>> 0).toString(16).padStart(8, '0')
    : written.toLowerCase();
  return `0x${digits}`;
}

/** What a program that reads pictures takes for a digit. */
const misread: Readonly<Record<string, string>> = {
  ...{ o: '0', q: '0', i: '1', l: '1', '|': '1', s: '5', b: '8' },
};

/** The text with its codes whole: digits that were read as letters, parted by spaces or listed. */
function mendCodes(text: string): string {
  const joinDigits = (written: string) => {
    const digits = written.replace(/\s/g, '');
    return /^\d{5,7}$/.test(digits) ? digits : undefined;
  };
  return text
    .replace(/\b[a4][a4]d[s5]t[s5](?=[\s:#+-]{0,3}[\doqils|b]{2})/gi, 'AADSTS')
    .replace(/(?<=aadsts\s{0,3})(?!\d{5})[\doqils|b]{5,7}(?![\p{L}\d])/giu, (written) =>
      written.toLowerCase().replace(/\D/g, (sign) => misread[sign] ?? sign),
    )
    .replace(
      /(aadsts[\s:]{0,3}|(?:code|kode)[\s:]{1,3})(\d{1,4}(?:\s{1,2}\d{1,5}){1,6})(?![\d:.])/gi,
      (all, mark: string, written: string) => {
        const digits = joinDigits(written);
        return digits === undefined ? all : mark + digits;
      },
    )
    .replace(
      /(?<![\p{L}\d.,:] ?)\d(?: \d){4,6}(?! ?[\d:])/gu,
      (written) => joinDigits(written) ?? '',
    )
    .replace(/error_codes["'\s:=]{1,9}\[([\d\s,"']{5,999})\]/gi, (_, list: string) =>
      list.replace(/\d+/g, '| error code $& |'),
    );
}

/** The text with plain spaces and hyphens, nothing invisible, and a mark in place of numbers from elsewhere. */
function cleanText(text: string): string {
  const plain = text
    .slice(0, longestMessage)
    .normalize('NFKC')
    // One sign may become eighteen.
    .slice(0, longestMessage)
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/%([2-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return mendCodes(plain).replace(elsewhere, '|');
}

/** One expression from several, tried in this order at each place of a text. */
function join(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'giu');
}
