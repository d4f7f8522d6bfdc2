import { relative } from 'node:path';
import { mergeWords, readPath, walkWords, type WordLayer } from '../languages/merge-words.ts';
import type { Content, Source } from '../model/content.ts';
import { findLine } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import { listFallbacks, nameInOwnWords, nameLanguage, type Locale } from '../site/locales.ts';
import { createOverridesSchema, type Ui, type UiPart } from '../site/ui-schema.ts';
import { reportBreaches } from './describe-breach.ts';
import type { ContentFolder } from './folder.ts';
import { keepSound } from './keep-sound.ts';
import { listPlaces } from './list-places.ts';
import { nameLanguagePack, readLanguagePack } from './read-language-pack.ts';
import { entriesSchema } from './read-yaml.ts';
import { reportStrays } from './stray-files.ts';

/** The pack that has every word, and stands in for a language that nobody has described. */
const wholePack = 'en';

/** What is known of the words of a language: its own, those of the site first. */
interface OwnWords {
  readonly layers: readonly object[];
  readonly source: Source;
}

/**
 * Reads the words of the controls in each language. What the site says otherwise, in `content/ui/<locale>.yaml`, comes
 * before the pack of the language; a word that neither has stands in the source language, or else in English, and is a
 * finding.
 */
export async function readWords(
  folder: ContentFolder,
  locales: readonly Locale[],
): Promise<Pick<Content, 'ui' | 'uiSources'>> {
  const whole = await readLanguagePack(wholePack);
  if (!whole) throw new Error('There are no words in English.');
  const { files, folders } = await folder.list('ui');
  const names = locales.map((locale) => `${locale}.yaml`);
  folder.findings.push(
    ...reportStrays('content/ui', {
      names: [...files.filter((file) => !names.includes(file)), ...folders],
      expected: `one of ${names.join(', ')}, as content/site.yaml lists the languages`,
      missing: names.filter((name) => !files.includes(name)),
    }),
  );
  const own = new Map<Locale, OwnWords>();
  for (const locale of locales) {
    own.set(locale, await readOwn(folder, locale, files.includes(`${locale}.yaml`), whole));
  }
  const [from = wholePack] = locales;
  const standIns = (own.get(from)?.layers ?? []).map((words) => ({ words, isOwn: false }));
  const ui: Record<Locale, Ui> = {};
  const uiSources: Record<Locale, Source> = {};
  for (const [locale, { layers, source }] of own) {
    const ownLayers: WordLayer[] = layers.map((words) => ({ words, isOwn: true }));
    const { words, missing } = mergeWords([...ownLayers, ...standIns], whole);
    ui[locale] = words;
    uiSources[locale] = source;
    if (missing.length > 0) folder.findings.push(reportMissing(locale, from, missing));
  }
  return { ui, uiSources };
}

async function readOwn(
  folder: ContentFolder,
  locale: Locale,
  isWritten: boolean,
  whole: Ui,
): Promise<OwnWords> {
  const file = `content/ui/${locale}.yaml`;
  const packs = await readPacks(locale);
  if (!isWritten) return { layers: packs, source: { file, lines: {} } };
  const lang = mergeWords(
    packs.map((words) => ({ words, isOwn: true })),
    whole,
  ).words.lang;
  const { overrides, source } = await parseOverrides(folder, lang, 'ui', `${locale}.yaml`);
  const places = reportPlaces(overrides, { packs, whole, source });
  folder.findings.push(...places);
  return { layers: [overrides, ...packs], source };
}

/** What is known of the words of a language without a site. */
async function readPacks(locale: Locale): Promise<object[]> {
  const packs: object[] = [];
  for (const name of listFallbacks(locale)) {
    const pack = await readLanguagePack(name);
    // What a pack says of itself holds for its own language alone.
    if (pack) packs.push(name === locale ? pack : { ...pack, ...describe(locale) });
  }
  return [...packs, { ...describe(locale), ...nameInPlace(locale) }];
}

