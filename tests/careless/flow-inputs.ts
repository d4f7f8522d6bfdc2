import {
  alter,
  append,
  both,
  copy,
  drop,
  edit,
  editAll,
  flow,
  ledger,
  move,
  put,
  step,
  facts,
  type Change,
} from './changes.ts';
import type { CarelessInput } from './input.ts';

/** `flow.yaml` of five hundred steps: each question leads to the next, and to the end. */
const longFlow = `start: step-0\nsteps:\n${Array.from(
  { length: 500 },
  (_, at) =>
    `  step-${at}:\n    kind: question\n    answers: { a: ${at === 499 ? 'solved' : `step-${at + 1}`}, b: solved }\n`,
).join('')}  solved: { kind: outcome }\n`;

const stepCalled =
  (id: string): Change =>
  (files) => {
    edit(flow, '  solved:\n', `  ${id}:\n`)(files);
    editAll(flow, ': solved\n', `: ${id}\n`)(files);
    move(step('solved'), step(id))(files);
    move(step('solved', 'nb'), step(id, 'nb'))(files);
  };
const answerCalled = (id: string): Change =>
  both(
    edit(flow, '      unplugged:', `      ${id}:`),
    edit(step('plugged-in'), '  unplugged:', `  ${id}:`),
    edit(step('plugged-in', 'nb'), '  unplugged:', `  ${id}:`),
    drop(ledger),
  );

