import { parse } from 'yaml';
import type { Locale } from '../site/locales.ts';
import { splitFrontmatter } from '../read/frontmatter.ts';

/** Markdown in one language or two, sentence by sentence on the same lines. */
export interface Sides {
  /** Locale → the text, the source first. */
  readonly texts: ReadonlyMap<Locale, string>;
  readonly head: ArticleHead;
}

/** What is used of the frontmatter of an article. */
export interface ArticleHead {
  readonly title: string | undefined;
  readonly titleLine: number;
  readonly description: string | undefined;
  /** What it is found by where it was published: numbers and a GUID. */
  readonly ids: readonly string[];
  /** The day it was last changed, `YYYY-MM-DD`. */
  readonly day: string | undefined;
}

/** A sentence of a bilingual article: the translation, and the source text that readers unfold. */
const pair =
  /<span data-ttu-id="[^"]*">([\s\S]*?)<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">([\s\S]*?)<\/span><\/span>/g;

/**
 * The languages of a text. A bilingual article has its source in English, and says in its head what it was translated to;
 * any other text has the one language.
 */
export function splitSides(text: string, locale: Locale, locales: readonly Locale[]): Sides {
  const { frontmatter, linesAboveBody } = splitFrontmatter(text);
  const fields = readFields(frontmatter);
  const head = { ...readHead(fields), titleLine: findTitle(text) };
  // With empty lines in the place of the head, each line keeps its number.
  const body = '\n'.repeat(linesAboveBody) + text.split('\n').slice(linesAboveBody).join('\n');
  if (!new RegExp(pair.source).test(body)) return { texts: new Map([[locale, body]]), head };
  const tag = readField(fields, 'ms.contentlocale') ?? readField(fields, 'ms.locale') ?? '';
  const language = tag.split('-')[0] ?? '';
  const translated =
    locales.find((one) => one === tag) ?? locales.find((one) => one.split('-')[0] === language);
  const source = locales.find((one) => one.split('-')[0] === 'en');
  const texts = new Map<Locale, string>();
  if (source !== undefined) texts.set(source, body.replaceAll(pair, '$2'));
  if (translated !== undefined) texts.set(translated, body.replaceAll(pair, '$1'));
  return { texts, head };
}

function readFields(frontmatter: string): Record<string, unknown> {
  try {
    const fields: unknown = parse(frontmatter);
    return fields !== null && typeof fields === 'object' ? (fields as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readField(fields: Record<string, unknown>, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

const findTitle = (text: string) =>
  text.split('\n').findIndex((line) => /^title\s*:/.test(line)) + 1;

function readHead(fields: Record<string, unknown>): Omit<ArticleHead, 'titleLine'> {
  const text = (name: string) => readField(fields, name);
  const ids = ['ms.custom', 'ms.assetid'].flatMap((name) => {
    const value = fields[name];
    const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
    return listed.flatMap((id) =>
      typeof id === 'string' || typeof id === 'number' ? String(id).split(',') : [],
    );
  });
  const [, month, day, year] =
    /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text('ms.lasthandoff') ?? text('ms.date') ?? '') ?? [];
  const pad = (part = '') => part.padStart(2, '0');
  return {
    title: text('title'),
    description: text('description'),
    ids: [
      ...new Set(
        ids
          .map((id) => id.trim().toLowerCase())
          .filter((id) => /^(?:\d{2,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.test(id)),
      ),
    ],
    day: year === undefined ? undefined : `${year}-${pad(month)}-${pad(day)}`,
  };
}
