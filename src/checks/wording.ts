import { factMark } from '../model/body.ts';
import type { Content, GuideText, Source, StepText } from '../model/content.ts';
import type { FactFile } from '../model/facts-schema.ts';
import type { Allowance } from '../model/step-text-schema.ts';
import { listLines, type TextLine } from '../model/text-lines.ts';
import { isToBeTranslated } from '../model/translation.ts';
import { sourceOf, type Locale } from '../site/locales.ts';
import { placeOf } from './check.ts';
import { pairLines } from './text-pairs.ts';

/** What a line says. `component` of a fact is undefined for a place of the site's own words: `{n}`. */
type Said = Pick<TextLine, 'text' | 'facts' | 'line'>;

/** One line of what a reader sees in a language, from a guide, a fact or the site's own words. */
export interface Wording extends Said {
  readonly file: string;
  readonly locale: Locale;
  readonly kind: TextLine['kind'] | 'fact' | 'ui';
  readonly allow: readonly Allowance[];
  /** The line that this one translates, where it is known; it is in the language `from`. */
  readonly original: Said | undefined;
  readonly from: Locale;
}

const known = new WeakMap<Content, Map<Locale, readonly Wording[]>>();

/** All wording in a language: guides first, then facts, then the site's own words. */
export function listWording(content: Content, locale: Locale): readonly Wording[] {
  // Every check on wording asks for the same lines.
  const inLocales = known.get(content) ?? new Map<Locale, readonly Wording[]>();
  known.set(content, inLocales);
  const wording = inLocales.get(locale) ?? [...walkWording(content, locale)];
  inLocales.set(locale, wording);
  return wording;
}

function* walkWording(content: Content, locale: Locale): Generator<Wording> {
  for (const guide of Object.values(content.guides)) {
    const from = sourceOf(content, guide);
    yield* listTextWording(guide.texts, locale, from);
    for (const texts of Object.values(guide.steps)) yield* listTextWording(texts, locale, from);
  }
  for (const plain of Object.values(content.plainGuides))
    yield* listTextWording(plain.texts, locale, sourceOf(content, plain));
  yield* walkFacts(content, locale);
  yield* walkTopics(content, locale);
  yield* walkSite(content, locale);
  yield* walkUi(content, locale);
}

/** A text and what it translates, and the wording that was made of them. */
interface KnownLines {
  readonly from: readonly unknown[];
  readonly wording: readonly Wording[];
}

const knownLines = new WeakMap<object, KnownLines>();

/** The lines of a text; those of before, if neither it nor what it translates has changed since. */
function listTextWording(
  texts: Readonly<Record<Locale, GuideText | StepText>>,
  locale: Locale,
  from: Locale,
): readonly Wording[] {
  const text = texts[locale];
  if (!text) return [];
  const source = locale === from ? undefined : texts[from];
  const isCompared = source !== undefined && !isToBeTranslated(text);
  const parts = [text.body, from, isCompared, source?.frontmatter, source?.body];
  const before = knownLines.get(text.frontmatter);
  if (before && parts.every((part, at) => part === before.from[at])) return before.wording;
  const originals = isCompared ? pairLines({ source, translation: text }) : [];
  const { file } = text.source;
  const allow = text.frontmatter.allow ?? [];
  const lines = listLines(text);
  const sourceLines = source ? listLines(source) : [];
  const wording = lines.map((line, at) => {
    const pair = originals[at];
    // What was left out need not be what the other language had no room for.
    const isComparable = pair && !isCut(line, lines) && !isCut(pair, sourceLines);
    return { ...line, file, locale, allow, original: isComparable ? pair : undefined, from };
  });
  knownLines.set(text.frontmatter, { from: parts, wording });
  return wording;
}

/** Whether a short title is the beginning of the title, or a description that of the body, and says so by its ellipsis. */
function isCut({ kind, text }: TextLine, lines: readonly TextLine[]): boolean {
  if ((kind !== 'short' && kind !== 'description') || !text.endsWith('…')) return false;
  const kept = readWords(text.slice(0, -1));
  const from = kind === 'short' ? 'title' : 'body';
  return lines.some(
    ({ field, text: whole }) => field === from && readWords(whole).startsWith(kept),
  );
}