/** A: `flow.yaml`. */
export const flowInputs: readonly CarelessInput[] = [
  [
    'A01',
    'bad indentation',
    [edit(flow, '    kind: outcome\n  ask', '   kind: outcome\n     x\n  ask')],
    'bad-field flow.yaml:31',
  ],
  [
    'A02',
    'one step indented 3 instead of 2',
    [edit(flow, '  plug-in:\n', '   plug-in:\n')],
    'yaml-syntax flow.yaml:9',
  ],
  [
    'A03',
    'tab indentation',
    [alter(flow, (text) => text.replaceAll('  ', '\t'))],
    'yaml-syntax flow.yaml:3',
  ],
  [
    'A04',
    'duplicate step key',
    [append(flow, '  solved:\n    kind: outcome\n')],
    'yaml-syntax flow.yaml:34',
  ],
  [
    'A05',
    'duplicate answer key',
    [edit(flow, '      dont-know:', '      plugged: plug-in\n      dont-know:')],
    'yaml-syntax flow.yaml:8',
  ],
  [
    'A06',
    'missing colon',
    [edit(flow, '    kind: question', '    kind question')],
    'yaml-syntax flow.yaml:4',
  ],
  [
    'A07',
    'colon without space',
    [edit(flow, '    kind: question', '    kind:question')],
    'yaml-syntax flow.yaml:4',
  ],
  ['A08', 'null answer', [edit(flow, 'unplugged: plug-in', 'unplugged:')], 'bad-field flow.yaml:7'],
  [
    'A09',
    'null step',
    [edit(flow, '  solved:\n    kind: outcome\n', '  solved:\n')],
    'bad-field flow.yaml:30',
  ],
  [
    'A10',
    'step is a list',
    [edit(flow, '  solved:\n    kind: outcome\n', '  solved:\n    - kind: outcome\n')],
    'bad-field flow.yaml:30',
  ],
  ['A11', 'empty flow.yaml', [put(flow, '')], 'empty-file flow.yaml:1'],
  ['A12', 'only comments', [put(flow, '# nothing\n# yet\n')], 'empty-file flow.yaml:1'],
  ['A13', 'flow is a list', [put(flow, '- start: plugged-in\n')], 'bad-field flow.yaml:1'],
  [
    'A14',
    'anchors and merge key',
    [
      edit(flow, '  plug-in:\n', '  plug-in: &fix\n'),
      edit(flow, '  replace-bulb:\n    kind: fix\n', '  replace-bulb:\n    <<: *fix\n'),
    ],
    'yaml-syntax flow.yaml:9; yaml-syntax flow.yaml:20',
  ],
  [
    'A15',
    'YAML bomb',
    [
      put(
        flow,
        `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefgh')
          .map((to, at) => `${to}: &${to} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]\n`)
          .join('')}`,
      ),
    ],
    'yaml-syntax flow.yaml:1; yaml-syntax flow.yaml:2; yaml-syntax flow.yaml:3; and 5 more',
  ],
  ['A16', 'two documents', [append(flow, '---\nstart: solved\n')], 'yaml-syntax flow.yaml:34'],
  [
    'A17',
    'typo key licens',
    [edit(flow, '    licence: none', '    licens: none')],
    'unknown-field flow.yaml:12',
  ],
  [
    'A18',
    'kind: Question',
    [edit(flow, 'kind: question', 'kind: Question')],
    'bad-field flow.yaml:4',
  ],
  [
    'A19',
    'circular flow',
    [edit(flow, '      not-helped: replace-bulb', '      not-helped: plugged-in')],
    'loop flow.yaml:3',
  ],
  [
    'A20',
    'self loop',
    [edit(flow, 'unplugged: plug-in', 'unplugged: plugged-in')],
    'loop flow.yaml:3',
  ],
  [
    'A21',
    'outcome with answers',
    [
      edit(
        flow,
        '  solved:\n    kind: outcome',
        '  solved:\n    kind: outcome\n    answers: {again: plugged-in}',
      ),
    ],
    'loop flow.yaml:3; dead-end flow.yaml:30; missing-answer-text steps/solved.en.mdx:2; missing-answer-text steps/solved.nb.mdx:2',
  ],
  [
    'A22',
    'question with one answer',
    [edit(flow, '      unplugged: plug-in\n      dont-know: plug-in\n', '')],
    'case-led-wrong cases.yaml:9; id-removed flow.yaml:5; and 6 more',
  ],
  [
    'A23',
    'fix without not-helped',
    [edit(flow, '      not-helped: replace-bulb\n', '')],
    'fix-without-way-on flow.yaml:16; id-removed flow.yaml:16',
  ],
  [
    'A24',
    'role but no no-role',
    [edit(flow, '      no-role: ask-electrician\n', '')],
    'fix-without-role-answer flow.yaml:26; id-removed flow.yaml:26',
  ],
  [
    'A25',
    'step id with ø',
    [stepCalled('løst')],
    'bad-field flow.yaml:17; bad-id steps/løst.en.mdx:1; bad-id steps/løst.nb.mdx:1',
  ],
  [
    'A26',
    'upper-case id',
    [stepCalled('Solved')],
    'bad-field flow.yaml:17; bad-id steps/Solved.en.mdx:1; bad-id steps/Solved.nb.mdx:1',
  ],
  [
    'A27',
    'id with space',
    [stepCalled('all good')],
    'bad-field flow.yaml:17; bad-id steps/all good.en.mdx:1; bad-id steps/all good.nb.mdx:1',
  ],
  [
    'A28',
    'step called __proto__',
    [stepCalled('__proto__')],
    'yaml-syntax flow.yaml:30; bad-id steps/__proto__.en.mdx:1; bad-id steps/__proto__.nb.mdx:1',
  ],
  [
    'A28',
    'step called constructor',
    [stepCalled('constructor')],
    'bad-field flow.yaml:17; bad-id steps/constructor.en.mdx:1; bad-id steps/constructor.nb.mdx:1',
  ],
  [
    'A28',
    'step called hasOwnProperty',
    [stepCalled('hasOwnProperty')],
    'bad-field flow.yaml:17; bad-id steps/hasOwnProperty.en.mdx:1; bad-id steps/hasOwnProperty.nb.mdx:1',
  ],
  ['A28', 'step called index', [stepCalled('index')], 'id-removed flow.yaml:2'],
  ['A28', 'step called prototype', [stepCalled('prototype')], 'id-removed flow.yaml:2'],
  [
    'A28',
    'step called toString',
    [stepCalled('toString')],
    'bad-field flow.yaml:17; bad-id steps/toString.en.mdx:1; bad-id steps/toString.nb.mdx:1',
  ],
  ['A28', 'step called valueof', [stepCalled('valueof')], 'id-removed flow.yaml:2'],
  [
    'A29',
    'answer called __proto__',
    [answerCalled('__proto__')],
    'yaml-syntax flow.yaml:7; yaml-syntax steps/plugged-in.en.mdx:5; yaml-syntax steps/plugged-in.nb.mdx:5',
  ],
  [
    'A29',
    'answer called constructor',
    [answerCalled('constructor')],
    'bad-field flow.yaml:7; bad-field steps/plugged-in.en.mdx:5; bad-field steps/plugged-in.nb.mdx:5',
  ],
  [
    'A30',
    'answer ids yes, no and on',
    [
      edit(flow, '      plugged:', '      yes:'),
      edit(flow, '      unplugged:', '      no:'),
      edit(flow, 'dont-know: plug-in', 'dont-know: plug-in\n      on: solved'),
    ],
    'error-code-trail facts/error-codes.yaml:7; case-led-wrong cases.yaml:19; id-removed flow.yaml:5; and 11 more',
  ],
  ...[
    [
      '007',
      'bad-field flow.yaml:7; bad-field steps/plugged-in.en.mdx:5; bad-field steps/plugged-in.nb.mdx:5',
    ],
    [
      '0x1f',
      'bad-field flow.yaml:7; bad-field steps/plugged-in.en.mdx:5; bad-field steps/plugged-in.nb.mdx:5',
    ],
    [
      '1.5',
      'bad-field flow.yaml:7; bad-field steps/plugged-in.en.mdx:5; bad-field steps/plugged-in.nb.mdx:5',
    ],
    [
      '1e3',
      'bad-field flow.yaml:7; bad-field steps/plugged-in.en.mdx:5; bad-field steps/plugged-in.nb.mdx:5',
    ],
    [
      '404',
      'bad-field flow.yaml:7; bad-field steps/plugged-in.en.mdx:5; bad-field steps/plugged-in.nb.mdx:5',
    ],
    [
      'null',
      'yaml-syntax flow.yaml:7; yaml-syntax steps/plugged-in.en.mdx:5; yaml-syntax steps/plugged-in.nb.mdx:5',
    ],
    [
      'true',
      'yaml-syntax flow.yaml:7; yaml-syntax steps/plugged-in.en.mdx:5; yaml-syntax steps/plugged-in.nb.mdx:5',
    ],
    [
      '~',
      'yaml-syntax flow.yaml:7; yaml-syntax steps/plugged-in.en.mdx:5; yaml-syntax steps/plugged-in.nb.mdx:5',
    ],
  ].map(([id = '', says = '']): CarelessInput => [
    'A31',
    `answer id ${id}`,
    [answerCalled(id)],
    says,
  ]),
  ['A32', 'start missing', [edit(flow, 'start: plugged-in\n', '')], 'bad-field flow.yaml:1'],
  [
    'A33',
    'start unknown',
    [edit(flow, 'start: plugged-in', 'start: plugged-inn')],
    'unknown-step flow.yaml:1',
  ],
  [
    'A34',
    'bad hyphens',
    [answerCalled('-un--plugged-')],
    'bad-field flow.yaml:7; bad-field steps/plugged-in.en.mdx:5; bad-field steps/plugged-in.nb.mdx:5',
  ],
  [
    'A35',
    'id of 300 characters',
    [edit(flow, '  solved:\n', `  ${'a'.repeat(300)}:\n`)],
    'bad-field flow.yaml:30',
  ],
  [
    'A36',
    'underscore',
    [answerCalled('is_unplugged')],
    'bad-field flow.yaml:7; bad-field steps/plugged-in.en.mdx:5; bad-field steps/plugged-in.nb.mdx:5',
  ],
  [
    'A37',
    'no-break space in an id',
    [answerCalled('unplugged\u00A0')],
    'bad-field flow.yaml:7; bad-field steps/plugged-in.en.mdx:5; bad-field steps/plugged-in.nb.mdx:5',
  ],
  [
    'A38',
    'Cyrillic letter in an id',
    [answerCalled('unpluggеd')],
    'bad-field flow.yaml:7; bad-field steps/plugged-in.en.mdx:5; bad-field steps/plugged-in.nb.mdx:5',
  ],
  [
    'A39',
    'effect: 2026-02-30',
    [edit(flow, 'effect: at-once', 'effect: 2026-02-30')],
    'bad-field flow.yaml:13',
  ],
  ['A40', 'flow.yml', [move(flow, 'guides/lamp/flow.yml')], 'stray-file flow.yml:1'],
  [
    'A41',
    'merge conflict markers',
    [
      edit(
        flow,
        '      unplugged: plug-in\n',
        '<<<<<<< HEAD\n      unplugged: plug-in\n=======\n      unplugged: solved\n>>>>>>> main\n',
      ),
    ],
    'merge-conflict flow.yaml:7',
  ],
  [
    'A42',
    'unclosed { in answers',
    [
      edit(
        flow,
        '    answers:\n      plugged: replace-bulb',
        '    answers: { plugged: replace-bulb',
      ),
    ],
    'yaml-syntax flow.yaml:5',
  ],
  [
    'A43',
    'links as a text',
    [
      edit(
        flow,
        '    undo: can-be-undone\n    links: [lamp-manual]',
        '    undo: can-be-undone\n    links: lamp-manual',
      ),
    ],
    'bad-field flow.yaml:15',
  ],
  [
    'A44',
    'YAML tag !!js/function',
    [edit(flow, 'start: plugged-in', 'start: !!js/function "function () {}"')],
    'yaml-syntax flow.yaml:1',
  ],
  ['A45', 'role: None', [edit(flow, '    role: none', '    role: None')], 'bad-field flow.yaml:11'],
  [
    'A46',
    'stray constructor.en.mdx without step',
    [put(step('constructor'), '---\ntitle: What is this?\n---\n')],
    'bad-id steps/constructor.en.mdx:1',
  ],
  [
    'A47',
    'unresolved alias',
    [edit(flow, 'start: plugged-in', 'start: *x')],
    'yaml-syntax flow.yaml:1',
  ],
  [
    'A48',
    'comment eats value',
    [edit(flow, '    kind: question', '    kind: # question')],
    'bad-field flow.yaml:4',
  ],
  [
    'A49',
    'flow of 500 steps without texts',
    [put(flow, longFlow)],
    'error-code-trail facts/error-codes.yaml:6; unused-fact facts/licences.yaml:1; message-trail facts/messages.yaml:6; and 1017 more',
  ],
  [
    'A50',
    'question with 60 answers',
    [
      edit(
        flow,
        '      dont-know:',
        `${Array.from({ length: 57 }, (_, at) => `      extra-${at}: plug-in\n`).join('')}      dont-know:`,
      ),
    ],
    'duplicate-answer-target flow.yaml:8; duplicate-answer-target flow.yaml:9; duplicate-answer-target flow.yaml:10; and 168 more',
  ],
  [
    'D18',
    'flow only with an outcome',
    [put(flow, 'start: solved\nsteps:\n  solved:\n    kind: outcome\n')],
    'error-code-trail facts/error-codes.yaml:6; unused-fact facts/licences.yaml:1; message-trail facts/messages.yaml:6; and 15 more',
  ],
  ['D19', 'steps: {}', [put(flow, 'start: plugged-in\nsteps: {}\n')], 'bad-field flow.yaml:2'],
  [
    'D20',
    'answers as numbers in quotes',
    [edit(flow, '      unplugged:', '      "10":'), edit(flow, '      plugged:', '      "2":')],
    'bad-field flow.yaml:6; bad-field flow.yaml:7',
  ],
  [
    'D21',
    'a step nobody answers to, with a text',
    [
      append(flow, '  orphan:\n    kind: outcome\n'),
      put(step('orphan'), '---\ntitle: Nobody comes here\n---\n\nWait here.\n'),
      put(step('orphan', 'nb'), '---\ntitle: Ingen kommer hit\n---\n\nVent her.\n'),
    ],
    'unreachable-step flow.yaml:34',
  ],
  [
    'D32',
    'comment of 5 MB',
    [append(flow, `# ${'x'.repeat(5_000_000)}\n`)],
    'too-large flow.yaml:1',
  ],
  [
    'rename',
    'a step renamed in flow.yaml alone',
    [editAll(flow, 'plug-in\n', 'connect-plug\n'), editAll(flow, '  plug-in:', '  connect-plug:')],
    'case-led-wrong cases.yaml:10; id-removed flow.yaml:2; text-without-step steps/plug-in.en.mdx:1; text-without-step steps/plug-in.nb.mdx:1',
  ],
  [
    'rename',
    'the first question renamed in flow.yaml alone',
    [
      edit(flow, 'start: plugged-in', 'start: has-plug'),
      edit(flow, '  plugged-in:', '  has-plug:'),
    ],
    'error-code-trail facts/error-codes.yaml:7; message-trail facts/messages.yaml:6; message-trail facts/messages.yaml:14; and 5 more',
  ],
  [
    'delete',
    'a step deleted from flow.yaml alone',
    [
      editAll(flow, ': replace-bulb', ': ask-electrician'),
      alter(flow, (text) => text.replace(/ {2}replace-bulb:[^]*(?= {2}solved:)/, '')),
    ],
    'error-code-trail facts/error-codes.yaml:6; unused-fact facts/licences.yaml:1; case-led-wrong cases.yaml:20; id-removed flow.yaml:2; text-without-step steps/replace-bulb.en.mdx:1; text-without-step steps/replace-bulb.nb.mdx:1',
  ],
  [
    'A31',
    'unquoted code, as a number',
    [edit(facts('error-codes'), '"50001"', '50001')],
    'fine: a number is the text that it is written as',
  ],
  ['drop', 'flow.yaml taken away', [drop(flow)], 'missing-file flow.yaml:1'],
  // Names that an address would take for something else, or a page for HTML.
  ...[
    ...['__proto__', '..%2fx', 'a?b', 'a#b', 'who asks', 'a"><img src=x>'],
    ...['picture.png', 'offline.json', 'index.html', 'manifest.webmanifest'],
  ].map((name): CarelessInput => {
    const copied = copy('guides/bulb-kinds/guide.en.md', `guides/${name}/guide.en.md`);
    return ['folder', `a guide called ${name}`, [copied], `bad-id guides/${name}:1`];
  }),
  ...['../../x', '<b onload=1>'].map((code): CarelessInput => {
    const renamed = edit(facts('error-codes'), '"50001":', `${JSON.stringify(code)}:`);
    const said =
      'error-code-unfindable facts/error-codes.yaml:1; unknown-fact steps/replace-bulb.en.mdx:3; unknown-fact steps/replace-bulb.nb.mdx:3';
    return ['code', `an error code called ${code}`, [renamed], said];
  }),
];
