import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writeSite } from '../made-up/site.ts';
import { findSubject } from '../made-up/subjects.ts';
import { writeText } from '../made-up/text.ts';
import { buildOnce } from './build-once.ts';
import { buildSite } from './feedback-site.ts';
import { project } from './tested-site.ts';
import { signAllOnDisk } from './sign-all.ts';

const packs = join(project, 'src', 'languages');
const cache = join(project, '.cache', 'languages-site');

/** The folder that a made-up site in three languages, none of them Norwegian, is built into. */
export const languagesSite = join(cache, 'dist');

/** Its guide with a flow of six steps, and its plain guide. */
export const [flowGuide, plainGuide] = [findSubject(0).id, findSubject(1).id];

interface MadeLanguage {
  /** The tag of the language. */
  readonly lang: string;
  readonly openGraphLocale: string;
  readonly write: (english: string) => string;
}

const accents = new Map(
  Object.entries({ a: 'àå', e: 'êé', i: 'ïì', o: 'õö', u: 'ùü', y: 'ýý', c: 'ç', n: 'ñ', s: 'š' }),
);
const arabic = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** By locale. */
const madeLanguages: Readonly<Record<string, MadeLanguage>> = {
  /** English with accents, and longer by two fifths: as long as a translation may be. */
  xa: {
    lang: 'en-XA',
    openGraphLocale: 'en_XA',
    write: (english) =>
      english.replace(/[aceinosuy]/gi, (letter) => {
        const written = accents.get(letter.toLowerCase()) ?? letter;
        return letter === letter.toLowerCase()
          ? written
          : written.charAt(0).toUpperCase() + written.slice(1);
      }),
  },
  /** English in the letters of Arabic, which run from right to left and join. */
  ar: {
    lang: 'ar',
    openGraphLocale: 'ar_AR',
    write: (english) =>
      english.replace(/[a-z]/gi, (letter) =>
        arabic.charAt(letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0)),
      ),
  },
};

/** What the site is called, and its languages: the others are translated from one that is not English. */
export const siteNames = { xa: 'Šîğñpôšt', en: 'Signpost', ar: 'سهم' };
const languages = Object.keys(siteNames);

/** What no translator touches: components, places to be filled, code, and the names of products. */
const untouched =
  /(<[^>]*>|\{[^}]*\}|`[^`]*`|\b(?:Microsoft|Entra ID|PowerShell|SharePoint|Safari|Windows)\b)/;

/** All strings of a value in a language; the keys stay. */
function translate<Value>(value: Value, write: MadeLanguage['write']): Value;
function translate(value: unknown, write: MadeLanguage['write']): unknown {
  if (typeof value === 'string') {
    const parts = value.split(untouched);
    return parts.map((part, at) => (at % 2 === 1 ? part : write(part))).join('');
  }
  if (Array.isArray(value)) return value.map((item) => translate(item as unknown, write));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const made = translate(item as unknown, write);
      // For the map, no language has more room.
      return [key, key === 'short' ? String(made).slice(0, 28) : made];
    }),
  );
}

/** A value in which every text that is there in English and Norwegian is there in the made languages instead. */
function localizeAnew(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(localizeAnew);
  if (typeof value !== 'object' || value === null) return value;
  const { nb, ...rest } = value as Record<string, unknown>;
  const { en } = rest;
  const made =
    typeof en === 'string' && nb !== undefined
      ? Object.entries(madeLanguages).map(([locale, { write }]) => [
          locale,
          en === nb ? en : translate(en, write),
        ])
      : [];
  const kept = Object.entries(rest).map(([key, item]) => [key, localizeAnew(item)]);
  return Object.fromEntries([...kept, ...made]);
}

/** The words of the controls, with a form for each kind of number that the language tells apart. */
function writeUi(english: Record<string, unknown>, language: MadeLanguage): object {
  const { lang, openGraphLocale, write } = language;
  const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
  const count = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { one, other, ...rest } = value as Record<string, unknown>;
    if (other === undefined)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, count(item)]));
    const forms = pluralCategories.map((form) => [form, form === 'one' ? one : other] as const);
    return { ...rest, ...Object.fromEntries(forms) };
  };
  return { ...(count(translate(english, write)) as object), lang, openGraphLocale };
}

/** Writes the words of the controls in the made languages, which have no packs. */
async function translateUi(content: string): Promise<void> {
  const english = parse(await readFile(join(packs, 'en', 'ui.yaml'), 'utf8')) as Record<
    string,
    unknown
  >;
  await mkdir(join(content, 'ui'), { recursive: true });
  for (const [locale, language] of Object.entries(madeLanguages)) {
    const file = join(content, 'ui', `${locale}.yaml`);
    await writeFile(file, JSON.stringify(writeUi(english, language), null, 1));
  }
}

async function translateText(folder: string, name: string): Promise<void> {
  const text = await readFile(join(folder, name), 'utf8');
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)\n$/s.exec(text) ?? [];
  const { topic, ...fields } = parse(head) as Record<string, unknown>;
  const english: MadeLanguage['write'] = (words) => words;
  for (const [locale, { write }] of Object.entries({ ...madeLanguages, en: { write: english } })) {
    const made = writeText({
      // Only the original names its topic.
      fields: {
        ...translate(fields, write),
        ...(topic !== undefined && locale === languages[0] && { topic }),
      },
      body: translate(body, write),
    });
    await writeFile(join(folder, name.replace('.en.', `.${locale}.`)), made);
  }
}

/** Makes made-up content in English and Norwegian content in English and the made languages. */
async function translateContent(content: string): Promise<void> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name);
    const write = (path: string, value: unknown) => writeFile(path, JSON.stringify(value, null, 1));
    if (/(^|\.)nb\./.test(name)) await rm(file);
    else if (name === 'site.yaml')
      await write(file, { name: siteNames, languages, packs: ['microsoft'] });
    else if (/\.en\.mdx?$/.test(name)) await translateText(parentPath, name);
    else if (name.endsWith('.yaml') && name !== 'flow.yaml')
      await write(file, localizeAnew(parse(await readFile(file, 'utf8'))));
  }
}

/**
 * Builds the site in three languages, once.
 * @throws what the build said, if it failed
 */
export function buildLanguagesSite(): Promise<void> {
  return buildOnce({
    folder: cache,
    given: { written: readFileSync(import.meta.filename, 'utf8') },
    build: async (dist) => {
      const root = await mkdtemp(join(tmpdir(), 'veiviser-'));
      await writeSite(root, { flows: [6], plain: 1 });
      await translateContent(join(root, 'content'));
      await translateUi(join(root, 'content'));
      await signAllOnDisk(root);
      const { isBuilt, says } = await buildSite(dist, {}, root);
      await rm(root, { recursive: true });
      if (!isBuilt) throw new Error(says);
    },
  });
}