const readWords = (text: string) => text.replaceAll(factMark, '').replaceAll(/\s+/g, ' ').trim();

function* walkFacts(content: Content, locale: Locale): Generator<Wording> {
  const { facts, factSources } = content;
  const from = sourceOf(content);
  for (const [name, entries] of Object.entries(facts)) {
    // The names of buttons stand as they are on the screen.
    if (name === 'ui-names' || name === 'messages') continue;
    const source = factSources[name as FactFile];
    for (const [path, text] of walkStrings(entries)) {
      // An address may be given for a language; it is no wording.
      if (path.at(-1) !== locale || path[1] === 'url') continue;
      const sourcePath = [...path.slice(0, -1), from];
      const original = sourcePath.reduce<unknown>(takeField, entries);
      const translates = locale !== from && typeof original === 'string';
      yield {
        ...placeOf(source, ...path),
        text,
        facts: [],
        locale,
        kind: 'fact',
        allow: [],
        from,
        original: translates
          ? { text: original, facts: [], line: placeOf(source, ...sourcePath).line }
          : undefined,
      };
    }
  }
}

function* walkTopics(content: Content, locale: Locale): Generator<Wording> {
  const { topics, topicsSource } = content;
  const from = sourceOf(content);
  for (const [id, { title }] of Object.entries(topics)) {
    const text = title[locale];
    const original = locale === from ? undefined : title[from];
    const lineOf = (other: Locale) => placeOf(topicsSource, id, 'title', other);
    if (text === undefined) continue;
    yield {
      ...lineOf(locale),
      ...{ text, facts: [], locale, kind: 'fact', allow: [], from },
      original:
        original === undefined ? undefined : { text: original, facts: [], line: lineOf(from).line },
    };
  }
}

/** What a site says of itself once in each language. */
function* walkSite({ site, siteSource, ...content }: Content, locale: Locale): Generator<Wording> {
  const { home, footer } = site;
  const from = sourceOf(content);
  const said = { home, footer };
  for (const [path, text] of walkStrings(said)) {
    const at = path.indexOf(locale);
    if (at < 0) continue;
    const lineOf = (other: Locale) => path.with(at, other);
    const original = lineOf(from).reduce<unknown>(takeField, said);
    const translates = locale !== from && typeof original === 'string';
    yield {
      ...placeOf(siteSource, ...path),
      ...{ text, facts: [], locale, kind: 'fact', allow: [], from },
      original: translates
        ? { text: original, facts: [], line: placeOf(siteSource, ...lineOf(from)).line }
        : undefined,
    };
  }
}

/** Codes, not words. */
const uiCodes = ['lang', 'openGraphLocale'];

/** What the site says itself. What a language pack says, no site can mend. */
function* walkUi(content: Content, locale: Locale): Generator<Wording> {
  const { ui, uiSources } = content;
  const from = sourceOf(content);
  const source = uiSources[locale];
  const sourceSource = uiSources[from];
  if (!source || !sourceSource) return;
  const isOwn = ({ lines }: Source, path: readonly string[]) =>
    Object.hasOwn(lines, path.join('.'));
  for (const [path, text] of walkStrings(ui[locale])) {
    if (uiCodes.includes(path[0] ?? '') || !isOwn(source, path)) continue;
    const original = path.reduce<unknown>(takeField, ui[from]);
    const translates = locale !== from && typeof original === 'string' && isOwn(sourceSource, path);
    yield {
      ...placeOf(source, ...path),
      ...readPlaces(text),
      locale,
      kind: 'ui',
      allow: [],
      from,
      original: translates
        ? { ...readPlaces(original), line: placeOf(sourceSource, ...path).line }
        : undefined,
    };
  }
}

/** A text of the site without the places that are filled when it is shown: `{n}`. */
function readPlaces(text: string): Pick<Said, 'text' | 'facts'> {
  const places = /\{[\w:-]+\}/g;
  const facts = (text.match(places) ?? []).map((id) => ({ component: undefined, id }));
  return { text: text.replace(places, factMark), facts };
}

function* walkStrings(
  value: unknown,
  path: readonly string[] = [],
): Generator<readonly [path: readonly string[], text: string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* walkStrings(inner, [...path, key]);
}

function takeField(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
