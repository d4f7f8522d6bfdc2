// `node tests/support/generate-guides.ts 1000 <folder>`: sound content with so many guides of 40 steps each, to measure
// `npm run check -- <folder>` with.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordLedgers } from '../../src/commands/record-ledgers.ts';

const branches = Array.from({ length: 12 }, (_, index) => String(index + 1));
const own = join(import.meta.dirname, '..', '..', 'content', 'ui');
const base = join(import.meta.dirname, '..', 'fixtures', 'base', 'content');

const [count = '1000', root = '.'] = process.argv.slice(2);
const content = join(root, 'content');
await cp(own, join(content, 'ui'), { recursive: true });
await cp(base, content, { recursive: true });
for (let number = 1; number <= Number(count); number++) {
  const folder = join(content, 'guides', `lamp-${number}`);
  await mkdir(join(folder, 'steps'), { recursive: true });
  await writeFile(join(folder, 'flow.yaml'), writeFlow());
  for (const locale of ['en', 'nb'] as const) {
    await cp(
      join(base, 'guides', 'lamp', `guide.${locale}.mdx`),
      join(folder, `guide.${locale}.mdx`),
    );
    for (const [id, text] of Object.entries(writeTexts(locale))) {
      await writeFile(join(folder, 'steps', `${id}.${locale}.mdx`), text);
    }
  }
}
await recordLedgers(root);

function writeFlow(): string {
  const card =
    'kind: fix, role: none, licence: none, effect: at-once, undo: can-be-undone, links: [lamp-manual]';
  const steps = branches.flatMap((n) => [
    `  look-${n}: {kind: question, answers: {dark: plug-in-${n}, unsteady: replace-bulb-${n}}}`,
    `  plug-in-${n}: {${card}, answers: {helped: solved, not-helped: replace-bulb-${n}}}`,
    `  replace-bulb-${n}: {${card}, answers: {helped: solved, not-helped: ask-electrician}}`,
  ]);
  const start = `  which-room: {kind: question, answers: {${branches.map((n) => `room-${n}: look-${n}`).join(', ')}}}`;
  const ends = ['solved', 'ask-electrician', 'move-out'].map((id) => `  ${id}: {kind: outcome}`);
  // One of the outcomes is reached by nothing but the last room.
  const last = steps.join('\n').replace(/not-helped: ask-electrician}}$/, 'not-helped: move-out}}');
  return ['start: which-room', 'steps:', start, last, ...ends, ''].join('\n');
}

function writeTexts(locale: 'en' | 'nb'): Record<string, string> {
  const say = (en: string, nb: string) => (locale === 'en' ? en : nb);
  const text = (fields: string[], ...body: string[]) =>
    ['---', ...fields, '---', '', ...body, ''].join('\n');
  const rooms = branches.map(
    (n) => `  room-${n}: ${say(`The light in room ${n}`, `Lyset i rom ${n}`)}`,
  );
  const inRooms = branches.flatMap((n) => [
    [
      `look-${n}`,
      text(
        [
          `title: ${say(`What does the lamp in room ${n} do?`, `Hva gjør lampen i rom ${n}?`)}`,
          'answers:',
          `  dark: ${say('The lamp is dark', 'Lampen er mørk')}`,
          `  unsteady: ${say('The light is unsteady', 'Lyset er ustabilt')}`,
        ],
        say('Look at the lamp for a minute.', 'Se på lampen i ett minutt.'),
        '',
        '<HowTo>',
        say('Open the door and turn the switch.', 'Åpne døren og vri på bryteren.'),
        '</HowTo>',
      ),
    ],
    ...(['plug-in', 'replace-bulb'] as const).map((id) => [
      `${id}-${n}`,
      text(
        [
          `title: ${id === 'plug-in' ? say(`Plug in lamp ${n}`, `Sett i støpselet til lampe ${n}`) : say(`Replace bulb ${n}`, `Bytt pære ${n}`)}`,
          `verify: ${say('The lamp lights when you press {ui:power-button}.', 'Lampen lyser når du trykker på {ui:power-button}.')}`,
        ],
        `1. ${say('Open the cupboard and take what you need.', 'Åpne skapet og ta det du trenger.')}`,
        `2. ${say('Press', 'Trykk på')} <Ui id="power-button" />.`,
        `3. ${say('Restart the lamp:', 'Start lampen på nytt:')}`,
        '',
        '   <Command id="restart-lamp" />',
        '',
        say(
          'Then close the cupboard, and see that the lamp stands safely.',
          'Lukk deretter skapet, og se at lampen står trygt.',
        ),
      ),
    ]),
  ]);
  return {
    'which-room': text(
      [`title: ${say('Where is it dark?', 'Hvor er det mørkt?')}`, 'answers:', ...rooms],
      say('Go through the house first.', 'Gå gjennom huset først.'),
    ),
    solved: text(
      [`title: ${say('The lamp lights', 'Lampen lyser')}`],
      say('Enjoy the light.', 'Nyt lyset.'),
    ),
    'ask-electrician': text(
      [`title: ${say('Ask an electrician', 'Spør en elektriker')}`],
      say('Say what you tried.', 'Si hva du har prøvd.'),
    ),
    'move-out': text(
      [`title: ${say('Move to another house', 'Flytt til et annet hus')}`],
      say('This one stays dark.', 'Dette forblir mørkt.'),
    ),
    ...Object.fromEntries(inRooms),
  } as Record<string, string>;
}
