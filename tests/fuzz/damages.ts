import type { Random } from './random.ts';

/** One way to damage a file; `others` are the files that it may be mixed up with. */
export interface Damage {
  readonly name: string;
  /** Whether what comes out says that it was damaged, whatever is in it: then there must be a finding. */
  readonly mustShow?: true;
  readonly write: (text: string, random: Random, others: readonly string[]) => string | Uint8Array;
}

const hidden = Array.from(
  '\0\u0007\u007F\u0085\u00AD\u200B\u200E\u2028\u202A\u202E\u2060\u2066\u2069\uE000\uFEFF\uFFF9\uFFFC\uFFFD\u{E0041}',
);
const signs = Array.from('*&!|>%@`\'"#:-?{}[]<>,~$\\=()_^/;.');
const pieces = [
  ...[
    '<Note>',
    '</Note>',
    '<Ui id=',
    '<Ui id="x" />',
    '{role:',
    '{1 + 1}',
    '<!-- x -->',
    '{/* x */}',
  ],
  ...[
    '&#8203;',
    '&nbsp;',
    '&amp;',
    '&Aring;',
    '[a]: https://x.example',
    '[a](b)',
    '![a](b)',
    '~~a~~',
  ],
  ...[
    '[^1]',
    '- [ ] a',
    '| a | b |\n| --- | --- |\n| c | d |',
    '```',
    '~~~',
    '    a',
    '> > > a',
    '# a',
  ],
  ...[
    '***',
    '---',
    '...',
    '===',
    '+++',
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> main',
    'import a from "b"',
  ],
  ...[
    'export const a = 1',
    '<https://a.example>',
    'https://a.example',
    'a@b.example',
    '$1',
    '%PATH%',
  ],
];
const values = [
  ...[
    '',
    'null',
    '~',
    'yes',
    'true',
    '1e3',
    '007',
    '0x1f',
    '2026-02-30',
    '[]',
    '{}',
    '[a, b]',
    '{a: b}',
  ],
  ...[
    '*a',
    '&a b',
    '!!a b',
    '|',
    '>',
    '"a',
    "'a",
    '"a" b',
    'a: b',
    'a # b',
    'a #b',
    '- a',
    '? a',
    '"\\x"',
  ],
  ...['__proto__', 'constructor', '<<', '=', 'a'.repeat(400)],
];
const lines = [
  ...[
    '__proto__: {a: b}',
    'constructor: {a: b}',
    '<<: *a',
    'a: &a [b]',
    '? a',
    '- a',
    '# a',
    '%YAML 1.1',
  ],
  ...[
    'toString:',
    '"a": b',
    '\ta: b',
    ' a: b',
    '      a: b',
    'title: a',
    'answers:',
    '  a: b',
    'steps:',
  ],
];

const letterAt = (text: string, random: Random) => random.below(text.length + 1);
const splice = (text: string, at: number, gone: number, put: string) =>
  text.slice(0, at) + put + text.slice(at + gone);
const inLines =
  (write: (all: string[], at: number, random: Random) => void) =>
  (text: string, random: Random) => {
    const all = text.split('\n');
    write(all, random.below(all.length), random);
    return all.join('\n');
  };
const inBytes =
  (write: (bytes: number[], at: number, random: Random) => void) =>
  (text: string, random: Random) => {
    const bytes = [...new TextEncoder().encode(text)];
    write(bytes, random.below(bytes.length + 1), random);
    return Uint8Array.from(bytes);
  };

/** A text in an encoding of one byte a letter; what it does not have becomes a question mark. */
function encodeLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 256 ? code : 0x3f;
  });
}

function encodeUtf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++)
    bytes.setUint16(at * 2, text.charCodeAt(at), !isBigEndian);
  return new Uint8Array(bytes.buffer);
}

