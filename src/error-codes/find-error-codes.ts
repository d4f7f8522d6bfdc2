import type { CodeForm, CodeForms, NumberForm } from './code-forms.ts';

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
function listElsewhere(marks: readonly string[]): RegExp {
  const noMark = marks.length > 0 ? `(?!${marks.join('|')})` : '';
  return join(
    // GUIDs: requests, sign-ins, organizations, apps.
    /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.source,
    // What is called an id, whatever it looks like.
    /(?:trace|request|correlation|session|activity|tenant|client|app|application|user|object|device|forespørsels|korrelasjons|sporings|økt|bruker)[ _+-]?id["']?[\s+]{0,9}[:=]?[\s+]{0,9}["']?/
      .source +
      noMark +
      /(?=[\w-]{0,80}\d)[\w-]+/.source,
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
}

/** What an error code is called, in the languages that error pages are read in. */
const codeWords = [
  /error[ _+-]{0,9}(?:codes?|message|number|no\.?|id)?/,
  /feil(?:kode[nr]?|melding|nummer|-?id)?/,
  /(?:fehler|fejl|fel|fout|virhe)-?(?:codes?|kode[nr]?|kod(?:en)?|koodi|nummer)/,
  /code d['’]erreur|c[oó]digo d[eo] erro(?:r)?|codice (?:di )?errore|kod b[łl][eę]du/,
]
  .map(({ source }) => source)
  .join('|');

/** In a text of so few words beside it, a number that nobody marks is what the text is about. */
const fewWords = 2;

/** What one of the ways to write a code finds. Its pattern has one group. */
interface Reader {
  readonly pattern: string;
  /** The code as it is listed, from what the group holds. */
  readonly nameCode: (written: string) => string;
  /** Whether it is a code even if it is not listed; a number alone is one in a short text. */
  readonly kind?: 'marked' | 'alone';
}

/**
 * What finds the error codes in a text that somebody has pasted, in the order in which they stand, each once. Only whole
 * numbers count: 500121 is never 50012. A number without a mark such as "error code" counts only if it is known, or if
 * there is little else in the text.
 * @param known the codes that are listed; one of none of the forms is found as it is listed, in small letters or capitals
 */
export function createCodeFinder(
  known: Iterable<string>,
  forms: CodeForms,
): (text: string) => FoundCodes {
  const listed = new Map([...known].map((code) => [code.toLowerCase(), code]));
  const readers = listReaders([...listed.values()], forms);
  const pattern = join(...readers.map((reader) => reader.pattern));
  const marks = forms.numbers?.marks ?? [];
  const elsewhere = listElsewhere(marks);
  return (text) => {
    if (readers.length === 0) return { known: [], unknown: [] };
    const mended = mendCodes(cleanText(text), forms.numbers).replace(elsewhere, '|');
    const found = [...mended.matchAll(pattern)].flatMap((match) => {
      const groups: (string | undefined)[] = match.slice(1);
      const at = groups.findIndex((group) => group !== undefined);
      const { nameCode, kind } = readers[at] ?? {};
      const named = nameCode?.(groups[at] ?? '') ?? '';
      return [{ code: listed.get(named.toLowerCase()) ?? named, kind }];
    });
    const take = (those: typeof found) => [...new Set(those.map((one) => one.code))];
    const isKnown = (one: { code: string }) => listed.get(one.code.toLowerCase()) === one.code;
    const sure = found.filter((one) => one.kind === 'marked' || isKnown(one));
    const others = text.match(/\p{L}+/gu)?.length ?? 0;
    const lone =
      sure.length === 0 && others <= fewWords ? found.filter(({ kind }) => kind === 'alone') : [];
    return {
      known: take(sure.filter(isKnown)),
      unknown: take([...sure, ...lone].filter((one) => !isKnown(one))),
    };
  };
}

/** What may be listed though it has no form: it is part of an address, too. */
const isName = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

function listReaders(known: readonly string[], { numbers, others = [] }: CodeForms): Reader[] {
  const asWritten = (written: string) => written;
  const formed: Reader[] = others.map((form) => ({
    pattern: form.pattern,
    nameCode: (written) => nameFormed(written, form),
    ...(form.isSure && { kind: 'marked' }),
  }));
  const readers: Reader[] = numbers
    ? [
        { pattern: writeMarked(numbers), nameCode: asWritten, kind: 'marked' },
        ...formed,
        { pattern: writeAlone(numbers), nameCode: asWritten, kind: 'alone' },
      ]
    : formed;
  const hasForm = join(...readers.map(({ pattern }) => pattern));
  const unformed = known.filter((code) => isName.test(code) && code.replace(hasForm, '') !== '');
  return unformed.length === 0
    ? readers
    : [...readers, { pattern: writeListed(unformed), nameCode: asWritten }];
}

/** A number that is said to be an error code. A mark alone may have words glued to its number. */
function writeMarked({ digits, marks }: NumberForm): string {
  const glued = marks.map((mark) => String.raw`${mark}[\s:#+-]*|`).join('');
  return String.raw`(?:${glued}(?:${codeWords})["'\s:=#_+[(-]{0,19}(?:(?:is|was|er|var)\s+)?(?!\d+[\p{L}_@]))(\d{${digits.join(',')}})(?!\d|\.\d\d)`;
}

/** A number that stands alone: no part of a word, a version, a decimal, a case number or an e-mail address. */
function writeAlone({ digits }: NumberForm): string {
  return String.raw`(?<![\p{L}\p{N}_#$£€@]|[\p{L}\p{N}]-|\d[.:]|(?<!\d)\d{1,4},)(\d{${digits.join(',')}})(?![\p{L}\p{N}_@]|[.:-]\d[\d.:-]|\.\p{L})`;
}

/** Codes as they are listed, the longest first: of two that begin alike, the whole is meant. */
function writeListed(codes: readonly string[]): string {
  const longestFirst = [...codes].sort((one, other) => other.length - one.length).join('|');
  return String.raw`(?<![\p{L}\p{N}]|\d[.,:-])(${longestFirst})(?![\p{L}\p{N}]|[.,:-]\d)`;
}

function nameFormed(written: string, { start = '', inCapitals, isDecimal }: CodeForm): string {
  if (isDecimal) return start + (Number(written) >>> 0).toString(16).padStart(8, '0');
  return start + (inCapitals ? written.toUpperCase() : written.toLowerCase());
}

/** Digits, and what a program that reads pictures takes them or letters for. */
const misread: Readonly<Record<string, string>> = {
  ...{ o: '0', q: '0', i: '1', l: '1', '|': '1', s: '5', b: '8' },
};
const misreadLetters: Readonly<Record<string, string>> = { a: '[a4]', s: '[s5]', o: '[o0]' };

/** The text with its codes whole: digits that were read as letters, parted by spaces or listed. */
function mendCodes(text: string, numbers: NumberForm | undefined): string {
  if (!numbers) return text;
  const { digits, marks } = numbers;
  const [least, most] = digits;
  const isCode = new RegExp(`^\\d{${least},${most}}$`);
  const joinDigits = (written: string) => {
    const joined = written.replace(/\s/g, '');
    return isCode.test(joined) ? joined : undefined;
  };
  const marked = marks.reduce((mended, mark) => {
    const letters = mark.toLowerCase().replace(/[aso]/g, (letter) => misreadLetters[letter] ?? '');
    return mended
      .replace(new RegExp(String.raw`\b${letters}(?=[\s:#+-]{0,3}[\doqils|b]{2})`, 'gi'), mark)
      .replace(
        new RegExp(
          String.raw`(?<=${mark}\s{0,3})(?!\d{${least}})[\doqils|b]{${least},${most}}(?![\p{L}\d])`,
          'giu',
        ),
        (written) => written.toLowerCase().replace(/\D/g, (sign) => misread[sign] ?? sign),
      );
  }, text);
  const words = marks.map((mark) => String.raw`${mark}[\s:]{0,3}|`).join('');
  return marked
    .replace(
      new RegExp(
        String.raw`(${words}(?:code|kode)[\s:]{1,3})(\d{1,4}(?:\s{1,2}\d{1,5}){1,6})(?![\d:.])`,
        'gi',
      ),
      (all, mark: string, written: string) => {
        const joined = joinDigits(written);
        return joined === undefined ? all : mark + joined;
      },
    )
    .replace(
      new RegExp(
        String.raw`(?<![\p{L}\d.,:] ?)\d(?: \d){${least - 1},${most - 1}}(?! ?[\d:])`,
        'gu',
      ),
      (written) => joinDigits(written) ?? '',
    )
    .replace(/error_codes["'\s:=]{1,9}\[([\d\s,"']{5,999})\]/gi, (_, list: string) =>
      list.replace(/\d+/g, '| error code $& |'),
    );
}

/** The text with plain spaces and hyphens, and nothing invisible. */
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
  );
}

/** One expression from several, tried in this order at each place of a text. */
function join(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'giu');
}
