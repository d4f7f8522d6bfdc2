import {
  alter,
  append,
  asLatin1,
  asUtf16,
  both,
  copy,
  drop,
  edit,
  editAll,
  facts,
  flow,
  inBoth,
  ledger,
  move,
  put,
  sentence,
  step,
  successors,
  title,
  type Change,
} from './changes.ts';
import { splitName, type CarelessInput } from './input.ts';
import { publishedWith } from './published.ts';

const fix = step('plug-in');
const norwegian = step('plug-in', 'nb');
const question = step('plugged-in');

const words = (count: number, word: string) => Array<string>(count).fill(word).join(' ');

/** `flow.yaml` of five hundred steps: each question leads to the next, and to the end. */
const longFlow = `start: step-0\nsteps:\n${Array.from(
  { length: 500 },
  (_, at) =>
    `  step-${at}:\n    kind: question\n    answers: { a: ${at === 499 ? 'solved' : `step-${at + 1}`}, b: solved }\n`,
).join('')}  solved: { kind: outcome }\n`;

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefgh')
  .map((to, at) => `${to}: &${to} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]\n`)
  .join('')}`;

const stepCalled = (id: string): Change =>
  both(
    edit(flow, '  solved:\n', `  ${id}:\n`),
    editAll(flow, ': solved\n', `: ${id}\n`),
    move(step('solved'), step(id)),
    move(step('solved', 'nb'), step(id, 'nb')),
  );

/** The answer "unplugged" under another id. */
const answerCalled = (id: string): Change =>
  both(
    edit(flow, '      unplugged:', `      ${id}:`),
    inBoth('plugged-in', (text) => text.replace('  unplugged:', `  ${id}:`)),
    drop(ledger),
  );
const atAnswer = (check: string) => () =>
  `${check} flow.yaml:7; ${check} steps/plugged-in.en.mdx:5; ${check} steps/plugged-in.nb.mdx:5`;

const plainGuide = (id: string): Change =>
  both(
    copy('guides/bulb-kinds', `guides/${id}`),
    edit(`guides/${id}/guide.en.md`, 'Which bulb fits which lamp', 'Where to buy bulbs'),
    edit(`guides/${id}/guide.nb.md`, 'Hvilken pære som passer i hvilken lampe', 'Her får du pærer'),
  );

const errorCode = (id: string): Change =>
  both(
    edit(facts('error-codes'), '"50001":', `${id}:`),
    inBoth('replace-bulb', (text) =>
      text.replace('{error-code:50001}', `{error-code:${id.replaceAll('"', '')}}`),
    ),
  );

const folder = (name: string): Change =>
  copy('guides/bulb-kinds/guide.en.md', `guides/${name}/guide.en.md`);
const code = (name: string): Change =>
  edit(facts('error-codes'), '"50001":', `${JSON.stringify(name)}:`);

/** Two steps that were published once, and what stands for them. */
const retired = (write: string): Change =>
  both(
    put(ledger, publishedWith({ 'old-plug': [], 'older-plug': [] })),
    put(successors, `steps:\n${write}`),
  );

/** Each `<id> <what>`, as in the files beside this one. */
const made: Readonly<Record<string, readonly [change: Change, says: string]>> = {
  'A03 tab indentation': [
    alter(flow, (text) => text.replaceAll('  ', '\t')),
    'yaml-syntax flow.yaml:3',
  ],
  'A15 YAML bomb': [
    put(flow, bomb),
    'yaml-syntax flow.yaml:1; yaml-syntax flow.yaml:2; yaml-syntax flow.yaml:3; and 5 more',
  ],
  'A35 id of 300 characters': [
    edit(flow, '  solved:\n', `  ${'a'.repeat(300)}:\n`),
    'bad-field flow.yaml:30',
  ],
  'A49 flow of 500 steps without texts': [
    put(flow, longFlow),
    'error-code-trail facts/error-codes.yaml:6; unused-fact facts/licences.yaml:1; message-trail facts/messages.yaml:6; and 1017 more',
  ],
  'A50 question with 60 answers': [
    edit(
      flow,
      '      dont-know:',
      `${Array.from({ length: 57 }, (_, at) => `      extra-${at}: plug-in\n`).join('')}      dont-know:`,
    ),
    'duplicate-answer-target flow.yaml:8; duplicate-answer-target flow.yaml:9; duplicate-answer-target flow.yaml:10; and 168 more',
  ],
  'B03 CRLF in all files of the guide': [
    editAll('guides/', '\n', '\r\n'),
    'fine: the line ends of Windows are line ends',
  ],
  'B04 latin-1 in a Norwegian step': [
    alter(norwegian, asLatin1),
    'not-utf-8 steps/plug-in.nb.mdx:2',
  ],
  'B05 UTF-16 step': [alter(fix, asUtf16), 'not-utf-8 steps/plug-in.en.mdx:1'],
  'B12 trailing space after ---': [
    editAll(fix, '---', '--- '),
    'fine: nobody sees it, and the frontmatter ends there',
  ],
  'B13 1 MB step': [
    append(fix, `\n${'A lamp. '.repeat(131_072)}\n`),
    'too-large steps/plug-in.en.mdx:1',
  ],
  'B25 guide folder with a space and Å': [
    plainGuide('Lampe på bordet'),
    'bad-id guides/Lampe på bordet:1',
  ],
  'B68 title of 300 characters': [
    title(`Plug ${words(60, 'very')} in`),
    'long-sentence steps/plug-in.en.mdx:2',
  ],
  'B69 short too long': [
    edit(fix, 'verify:', `short: ${words(10, 'lamp')}\nverify:`),
    'bad-field steps/plug-in.en.mdx:3',
  ],
  'B71 answer text of 500 characters': [
    edit(question, 'The lamp is unplugged', words(100, 'lamp')),
    'long-sentence steps/plugged-in.en.mdx:5',
  ],
  'B78 sentence of 50 words': [
    sentence(`${words(50, 'Wait')}.`, 'Vent.'),
    'long-sentence steps/plug-in.en.mdx:6',
  ],
  'B99 letters in two parts': [
    alter(norwegian, (text) => text.normalize('NFD')),
    'fine: a letter and its accent are read as the one letter that they are',
  ],
  'C05 latin-1, signed': [
    alter(step('plugged-in', 'nb'), asLatin1),
    'not-utf-8 steps/plugged-in.nb.mdx:2',
  ],
  'C34 successor to itself': [
    retired('  old-plug: old-plug\n  older-plug: plug-in\n'),
    'bad-successor successors.yaml:2',
  ],
  'C35 successors in a circle': [
    retired('  old-plug: older-plug\n  older-plug: old-plug\n'),
    'bad-successor successors.yaml:2; bad-successor successors.yaml:3',
  ],
  'C48 duplicate id in links.yaml': [
    alter(facts('links'), (text) => text + text),
    'yaml-syntax facts/links.yaml:7',
  ],
  'C49 two links with the same address': [
    both(
      alter(facts('links'), (text) => text + text.replace('lamp-manual:', 'lamp-manual-2:')),
      alter(flow, (text) =>
        text.replace('links: [lamp-manual]', 'links: [lamp-manual, lamp-manual-2]'),
      ),
    ),
    'same-address facts/links.yaml:8',
  ],
  'C51 error code as an unquoted number': [
    errorCode('0x8004de40'),
    'fine: the box finds a code of Windows, which is the text that it is written as',
  ],
  'C52 error code with leading zeros': [
    errorCode('0080042'),
    'fine: the box finds all seven digits, which are the text that they are written as',
  ],
  'C56 error code with spaces': [
    errorCode('"Error 12 / x"'),
    'error-code-unfindable facts/error-codes.yaml:1; malformed-fact steps/replace-bulb.en.mdx:3; malformed-fact steps/replace-bulb.nb.mdx:3',
  ],
  'C70 English and Norwegian exchanged': [
    (files) => {
      const [en = '', nb = ''] = [files.get(fix), files.get(norwegian)];
      files.set(fix, nb).set(norwegian, en);
    },
    'english-left-over steps/plug-in.nb.mdx:2; english-left-over steps/plug-in.nb.mdx:3; english-left-over steps/plug-in.nb.mdx:6',
  ],
  'D17 no English texts': [
    (files) => {
      for (const file of [...files.keys()]) if (/lamp\/.*\.en\.mdx$/.test(file)) files.delete(file);
    },
    'missing-translation guide.en.mdx:1; missing-translation steps/ask-electrician.en.mdx:1; missing-translation steps/plug-in.en.mdx:1; missing-translation steps/plugged-in.en.mdx:1; missing-translation steps/replace-bulb.en.mdx:1; missing-translation steps/solved.en.mdx:1',
  ],
  'D23 carriage returns alone': [
    editAll(fix, '\n', '\r'),
    'hidden-character steps/plug-in.en.mdx:1',
  ],
  'D24 frontmatter delimiter ----': [
    editAll(fix, '---', '----'),
    'no-frontmatter steps/plug-in.en.mdx:1',
  ],
  'D25 +++ frontmatter': [editAll(fix, '---', '+++'), 'no-frontmatter steps/plug-in.en.mdx:1'],
  'D30 title of 500 letters without a space': [
    title('x'.repeat(500), 'x'.repeat(500)),
    'long-word steps/plug-in.en.mdx:2; long-word steps/plug-in.nb.mdx:2',
  ],
  'D31 answer of 500 letters without a space': [
    inBoth('plugged-in', (text) => text.replace(/(unplugged: ).*/, `$1${'y'.repeat(500)}`)),
    'long-word steps/plugged-in.en.mdx:5; long-word steps/plugged-in.nb.mdx:5',
  ],
  'D32 comment of 5 MB': [append(flow, `# ${'x'.repeat(5_000_000)}\n`), 'too-large flow.yaml:1'],
  'rename a step renamed in flow.yaml alone': [
    editAll(flow, 'plug-in', 'connect-plug'),
    'case-led-wrong cases.yaml:10; id-removed flow.yaml:2; text-without-step steps/plug-in.en.mdx:1; text-without-step steps/plug-in.nb.mdx:1',
  ],
  'delete a step deleted from flow.yaml alone': [
    alter(flow, (text) =>
      text
        .replaceAll(': replace-bulb', ': ask-electrician')
        .replace(/ {2}replace-bulb:[^]*(?= {2}solved:)/, ''),
    ),
    'error-code-trail facts/error-codes.yaml:6; unused-fact facts/licences.yaml:1; case-led-wrong cases.yaml:20; id-removed flow.yaml:2; text-without-step steps/replace-bulb.en.mdx:1; text-without-step steps/replace-bulb.nb.mdx:1',
  ],
  'rename an answer renamed in flow.yaml alone': [
    editAll(flow, 'unplugged:', 'pulled-out:'),
    'id-removed flow.yaml:5; answer-without-edge steps/plugged-in.en.mdx:5; answer-without-edge steps/plugged-in.nb.mdx:5',
  ],
};

