import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseWritten, words } from './words.mjs';

const template = join(dirname(fileURLToPath(import.meta.url)), 'template');
/** The folder of the guide that a site starts with. */
const guide = 'content/guides/printer-does-not-print';
/** What a translation that has still to be made names as the text that it was made from. */
const madeFromNothing = '000000000000';

/**
 * The files of a new site.
 * @param site `name`, `languages` in order, `colour` (`#rrggbb`) or undefined, `pack` or undefined, `today` (ISO), and
 *   `engine`, the version of the engine as npm takes it
 * @returns path → text or bytes
 */
export function writeSite(site) {
  return new Map([
    ['content/site.yaml', writeSettings(site)],
    ...writeGuide(site),
    ['astro.config.mjs', read('astro.config.mjs')],
    ['package.json', writePackage(site)],
    ['.gitignore', read('gitignore')],
    ['.npmrc', read('npmrc')],
    ['.github/workflows/publish.yml', read('publish.yml')],
    ...['settings', 'extensions', 'tasks'].map((name) => [
      `.vscode/${name}.json`,
      read(`vscode/${name}.json`),
    ]),
    ['README.md', read('README.md').replace('{name}', () => site.name)],
  ]);
}

const read = (name) => readFileSync(join(template, name), 'utf8');

/** A text as YAML: in double quotes, which are those of JSON. */
const quote = (text) => JSON.stringify(text);

/**
 * What a new site lacks: a sentence for each language that nobody has described.
 * @param known `described`, the languages that have all words of the controls, and `missing`, how many others lack;
 *   usually what the package brings
 */
export function listMissingWords(languages, known = JSON.parse(read('words.json'))) {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const isDescribed = (locale) => known.described.includes(locale.split('-')[0]);
  const [source] = languages;
  const shown = names.of(isDescribed(source) ? source : 'en');
  return languages
    .filter((locale) => !isDescribed(locale))
    .map(
      (locale) =>
        `${names.of(locale)}: ${known.missing} words of buttons and pages are shown in ${shown}, ` +
        `until they stand in content/ui/${locale}.yaml. ` +
        'node_modules/veiviser/src/languages/en/ui.yaml has them in English.',
    );
}

function writeSettings({ name, languages, colour, pack }) {
  const inEach = (key) =>
    languages.map((locale) => `    ${locale}: ${quote(words[chooseWritten(locale)][key])}`);
  return [
    '# What this site is. Every field: node_modules/veiviser/docs/authoring.md',
    '# The form of the files in this folder: npm run migrate brings it to that of a newer version.',
    'format: 1',
    `name: ${quote(name)}`,
    '# In the order readers see. Texts are translated from the first.',
    `languages: [${languages.join(', ')}]`,
    ...(pack ? [`packs: [${pack}]`] : []),
    'home:',
    '  title:',
    ...inEach('title'),
    '  lead:',
    ...inEach('lead'),
    ...(colour
      ? ['colors:', `  sign: ${quote(colour)}`, `  on-sign: ${quote(chooseInk(colour))}`]
      : []),
    '# What a fix says besides its words: asked, optional or off.',
    'fix: { role: off, licence: off, effect: optional, undo: optional, links: optional }',
    '',
  ].join('\n');
}

/** Black or white, whichever can be read better on a colour. */
function chooseInk(colour) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000';
}

function writePackage({ name, engine }) {
  const given = JSON.parse(read('package.json'));
  const site = { name: nameFolder(name), ...given, dependencies: { veiviser: engine } };
  return `${JSON.stringify(site, undefined, 2)}\n`;
}

/** A name for a folder and a package. */
export function nameFolder(name) {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || 'help';
}

function writeGuide(site) {
  const { languages, records = JSON.parse(read('records.json')) } = site;
  const [source] = languages;
  const names = readdirSync(join(template, 'guide', 'steps')).filter((name) =>
    name.endsWith('.en.mdx'),
  );
  const texts = ['guide.en.mdx', ...names.map((name) => `steps/${name}`)].flatMap((english) =>
    languages.map((locale) => [
      `${guide}/${english.replace('.en.', `.${locale}.`)}`,
      writeText(english, locale, readRecord(records, source, locale)?.[english]),
    ]),
  );
  return [
    [`${guide}/flow.yaml`, read('guide/flow.yaml')],
    [`${guide}/cases.yaml`, writeCases(site)],
    [
      `${guide}/pictures/printer.png`,
      readFileSync(join(template, 'guide', 'pictures', 'printer.png')),
    ],
    ...texts,
  ];
}

/** A text of the guide in a language. What is not written in it stands in English, and says so to whoever opens it. */
function writeText(english, locale, record) {
  const written = chooseWritten(locale);
  const text = read(`guide/${english.replace('.en.', `.${written}.`)}`);
  const isOwn = written === locale.split('-')[0];
  const note = isOwn ? '' : `# To be translated: this is English.\n`;
  const fields = record ? writeRecord(record, isOwn) : '';
  return text.replace('---\n', () => `---\n${note}`).replace(/\n---\n/, () => `\n${fields}---\n`);
}

/**
 * What `record` would write: the texts of the start were compared when it was made. Those that are
 * still English were made from nothing and compared by nobody, so that the reader is told, and the author.
 */
function writeRecord([translates, signed], isOwn) {
  return isOwn
    ? `translates: ${quote(translates)}\nsigned: ${quote(signed)}\n`
    : `translates: ${quote(madeFromNothing)}\n`;
}

/** What is recorded of the texts in a language; undefined for the source. */
function readRecord(records, source, locale) {
  const nameKind = (one) =>
    [one, one.split('-')[0]].find((name) => Object.hasOwn(records, name)) ?? 'other';
  return source === locale ? undefined : records[nameKind(source)]?.[nameKind(locale)];
}

function writeCases({ languages, today }) {
  const answers = { 'plug-pulled': ['off', 'switch-on'], 'tray-empty': ['on', 'load-paper'] };
  const cases = Object.entries(answers).flatMap(([id, [answer, right]]) => [
    `${id}:`,
    '  situation:',
    ...languages.map(
      (locale) => `    ${locale}: ${quote(words[chooseWritten(locale)].situations[id])}`,
    ),
    `  written-in: ${languages[0]}`,
    `  answers: { light-on: "${answer}" }`,
    `  right: ${right}`,
    '  source: Made up, to begin with',
    `  seen: ${today}`,
  ]);
  return ['# People who must be led right. Take them from real ones.', ...cases, ''].join('\n');
}
