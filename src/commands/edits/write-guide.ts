import { writeText } from '../../edit/frontmatter-text.ts';
import type { YamlValue } from '../../edit/render-yaml.ts';
import type { Locale } from '../../site/locales.ts';

/** The words that a guide or a step begins with, until its author writes better ones. */
interface Words {
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
  readonly fix: string;
  readonly see: string;
  readonly solved: string;
  readonly help: string;
  readonly write: string;
}

const words: Readonly<Record<string, Words>> = {
  en: {
    ask: 'Does it work after a restart?',
    yes: 'It works',
    no: 'It does not work',
    fix: 'Try what helps most people',
    see: 'It works again.',
    solved: 'It works',
    help: 'Ask for help',
    write: 'Write here what the reader has to know.',
  },
  nb: {
    ask: 'Virker det etter en omstart?',
    yes: 'Det virker',
    no: 'Det virker ikke',
    fix: 'Prøv det som hjelper de fleste',
    see: 'Det virker igjen.',
    solved: 'Det virker',
    help: 'Be om hjelp',
    write: 'Skriv her det leseren må vite.',
  },
  de: {
    ask: 'Geht es nach einem Neustart?',
    yes: 'Es geht',
    no: 'Es geht nicht',
    fix: 'Versuchen Sie, was den meisten hilft',
    see: 'Es geht wieder.',
    solved: 'Es geht',
    help: 'Bitten Sie um Hilfe',
    write: 'Schreiben Sie hier, was man wissen muss.',
  },
};

/**
 * The files of a new guide: a plain one, or one with a question and a fix. Neither is fit to publish: the checks say what
 * its author has to write, and in which language.
 * @param source the language that the others are translated from, if it is not the first of the site
 * @returns path, from the guide's folder on → text
 */
export function writeGuide(
  id: string,
  locales: readonly Locale[],
  kind: 'flow' | 'plain',
  source?: Locale,
): Map<string, string> {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const files = locales.flatMap((locale) => writeTexts(title, locale, kind, locale === source));
  return new Map(
    kind === 'plain' ? files : [['flow.yaml', flow], ['cases.yaml', '{}\n'], ...files],
  );
}

const flow = `start: works-after-restart
steps:
  works-after-restart:
    kind: question
    answers:
      works: solved
      does-not: first-fix
  first-fix:
    kind: fix
    answers:
      helped: solved
      not-helped: ask-for-help
  solved:
    kind: outcome
  ask-for-help:
    kind: outcome
`;

function writeTexts(
  title: string,
  locale: Locale,
  kind: 'flow' | 'plain',
  isSource: boolean,
): [string, string][] {
  const own = wordsOf(locale);
  const head = {
    ...{ title, short: title.slice(0, 28).trim(), description: `${title}.` },
    ...(isSource && { source: true }),
  };
  if (kind === 'plain') return [[`guide.${locale}.md`, writeText(head, own.write)]];
  const step = (id: string, fields: Record<string, YamlValue>, body: string): [string, string] => [
    `steps/${id}.${locale}.mdx`,
    writeText(fields, body),
  ];
  return [
    [`guide.${locale}.mdx`, writeText(head, `${own.write}\n\n<Flow />`)],
    step(
      'works-after-restart',
      { title: own.ask, answers: { works: own.yes, 'does-not': own.no } },
      own.write,
    ),
    step('first-fix', { title: own.fix, verify: own.see }, `1. ${own.write}`),
    step('solved', { title: own.solved }, own.write),
    step('ask-for-help', { title: own.help }, own.write),
  ];
}

/** The words in a language, or else in English. */
export function wordsOf(locale: Locale): Words {
  const own = words[locale] ?? words['en'];
  if (!own) throw new Error('There are no words in English.');
  return own;
}