const badStep = (id: string) => `bad-field flow.yaml:17; ${badFiles(id)}`;
const badFiles = (id: string) => `bad-id steps/${id}.en.mdx:1; bad-id steps/${id}.nb.mdx:1`;
const badFolder = (id: string) => `bad-id guides/${id}:1`;
const noAddress = () => 'fine: no page of the site has this address';
const noCode = () =>
  'error-code-unfindable facts/error-codes.yaml:1; unknown-fact steps/replace-bulb.en.mdx:3; unknown-fact steps/replace-bulb.nb.mdx:3';

/** The same change with many names, of each of which the same is said. */
const called = (
  what: string,
  change: (name: string) => Change,
  says: (name: string) => string,
  ...names: readonly string[]
): CarelessInput[] =>
  names.map((name) => [...splitName(`${what} ${name}`), [change(name)], says(name)]);

/** What careless authors do with names, and with what is long, in another encoding or in many places. */
export const madeInputs: readonly CarelessInput[] = [
  ...Object.entries(made).map(([name, [change, says]]): CarelessInput => [
    ...splitName(name),
    [change],
    says,
  ]),
  ...called('A25 step called', stepCalled, badStep, 'løst'),
  ...called('A26 step called', stepCalled, badStep, 'Solved'),
  ...called('A27 step called', stepCalled, badStep, 'all good'),
  ...called('A28 step called', stepCalled, badStep, 'constructor', 'hasOwnProperty', 'toString'),
  ...called(
    'A28 step called',
    stepCalled,
    () => 'id-removed flow.yaml:2',
    'index',
    'prototype',
    'valueof',
  ),
  ...called(
    'A28 step called',
    stepCalled,
    (id) => `yaml-syntax flow.yaml:30; ${badFiles(id)}`,
    '__proto__',
  ),
  ...called('A29 answer called', answerCalled, atAnswer('yaml-syntax'), '__proto__'),
  ...called('A29 answer called', answerCalled, atAnswer('bad-field'), 'constructor'),
  ...called(
    'A31 answer called',
    answerCalled,
    atAnswer('bad-field'),
    '007',
    '0x1f',
    '1.5',
    '1e3',
    '404',
  ),
  ...called('A31 answer called', answerCalled, atAnswer('yaml-syntax'), 'null', 'true', '~'),
  ...called('A34 bad hyphens:', answerCalled, atAnswer('bad-field'), '-un--plugged-'),
  ...called('A36 underscore:', answerCalled, atAnswer('bad-field'), 'is_unplugged'),
  ...called('A37 no-break space:', answerCalled, atAnswer('bad-field'), 'unplugged\u00A0'),
  ...called('A38 Cyrillic letter:', answerCalled, atAnswer('bad-field'), 'unpluggеd'),
  ...called('B26 guide called', plainGuide, badFolder, '404', '_astro', 'con', 'constructor'),
  ...called(
    'B26 guide called',
    plainGuide,
    (id) => `reserved-id guides/${id}/guide.en.md:2`,
    'embed',
    'errors',
    'search',
    'topics',
  ),
  ...called('B26 guide called', plainGuide, noAddress, 'en', 'index', 'picture', 'sitemap'),
  // Names that an address would take for something else, or a page for HTML.
  ...called(
    'folder a guide called',
    folder,
    badFolder,
    '__proto__',
    '..%2fx',
    'a?b',
    'a#b',
    'who asks',
    'a"><img src=x>',
  ),
  ...called(
    'folder a guide called',
    folder,
    badFolder,
    'picture.png',
    'offline.json',
    'index.html',
    'manifest.webmanifest',
  ),
  ...called('code an error code called', code, noCode, '../../x', '<b onload=1>'),
];
