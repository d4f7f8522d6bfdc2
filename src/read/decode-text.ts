import type { Finding } from '../model/finding.ts';
import { hiddenCharacter, listHidden } from './hidden-characters.ts';

/** What a file says; `text` is undefined where it cannot be trusted, and nothing more is said of it then. */
export interface DecodedText {
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/** The text of a file in UTF-8, without a byte order mark. What cannot be seen in it, or was not meant, is a finding. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { text: undefined, findings: [{ file, ...describeWrongByte(bytes) }] };
  }
  const unusable = findUnusable(text);
  if (unusable) return { text: undefined, findings: [{ file, ...unusable }] };
  const findings = hiddenCharacter.test(text) ? listHidden(file, text) : [];
  // A letter and its accent may be one character or two: words are compared as one.
  return {
    text: text.normalize('NFC'),
    findings: [...findings, ...listDoubleEncoded(file, text)],
  };
}

type Fault = Omit<Finding, 'file'>;

function describeWrongByte(bytes: Uint8Array): Fault {
  const fault = { severity: 'error', name: 'not-utf-8' } as const;
  const remedy =
    'Save the file as UTF-8: the editor says where, often under "Save as" or "Encoding".';
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const says = 'This file is in UTF-16, which Windows calls "Unicode", from its first byte on.';
    return { ...fault, line: 1, says, remedy };
  }
  const at = findWrongByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, at));
  const line = before.split('\n').length;
  const byte = bytes[at] ?? 0;
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  const letter = new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
  const guess = isSoundBeginning(bytes)
    ? 'the file ends in the middle of a letter'
    : `in Windows-1252 it would be "${letter}"`;
  const says = `Byte ${at + 1}, ${hex}, after "${lastWords(before)}", is not UTF-8: ${guess}.`;
  return { ...fault, line, says, remedy };
}

/** Where the first byte stands that is no UTF-8: the longest sound beginning ends there. */
function findWrongByte(bytes: Uint8Array): number {
  let [sound, wrong] = [0, bytes.length + 1];
  while (wrong - sound > 1) {
    const middle = (sound + wrong) >> 1;
    if (isSoundBeginning(bytes.subarray(0, middle))) sound = middle;
    else wrong = middle;
  }
  // A letter of several bytes is sound as long as it may still be finished.
  const left = bytes.subarray(0, sound);
  const whole = new TextDecoder().decode(left, { stream: true });
  return new TextEncoder().encode(whole).length + (hasMark(left) ? 3 : 0);
}

function isSoundBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function lastWords(text: string): string {
  return text.split('\n').at(-1)?.slice(-20).trim() ?? '';
}

/** What makes the rest of a file not worth reading. */
function findUnusable(text: string): Fault | undefined {
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  const error = { severity: 'error' } as const;
  // Letters of two bytes each, without the mark that would say so.
  const zeros = text.split('\0').length - 1;
  if (zeros > 2 && zeros > text.length / 4) {
    const remedy = 'Save the file as UTF-8.';
    return { ...error, line: 1, name: 'not-utf-8', says: 'This file is in UTF-16.', remedy };
  }
  const carriage = text.search(/\r(?!\n)/);
  if (carriage >= 0) {
    return {
      ...error,
      line: lineAt(carriage),
      name: 'hidden-character',
      says: 'This line ends in a carriage return alone (U+000D), as on old Macs: it would go on in the next one.',
      remedy: 'Save the file with line ends as on Linux (LF) or Windows (CRLF).',
    };
  }
  const conflict = text.search(/^(?:<{7}(?= |\r?$)|\|{7}(?= |\r?$)|>{7}(?= |\r?$))/m);
  if (conflict >= 0) {
    const says = `Two versions of this text are left over from a merge: "${text.slice(conflict, conflict + 7)}".`;
    const remedy =
      'Keep one of them, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.';
    return { ...error, line: lineAt(conflict), name: 'merge-conflict', says, remedy };
  }
  return undefined;
}

/** Letters that were in UTF-8, were taken for Windows-1252, and saved as UTF-8 once more: "Ã¥" for "å", "â€™" for "’". */
const doubleEncoded =
  /Ã[\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]|Â[\u00A0-\u00BF]|â€[\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]/;

function listDoubleEncoded(file: string, text: string): Finding[] {
  if (!doubleEncoded.test(text)) return [];
  const lines = text
    .split('\n')
    .flatMap((line, index) => (doubleEncoded.test(line) ? [index] : []));
  const [first = 0, ...more] = lines;
  const written = doubleEncoded.exec(text)?.[0] ?? '';
  const others = more.length > 0 ? `, and so in ${more.length} lines more` : '';
  return [
    {
      file,
      line: first + 1,
      severity: 'error',
      name: 'not-utf-8',
      says: `"${written}" was one letter: this text was read in a wrong encoding and saved as that${others}.`,
      remedy: 'Take the text from where it was still sound, and save it as UTF-8.',
    },
  ];
}
