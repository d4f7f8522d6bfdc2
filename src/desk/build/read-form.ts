import { readFields } from '../../edit/frontmatter-text.ts';
import { readText, type SiteFiles } from '../../edit/site-files.ts';
import { readYaml } from '../../edit/yaml-text.ts';
import { splitFrontmatter } from '../../read/frontmatter.ts';
import type { Locale } from '../../site/locales.ts';
import type { Form } from '../forms.ts';
import type { CaseForm, GuideForm, StepForm, StepKind, Subject } from '../order-schema.ts';

/** Which files a guide has. */
export interface GuideShape {
  readonly locales: readonly Locale[];
  /** The language that its texts are translated from. */
  readonly source: Locale;
  /** Whether the guide asks no questions, and is written in Markdown. */
  readonly isPlain: boolean;
}

/** The files that a subject stands in: the flow or the cases first, if it is in one of them, then a text for each locale. */
export function listFormFiles(subject: Subject, { locales, isPlain }: GuideShape): string[] {
  const folder = `content/guides/${subject.guide}`;
  if (subject.kind === 'case') return [`${folder}/cases.yaml`];
  const texts = locales.map((locale) => nameText(subject, locale, isPlain));
  return subject.kind === 'guide' ? texts : [`${folder}/flow.yaml`, ...texts];
}

export function nameText(subject: Subject, locale: Locale, isPlain: boolean): string {
  const folder = `content/guides/${subject.guide}`;
  return subject.kind === 'step'
    ? `${folder}/steps/${subject.id}.${locale}.mdx`
    : `${folder}/guide.${locale}.${isPlain ? 'md' : 'mdx'}`;
}

/**
 * What the files say of a subject; of what they do not say, a form that is empty.
 * @throws EditFault if a file cannot be read
 */
export function readForm(files: SiteFiles, subject: Subject, shape: GuideShape): Form {
  if (subject.kind === 'step') return readStep(files, subject, shape);
  return subject.kind === 'guide'
    ? readGuideText(files, subject, shape)
    : readCase(files, subject, shape);
}

function readStep(
  files: SiteFiles,
  subject: Extract<Subject, { kind: 'step' }>,
  { locales, isPlain }: GuideShape,
): StepForm {
  const flow = files.get(`content/guides/${subject.guide}/flow.yaml`);
  const step = flow === undefined ? undefined : pick(readYaml(String(flow)), 'steps', subject.id);
  const texts = perLocale(locales, (locale) => openText(files, nameText(subject, locale, isPlain)));
  const answers = Object.entries(asFields(pick(step, 'answers'))).map(([id, to]) => {
    const form = {
      id,
      to: asText(to),
      texts: perLocale(locales, (locale) => asText(pick(texts[locale]?.fields, 'answers', id))),
    };
    return [id, form] as const;
  });
  const kind = asText(pick(step, 'kind'));
  const field = (name: string) => asText(pick(step, name));
  return {
    kind: isKind(kind) ? kind : 'question',
    texts: perLocale(locales, (locale) => {
      const { fields, body } = texts[locale] ?? { fields: {}, body: '' };
      const [title, short, verify] = ['title', 'short', 'verify'].map((name) =>
        asText(pick(fields, name)),
      );
      return { title: title ?? '', short: short ?? '', verify: verify ?? '', body };
    }),
    order: answers.map(([id]) => id),
    answers: Object.fromEntries(answers),
    card: {
      role: field('role'),
      'role-for-administrators': field('role-for-administrators'),
      licence: field('licence'),
      effect: field('effect'),
      undo: field('undo'),
      unconfirmed: asList(pick(step, 'unconfirmed')),
      links: asList(pick(step, 'links')),
    },
  };
}

function readGuideText(
  files: SiteFiles,
  subject: Extract<Subject, { kind: 'guide' }>,
  { locales, source, isPlain }: GuideShape,
): GuideForm {
  const texts = perLocale(locales, (locale) => openText(files, nameText(subject, locale, isPlain)));
  return {
    topic: asText(pick(texts[source]?.fields, 'topic')),
    texts: perLocale(locales, (locale) => {
      const { fields, body } = texts[locale] ?? { fields: {}, body: '' };
      const [title, short, description] = ['title', 'short', 'description'].map((name) =>
        asText(pick(fields, name)),
      );
      return {
        ...{ title: title ?? '', short: short ?? '', description: description ?? '' },
        keywords: asList(pick(fields, 'keywords')),
        body,
      };
    }),
  };
}

function readCase(
  files: SiteFiles,
  { guide, id }: Extract<Subject, { kind: 'case' }>,
  { locales }: GuideShape,
): CaseForm {
  const file = files.get(`content/guides/${guide}/cases.yaml`);
  const found = file === undefined || id === '' ? undefined : pick(readYaml(String(file)), id);
  return {
    id,
    situation: perLocale(locales, (locale) => asText(pick(found, 'situation', locale))),
    'written-in': asText(pick(found, 'written-in')),
    pasted: asText(pick(found, 'pasted')),
    searched: perLocale(locales, (locale) =>
      Object.entries(asFields(pick(found, 'searched', locale))).map(
        ([query, rank]) => `${asText(rank)} ${query}`,
      ),
    ),
    answers: Object.entries(asFields(pick(found, 'answers'))).map(
      ([step, answer]) => `${step} ${asText(answer)}`,
    ),
    right: asText(pick(found, 'right')),
    'also-right': asList(pick(found, 'also-right')),
    source: asText(pick(found, 'source')),
    seen: asText(pick(found, 'seen')),
  };
}

function openText(files: SiteFiles, file: string): { fields: unknown; body: string } {
  if (!files.has(file)) return { fields: {}, body: '' };
  const text = readText(files, file)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  return { fields: readFields(text), body: splitFrontmatter(text).body.trim() };
}

function perLocale<Value>(
  locales: readonly Locale[],
  read: (locale: Locale) => Value,
): Record<Locale, Value> {
  return Object.fromEntries(locales.map((locale) => [locale, read(locale)]));
}

function isKind(text: string): text is StepKind {
  return ['question', 'fix', 'outcome'].includes(text);
}

function pick(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, field) => {
    const fields = asFields(at);
    return Object.hasOwn(fields, field) ? fields[field] : undefined;
  }, value);
}

function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

function asList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(asText) : [];
}
