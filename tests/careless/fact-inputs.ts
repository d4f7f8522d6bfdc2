import {
  alter,
  append,
  both,
  drop,
  edit,
  editAll,
  facts,
  flow,
  ledger,
  move,
  put,
  step,
  successors,
  type Change,
} from './changes.ts';
import type { CarelessInput } from './input.ts';
import { publishedWith } from './published.ts';

const link = (write: string): Change =>
  alter(facts('links'), (text) => text.replace(/url: .*/, () => `url: ${write}`));
const command = (write: string): Change =>
  alter(facts('commands'), (text) => text.replace(/code: .*/, () => `code: ${write}`));
const errorCode = (id: string): Change =>
  both(
    edit(facts('error-codes'), '"50001":', `${id}:`),
    ...(['en', 'nb'] as const).map((locale) =>
      edit(
        step('replace-bulb', locale),
        '{error-code:50001}',
        `{error-code:${id.replaceAll('"', '')}}`,
      ),
    ),
  );

/** Two steps that were published once, and what stands for them. */
const retired = (write: string): Change =>
  both(
    put(ledger, publishedWith({ 'old-plug': [], 'older-plug': [] })),
    put(successors, `steps:\n${write}`),
  );

/** C and D: ledgers, facts, topics, search words and the words of the site. */
export const factInputs: readonly CarelessInput[] = [
  [
    'C31',
    'an old id gone with its ledger, which was then made again',
    [
      edit(flow, 'unplugged: plug-in', 'pulled-out: plug-in'),
      both(
        ...(['en', 'nb'] as const).map((locale) =>
          edit(step('plugged-in', locale), '  unplugged:', '  pulled-out:'),
        ),
      ),
      drop(ledger),
    ],
    'fine: npm run ledger joins it with its versions in git, and the workflow asks (ledger-command.test.ts)',
  ],
  [
    'C33',
    'an old id taken out of the ledger by hand',
    [
      edit(flow, 'unplugged: plug-in', 'pulled-out: plug-in'),
      both(
        ...(['en', 'nb'] as const).map((locale) =>
          edit(step('plugged-in', locale), '  unplugged:', '  pulled-out:'),
        ),
      ),
      edit(ledger, '"unplugged"', '"pulled-out"'),
    ],
    'ledger-damaged ledger.json:1',
  ],
  [
    'C32',
    'ledger deleted',
    [drop(ledger)],
    'fine: npm run ledger joins it with its versions in git, and the workflow asks (ledger-command.test.ts)',
  ],
  [
    'C34',
    'successor to itself',
    [retired('  old-plug: old-plug\n  older-plug: plug-in\n')],
    'bad-successor successors.yaml:2',
  ],
  [
    'C35',
    'successors in a circle',
    [retired('  old-plug: older-plug\n  older-plug: old-plug\n')],
    'bad-successor successors.yaml:2; bad-successor successors.yaml:3',
  ],
  ['C36', 'ledger is no JSON', [append(ledger, '  x: [a, b\n')], 'ledger-damaged ledger.json:1'],
  [
    'C43',
    'date 2026-02-30',
    [edit(facts('dates'), 'on: 2126-12-01', 'on: 2026-02-30')],
    'bad-field facts/dates.yaml:2',
  ],
  [
    'C44',
    'date 01.02.2027',
    [edit(facts('dates'), 'on: 2126-12-01', 'on: 01.02.2027')],
    'bad-field facts/dates.yaml:2',
  ],
  [
    'C45',
    'link checked in the future',
    [edit(facts('links'), 'checked: 2026-11-01', 'checked: 2031-11-01')],
    'link-checked-later facts/links.yaml:5',
  ],
  [
    'C46',
    'link to a blog',
    [link('https://lampfan.blog.example/lamps')],
    'fine: no program knows which pages are official: the proof sheet lists every link for a person',
  ],
  ['C46', 'link to a file', [link('file:///c:/x')], 'link-not-https facts/links.yaml:2'],
  ['C46', 'link with http', [link('http://lamps.example/x')], 'link-not-https facts/links.yaml:2'],
  [
    'C46',
    'link with javascript',
    [link('javascript:alert(1)')],
    'link-not-https facts/links.yaml:2',
  ],
  ['C46', 'link without a scheme', [link('lamps.example/x')], 'link-not-https facts/links.yaml:2'],
  [
    'C46',
    'link to a private address',
    [link('https://192.168.0.10/manual')],
    'link-not-https facts/links.yaml:2',
  ],
  [
    'C46',
    'link with a space',
    [link('https://lamps.example/a b')],
    'link-not-https facts/links.yaml:2',
  ],
  [
    'C47',
    'Norwegian title of a link missing',
    [edit(facts('links'), ', nb: Slik steller du en lampe', '')],
    'missing-fact-language facts/links.yaml:3',
  ],
  [
    'C48',
    'duplicate id in links.yaml',
    [alter(facts('links'), (text) => text + text)],
    'yaml-syntax facts/links.yaml:7',
  ],
  [
    'C49',
    'two links with the same address',
    [
      alter(facts('links'), (text) => text + text.replace('lamp-manual:', 'lamp-manual-2:')),
      alter(flow, (text) =>
        text.replace('links: [lamp-manual]', 'links: [lamp-manual, lamp-manual-2]'),
      ),
    ],
    'same-address facts/links.yaml:8',
  ],
  [
    'C50',
    'role without a Norwegian name',
    [edit(facts('roles'), '  nb: lampevokter\n', '')],
    'missing-fact-language facts/roles.yaml:1',
  ],
  [
    'C51',
    'error code as an unquoted number',
    [errorCode('0x8004de40')],
    'fine: the box finds a code of Windows, which is the text that it is written as',
  ],
  [
    'C52',
    'error code with leading zeros',
    [errorCode('0080042')],
    'fine: the box finds all seven digits, which are the text that they are written as',
  ],
  [
    'C53',
    'error code with a step that does not exist',
    [edit(facts('error-codes'), 'step: replace-bulb', 'step: replace-blub')],
    'error-code-trail facts/error-codes.yaml:6',
  ],
  [
    'C54',
    'answers of an error code lead elsewhere',
    [edit(facts('error-codes'), 'plugged-in: plugged', 'plugged-in: unplugged')],
    'error-code-trail facts/error-codes.yaml:7',
  ],
  [
    'C55',
    'answers of an error code are incomplete',
    [edit(facts('error-codes'), 'answers: {plugged-in: plugged}', 'answers: {}')],
    'error-code-trail facts/error-codes.yaml:7',
  ],
  [
    'C56',
    'error code with spaces',
    [errorCode('"Error 12 / x"')],
    'error-code-unfindable facts/error-codes.yaml:1; malformed-fact steps/replace-bulb.en.mdx:3; malformed-fact steps/replace-bulb.nb.mdx:3',
  ],
  [
    'C57',
    'topic id in capitals',
    [put('topics.yaml', 'Lamps: { title: { en: Lamps, nb: Lamper } }\n')],
    'bad-field topics.yaml:1',
  ],
  [
    'C58',
    'Norwegian title of a topic missing',
    [
      put('topics.yaml', 'lamps: { title: { en: Lamps } }\n'),
      edit('guides/lamp/guide.en.mdx', 'keywords:', 'topic: lamps\nkeywords:'),
      edit('guides/bulb-kinds/guide.en.md', 'keywords:', 'topic: lamps\nkeywords:'),
    ],
    'topic-without-title topics.yaml:1',
  ],
  [
    'C59',
    'meanings as a text',
    [edit('search/en.yaml', 'lamp: [light, lantern]', 'lamp: light')],
    'bad-field search/en.yaml:3',
  ],
  ['C60', 'search file empty', [put('search/en.yaml', '')], 'empty-file search/en.yaml:1'],
  [
    'C63',
    'command with backticks and quotes',
    [command('"Restart-Lamp" -Name <lamp> `n')],
    'yaml-syntax facts/commands.yaml:3',
  ],
  [
    'C64',
    'command with curly quotes',
    [command('Restart-Lamp -Name “<lamp>”')],
    'command-malformed facts/commands.yaml:3',
  ],
  [
    'C65',
    'command with an en dash',
    [command('Restart-Lamp –Name <lamp>')],
    'command-malformed facts/commands.yaml:3',
  ],
  [
    'C66',
    'command of two lines',
    [command('|-\n    Restart-Lamp -Name <lamp>\n    Restart-Lamp -Name <lamp>')],
    'fine: two commands, one a line, can be run as they stand',
  ],
  [
    'C67',
    'misspelt shell',
    [edit(facts('commands'), 'shell: powershell', 'shell: powershel')],
    'command-shell facts/commands.yaml:2',
  ],
  [
    'C68',
    'path of a name on the screen as a text',
    [put(facts('ui-names'), 'power-button: {path: Settings > Power}\n')],
    'bad-field facts/ui-names.yaml:1',
  ],
  [
    'C69',
    'unquoted & in a list',
    [put(facts('ui-names'), 'power-button: {path: [Help & Settings, Power]}\n')],
    'fine: YAML reads it as the words that stand there',
  ],
  [
    'D01',
    'fix without links',
    [alter(flow, (text) => text.replace('    links: [lamp-manual]\n', ''))],
    'fix-without-link flow.yaml:9',
  ],
  [
    'D02',
    'links an empty list',
    [alter(flow, (text) => text.replace('links: [lamp-manual]', 'links: []'))],
    'fix-without-link flow.yaml:9',
  ],
  [
    'D26',
    'topics.yaml empty',
    [
      put('topics.yaml', ''),
      edit('guides/lamp/guide.en.mdx', 'keywords:', 'topic: lamps\nkeywords:'),
    ],
    'empty-file topics.yaml:1',
  ],
  [
    'D27',
    'a word of the site misnamed',
    [put('ui/nb.yaml', 'copied: Kopiert\nsearch:\n  opne: Søk\n')],
    'unknown-field ui/nb.yaml:3',
  ],
  [
    'D28',
    'nb.yaml deleted',
    [put('ui/nb.yaml', 'home: Hjem\n'), drop('ui/nb.yaml')],
    'fine: the words of the pack stand there',
  ],
  [
    'site',
    'a word without the place that is filled',
    [put('ui/nb.yaml', 'fixesOf: av noen få\npictureOf: "Et skilt: {titel}"\n')],
    'word-places ui/nb.yaml:1; word-places ui/nb.yaml:2',
  ],
  [
    'site',
    'a number without the forms of its language',
    [put('ui/nb.yaml', 'search:\n  found:\n    other: "{n} treff"\n')],
    'bad-field ui/nb.yaml:2',
  ],
  [
    'D29',
    'a third language without texts',
    [edit('site.yaml', '[en, nb]', '[en, nb, sv]')],
    'missing-fact-language facts/commands.yaml:5; missing-fact-language facts/commands.yaml:9; missing-fact-language facts/dates.yaml:5; and 17 more',
  ],
  [
    'site',
    'the words of a language that the site does not list',
    [put('ui/sv.yaml', 'home: Hem\n')],
    'stray-file ui/sv.yaml:1',
  ],
  [
    'site',
    'a language without a name of the site',
    [edit('site.yaml', 'name: Lamps', 'name: { en: Lamps }')],
    'bad-field site.yaml:1',
  ],
  [
    'site',
    'a name in a language that the site does not have',
    [edit('site.yaml', 'name: Lamps', 'name: { en: Lamps, nb: Lamper, sv: Lampor }')],
    'bad-field site.yaml:1',
  ],
  [
    'site',
    'a language twice',
    [edit('site.yaml', '[en, nb]', '[en, nb, nb]')],
    'bad-field site.yaml:2',
  ],
  [
    'site',
    'a language by its name',
    [edit('site.yaml', '[en, nb]', '[en, Norwegian]')],
    'bad-field site.yaml:2',
  ],
  [
    'site',
    'no list of languages',
    [edit('site.yaml', 'languages: [en, nb]', '')],
    'bad-field site.yaml:1',
  ],
  ['site', 'no site.yaml', [drop('site.yaml')], 'missing-file site.yaml:1'],
  [
    'search',
    'one invalid value among the words of the search',
    [edit('search/nb.yaml', 'ignore: [en, er, min]', 'ignore: [en, er, [min]]')],
    'bad-field search/nb.yaml:1',
  ],
  [
    'search',
    'a misspelt field of the search',
    [edit('search/nb.yaml', 'ignore:', 'ignored:')],
    'unknown-field search/nb.yaml:1',
  ],
  [
    'stray',
    'a file of facts in capitals',
    [move(facts('roles'), 'facts/Roles.yaml')],
    'stray-file facts/Roles.yaml:1',
  ],
  [
    'rename',
    'a fact renamed in its file alone',
    [edit(facts('links'), 'lamp-manual:', 'manual-for-lamps:')],
    'unknown-fact facts/commands.yaml:10; unknown-fact facts/dates.yaml:8; unknown-fact facts/error-codes.yaml:8; and 5 more',
  ],
  [
    'rename',
    'a folder of a guide renamed',
    [move('guides/lamp', 'guides/dark-lamp')],
    'error-code-trail facts/error-codes.yaml:5; message-trail facts/messages.yaml:5; message-trail facts/messages.yaml:13; unknown-guide guides/bulb-kinds/guide.en.md:19; unknown-guide guides/bulb-kinds/guide.nb.md:19; guide-removed successors.yaml:1',
  ],
  [
    'rename',
    'a file of a step renamed in one language',
    [move(step('plug-in', 'nb'), step('connect-plug', 'nb'))],
    'text-without-step steps/connect-plug.nb.mdx:1',
  ],
  [
    'rename',
    'all texts of a step renamed',
    [
      move(step('plug-in'), step('connect-plug')),
      move(step('plug-in', 'nb'), step('connect-plug', 'nb')),
    ],
    'text-without-step steps/connect-plug.en.mdx:1; text-without-step steps/connect-plug.nb.mdx:1',
  ],
  [
    'rename',
    'an answer renamed in flow.yaml alone',
    [editAll(flow, 'unplugged:', 'pulled-out:')],
    'id-removed flow.yaml:5; answer-without-edge steps/plugged-in.en.mdx:5; answer-without-edge steps/plugged-in.nb.mdx:5',
  ],
];