export const damages: readonly Damage[] = [
  // Bytes and encodings.
  { name: 'a changed byte', write: inBytes((bytes, at, { below }) => (bytes[at] = below(256))) },
  {
    name: 'bytes left out',
    write: inBytes((bytes, at, { below }) => bytes.splice(at, 1 + below(8))),
  },
  {
    name: 'bytes put in',
    write: inBytes((bytes, at, { below }) => bytes.splice(at, 0, below(256), below(256))),
  },
  {
    name: 'bytes twice',
    write: inBytes((bytes, at, { below }) =>
      bytes.splice(at, 0, ...bytes.slice(at, at + 1 + below(80))),
    ),
  },
  { name: 'another encoding', write: (text) => encodeLatin1(text) },
  {
    name: 'letters of two bytes',
    mustShow: true,
    write: (text, { below }) =>
      encodeUtf16(below(2) === 0 ? `\uFEFF${text}` : text, below(2) === 0),
  },
  {
    name: 'an encoding taken for another',
    write: (text) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text)),
  },
  { name: 'a byte order mark', write: (text) => `\uFEFF${text}` },
  { name: 'line ends of Windows', write: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'line ends of old Macs', write: (text) => text.replaceAll('\n', '\r') },
  { name: 'letters in two parts', write: (text) => text.normalize('NFD') },
  // Characters.
  {
    name: 'a hidden character',
    mustShow: true,
    // Ahead of all, a byte order mark is none.
    write: (text, random) => splice(text, 1 + random.below(text.length), 0, random.pick(hidden)),
  },
  {
    name: 'a sign',
    write: (text, random) => splice(text, letterAt(text, random), 0, random.pick(signs)),
  },
  {
    name: 'a sign for another',
    write: (text, random) => splice(text, letterAt(text, random), 1, random.pick(signs)),
  },
  {
    name: 'a character left out',
    write: (text, random) => splice(text, letterAt(text, random), 1, ''),
  },
  {
    name: 'a piece of Markdown',
    write: (text, random) => splice(text, letterAt(text, random), 0, random.pick(pieces)),
  },
  { name: 'quotation marks made round', write: (text) => text.replaceAll('"', '“') },
  // Lines.
  { name: 'a line left out', write: inLines((all, at) => all.splice(at, 1)) },
  { name: 'a line twice', write: inLines((all, at) => all.splice(at, 0, all[at] ?? '')) },
  {
    name: 'two lines exchanged',
    write: inLines((all, at, { below }) => {
      const other = below(all.length);
      [all[at], all[other]] = [all[other] ?? '', all[at] ?? ''];
    }),
  },
  {
    name: 'a line further in',
    write: inLines(
      (all, at, { pick }) => (all[at] = pick([' ', '  ', '   ', '\t', '    ']) + (all[at] ?? '')),
    ),
  },
  {
    name: 'a line less far in',
    write: inLines((all, at) => (all[at] = (all[at] ?? '').replace(/^ {1,2}/, ''))),
  },
  {
    name: 'two lines joined',
    write: inLines((all, at) => all.splice(at, 2, `${all[at] ?? ''} ${all[at + 1] ?? ''}`)),
  },
  {
    name: 'a line put in',
    write: inLines((all, at, { pick }) => all.splice(at, 0, pick([...lines, ...pieces]))),
  },
  {
    name: 'another value',
    write: inLines((all, at, { pick }) => {
      all[at] = (all[at] ?? '').replace(/: .*$/, () => `: ${pick(values)}`);
    }),
  },
  {
    name: 'a value without its beginning',
    write: inLines((all, at) => (all[at] = (all[at] ?? '').replace(/^\s*[\w-]+:/, ''))),
  },
  // Sizes.
  {
    name: 'signs inside each other',
    write: (text, random) =>
      splice(
        text,
        letterAt(text, random),
        0,
        random.pick(['> ', '[', '{', '- ', '<Note>\n\n', '*']).repeat(600),
      ),
  },
  {
    name: 'a long line',
    write: (text, random) => splice(text, letterAt(text, random), 0, 'a b '.repeat(4000)),
  },
  { name: 'cut off', write: (text, random) => text.slice(0, letterAt(text, random)) },
  { name: 'bytes cut off', write: inBytes((bytes, at) => bytes.splice(at)) },
  { name: 'nothing left', write: () => '' },
  // Files.
  { name: 'another file', write: (_, random, others) => random.pick(others) },
  { name: 'two files in one', write: (text, random, others) => text + random.pick(others) },
];

/** A damaged copy of a text, with the names of what was done to it: one damage in most copies, up to three in others. */
export function damage(text: string, random: Random, others: readonly string[]) {
  const done: Damage[] = [];
  let damaged: string | Uint8Array = text;
  const count = random.pick([1, 1, 1, 2, 3]);
  while (done.length < count && typeof damaged === 'string') {
    const one = random.pick(damages);
    damaged = one.write(damaged, random, others);
    done.push(one);
  }
  return { damaged, done };
}
