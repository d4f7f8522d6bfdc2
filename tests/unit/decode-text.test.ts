import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/read/decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const windows = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const findings = (bytes: Uint8Array) =>
  decodeText('file', bytes).findings.map(({ line, name, says }) => ({ line, name, says }));

describe('a file in UTF-8', () => {
  it.each([
    ['plain', 'Åpne siden.\nVent.\n'],
    ['with a byte order mark', '\uFEFFÅpne siden.\n'],
    ['with the line ends of Windows', 'Åpne siden.\r\nVent.\r\n'],
    ['with a tab', 'a\tb'],
    ['with an emoji that is joined of several', '👨‍👩‍👧 ❤️ 1️⃣'],
    ['in Persian, with what its letters need', 'می‌خواهم\u200F'],
    ['in Hindi, with what its letters need', 'क्‍ष'],
    ['with no-break spaces', '10\u00A0000 kr'],
    ['with an Å that ends a quotation', '«fra A til Å»'],
  ])('%s is read', (_, text) => {
    expect(decodeText('file', utf8(text))).toEqual({
      text: text.replace(/^\uFEFF/, ''),
      findings: [],
    });
  });
});

describe('a file that is not in UTF-8 is not read, and a finding says where it begins', () => {
  it.each([
    ['Windows-1252', windows('---\ntitle: Gr\u00F8t\n'), 2, 'Byte 14, F8, after "title: Gr"'],
    [
      'the same after a byte order mark',
      new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xe5, 0x62]),
      1,
      'Byte 5, E5',
    ],
    [
      'a letter that is cut off',
      utf8('Vent.\nå').slice(0, -1),
      2,
      'ends in the middle of a letter',
    ],
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 1, 'UTF-16'],
    ['UTF-16 without it', utf8('t\0i\0t\0l\0e\0'), 1, 'UTF-16'],
    ['UTF-8 taken for Windows-1252, and saved so', utf8('Vent.\nGrÃ¸t'), 2, '"Ã¸" was one letter'],
  ])('%s', (_, bytes, line, says) => {
    expect(findings(bytes)).toEqual([
      { line, name: 'not-utf-8', says: expect.stringContaining(says) as string },
    ]);
  });
});

describe('what nobody sees is a finding', () => {
  it.each([
    ['a zero byte', 'Wa\0it.', 'U+0000'],
    ['a control character', 'Wait\u0007.', 'U+0007'],
    ['a delete character', 'Wait\u007F.', 'U+007F'],
    ['a soft hyphen', 'Wa\u00ADit.', 'a soft hyphen'],
    ['a zero-width space', 'Wa\u200Bit.', 'a zero-width space'],
    ['a joiner between Latin letters', 'Wa\u200Dit.', 'a zero-width joiner'],
    ['a change of direction', 'Wait \u202Enow.', 'a right-to-left override'],
    ['an isolate without a right-to-left letter', '\u2066Wait\u2069', 'U+2066'],
    ['a line separator', 'Wait.\u2028Go on.', 'a line separator'],
    ['a sign of a single font', 'Wait\uE000', 'a sign of a single font'],
    ['what Word leaves of a picture', 'Ask \uFFFC.', 'U+FFFC'],
    ['what a wrong encoding leaves of a letter', 'sm\uFFFD filer', 'U+FFFD'],
    ['a byte order mark in the middle', 'Wa\uFEFFit.', 'U+FEFF'],
  ])('%s', (_, text, says) => {
    expect(findings(utf8(`First.\n${text}\n`))).toEqual([
      { line: 2, name: 'hidden-character', says: expect.stringContaining(says) as string },
    ]);
  });

  it('and so is a line end of old Macs, after which nothing is read', () => {
    expect(decodeText('file', utf8('a\rb\rc')).text).toBeUndefined();
    expect(findings(utf8('a\nb\rc'))).toMatchObject([{ line: 2, name: 'hidden-character' }]);
  });
});

it.each(['<<<<<<< HEAD', '>>>>>>> other', '||||||| base'])(
  'what is left of a merge is a finding: %s',
  (mark) => {
    expect(findings(utf8(`a\n${mark}\nb`))).toMatchObject([{ line: 2, name: 'merge-conflict' }]);
  },
);
