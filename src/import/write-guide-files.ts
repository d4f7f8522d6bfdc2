import { stringify } from 'yaml';
import type { Locale } from '../site/locales.ts';
import type { DraftedGuide, DraftedHead, DraftedStep } from './drafted-guide.ts';

/** The longest short title. */
const longestShort = 28;

/**
 * The files of a guide with a flow: path, from its folder on → text.
 * @param bodies what its page says around the flowchart, by locale
 * @param more fields of its page's frontmatter
 */
export function writeGuideFiles(
  { texts, start, steps }: DraftedGuide,
  bodies: Readonly<Record<Locale, string>> = {},
  more: (locale: Locale) => object = () => ({}),
): Map<string, string> {
  const files = new Map([
    ['flow.yaml', writeFlow(start, steps)],
    ['cases.yaml', '{}\n'],
  ]);
  for (const [locale, head] of Object.entries(texts))
    files.set(
      `guide.${locale}.mdx`,
      writeText(nameHead(head, more(locale)), bodies[locale] ?? '<Flow />'),
    );
  for (const step of steps) {
    for (const locale of Object.keys(step.texts))
      files.set(`steps/${step.id}.${locale}.mdx`, writeStep(step, locale));
  }
  return files;
}

/** The frontmatter of a guide's page, from what is known of it. */
export function nameHead({ title, description }: DraftedHead, more: object = {}): object {
  return {
    title,
    short: shorten(title, longestShort),
    description: shorten(description, 160),
    ...more,
  };
}

function writeFlow(start: string, steps: readonly DraftedStep[]): string {
  const described = steps.map(({ id, kind, links = [], answers }) => [
    id,
    {
      kind,
      ...(links.length > 0 ? { links } : {}),
      ...(answers.length > 0
        ? { answers: Object.fromEntries(answers.map(({ id: answer, to }) => [answer, to])) }
        : {}),
    },
  ]);
  return stringify({ start, steps: Object.fromEntries(described) as object }, { lineWidth: 0 });
}

function writeStep({ texts }: DraftedStep, locale: Locale): string {
  const { title, answers, verify, body } = texts[locale] ?? { title: '', answers: {}, body: '' };
  const fields = {
    title,
    ...(title.length > longestShort ? { short: shorten(title, longestShort) } : {}),
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
    ...(verify === undefined ? {} : { verify }),
  };
  return writeText(fields, body);
}

/** A file of text: its frontmatter, and its body. */
export function writeText(fields: object, body: string): string {
  const head = stringify(fields, { lineWidth: 0 });
  return `---\n${head}---\n${body.trim() === '' ? '' : `\n${body.trim()}\n`}`;
}

/** The first words of a text that have room, with a sign that there are more. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = text.slice(0, most).split(' ');
  const kept = words.length > 1 ? words.slice(0, -1).join(' ') : text.slice(0, most - 1);
  return `${kept.replace(/[\s,;:.–-]+$/u, '')}…`;
}