/** How many words a new site lacks in a language, until somebody writes them. */
export async function countMissingWords(locale: Locale): Promise<number> {
  const whole = await readLanguagePack(wholePack);
  if (!whole) throw new Error('There are no words in English.');
  const own = (await readPacks(locale)).map((words) => ({ words, isOwn: true }));
  return mergeWords(own, whole).missing.length;
}

/** What a site says otherwise in one language. What does not fit is reported and left out, alone. */
export async function parseOverrides(
  folder: ContentFolder,
  lang: string,
  ...path: string[]
): Promise<{ overrides: UiPart; source: Source }> {
  const schema = createOverridesSchema(lang);
  const { value, source } = await folder.parse(entriesSchema, ...path);
  const { error } = schema.safeParse(value ?? {});
  if (value && error)
    folder.findings.push(...reportBreaches(error.issues, { schema, value, source }));
  return { overrides: keepSound(schema, value ?? {}) ?? {}, source };
}

/** What `Intl` knows of a language. */
function describe(locale: Locale): Pick<Ui, 'lang' | 'openGraphLocale' | 'languageName'> {
  const { language, region } = new Intl.Locale(locale).maximize();
  return {
    lang: locale,
    openGraphLocale: region === undefined ? language : `${language}_${region}`,
    languageName: nameInOwnWords(locale),
  };
}

/** What would say something wrong in the words of another language: they name their own. */
function nameInPlace(locale: Locale): Pick<Ui, 'stepInThisLanguage' | 'besideInThisLanguage'> {
  const name = nameInOwnWords(locale);
  return { stepInThisLanguage: name, besideInThisLanguage: name };
}

/** A word must have the places that the page fills: `{n}`. */
function reportPlaces(
  overrides: object,
  { packs, whole, source }: { packs: readonly object[]; whole: Ui; source: Source },
): Finding[] {
  const findings: Finding[] = [];
  for (const [path, word] of walkWords(overrides)) {
    const usual = [...packs, whole].map((pack) => readPath(pack, path)).find(Boolean);
    const [wanted, here] = [listPlaces(usual), listPlaces(word)];
    const unknown = here.filter((place) => !wanted.includes(place));
    const missing = wanted.filter((place) => !here.includes(place));
    if (unknown.length === 0 && missing.length === 0) continue;
    const says = [
      ...missing.map((place) => `lacks ${place}`),
      ...unknown.map((place) => `has ${place}, which nothing fills`),
    ].join(' and ');
    findings.push({
      ...{ file: source.file, line: findLine(source, ...path), severity: 'error' },
      ...{ name: 'word-places', says: `"${path.join('.')}" ${says}.` },
      remedy:
        wanted.length > 0
          ? `Write the word with ${wanted.join(', ')}: a value stands there on the page.`
          : 'Write the word without it.',
    });
  }
  return findings;
}

function reportMissing(locale: Locale, from: Locale, missing: readonly string[]): Finding {
  const name = `"${locale}" (${nameLanguage(locale)})`;
  const other = locale === from ? wholePack : from;
  const many = missing.length === 1 ? 'One word is' : `${missing.length} words are`;
  const english = relative(process.cwd(), nameLanguagePack(wholePack)).replaceAll('\\', '/');
  return {
    ...{ file: `content/ui/${locale}.yaml`, line: 1, severity: 'warning', name: 'missing-words' },
    says: `${many} missing in ${name}, and shown in ${nameLanguage(other)}: ${sumUp(missing)}.`,
    remedy: `Write them into this file; ${english} has them in English.`,
  };
}

/** So many missing words are named one by one; of more, the groups that they stand in say enough. */
const mostNamed = 12;

function sumUp(words: readonly string[]): string {
  if (words.length <= mostNamed) return words.join(', ');
  const groups = Map.groupBy(words, (word) =>
    word.includes('.') ? word.split('.')[0] : undefined,
  );
  const alone = groups.get(undefined)?.length ?? 0;
  return [
    ...[...groups].flatMap(([group, all]) =>
      group === undefined ? [] : [`${all.length} of "${group}"`],
    ),
    ...(alone > 0 ? [`${alone} in no group`] : []),
  ].join(', ');
}
