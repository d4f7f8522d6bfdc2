import { basename, extname } from 'node:path';
import { createCodeFinder } from '../error-codes/find-error-codes.ts';
import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../site/locales.ts';
import { pickSubject } from '../subjects/subjects.ts';
import { splitSides, type ArticleHead } from './article-sides.ts';
import { collectFacts } from './collect-facts.ts';
import { draftArticle } from './draft-article.ts';
import type { Imported } from './import-text.ts';
import { makeId, nameFile } from './make-ids.ts';
import {
  readPlain,
  readSides,
  type FindCodes,
  type ImportedFact,
  type Side,
  type WriteFact,
} from './read-sides.ts';
import { writeTree } from './write-body.ts';
import { nameHead, writeGuideFiles, writeText } from './write-guide-files.ts';

export interface MarkdownOptions {
  readonly locale: Locale;
  readonly isPlain: boolean;
  readonly content: Pick<Content, 'facts' | 'site' | 'locales'>;
  /** The text of a file of facts, by its path from `content/` on. */
  readonly factFiles: ReadonlyMap<string, string>;
  readonly today: string;
}

/** The guide that a text in Markdown makes, in all its languages: a plain one, or a draft of a flow. */
export function importMarkdown(file: string, text: string, options: MarkdownOptions): Imported {
  const { content, locale, today } = options;
  const { texts, head } = splitSides(text, locale, content.locales);
  const facts = collectFacts(content.facts, head.day ?? today);
  const { shells = {} } = pickSubject(content.site);
  const findCodes = createTypedCodeFinder(content);
  const read = (writeFact: WriteFact) =>
    readSides(texts, { file, facts, shells, findCodes, writeFact });
  const name = nameFile(basename(file, extname(file)));
  const steps = read((kind, id) => componentOf[kind].replace('…', id));
  const drafted = options.isPlain ? undefined : draftArticle(file, steps.sides, facts);
  const { sides, findings } = read((kind, id) => `{${kind}:${id}}`);
  if (sides.every(({ tree }) => tree.children.length === 0))
    return { guides: [], facts: new Map(), refused: [refuse(file)] };
  const heads = new Map(
    sides.map((side) => [side.locale, nameSide(side, head, name, sides.length > 1)]),
  );
  const [source] = sides;
  const [firstLocale] = content.locales;
  const more = (one: Locale) => ({
    ...(head.ids.length > 0 && one === firstLocale && { articles: head.ids }),
    // The translation is what may be damaged, whichever language the site has first.
    ...(one === source?.locale && one !== firstLocale && sides.length > 1 && { source: true }),
  });
  const files = drafted
    ? writeGuideFiles({ ...drafted.guide, texts: Object.fromEntries(heads) }, drafted.bodies, more)
    : new Map(
        sides.map((side) => [
          `guide.${side.locale}.md`,
          writeText(
            nameHead(
              heads.get(side.locale) ?? nameSide(side, head, name, false),
              more(side.locale),
            ),
            writeTree(side.tree),
          ),
        ]),
      );
  const [first] = heads.values();
  const guide = {
    id: makeId(first?.title ?? name, 'imported'),
    line: 1,
    files,
    findings: [...compareTitles(file, head, sides), ...findings, ...(drafted?.findings ?? [])],
  };
  return { guides: [guide], facts: facts.write(options.factFiles), refused: [] };
}

/** How a fact is written in MDX. */
const componentOf: Readonly<Record<ImportedFact, string>> = {
  link: '<Link to="…" />',
  command: '<Command id="…" />',
  'error-code': '<ErrorCode id="…" />',
};

/**
 * What finds the site's own error codes in running text, each with where it stands and how it is typed. One that the site
 * does not have is left as it is, and told by the checks: only an author knows which step it opens.
 */
function createTypedCodeFinder({ facts, site }: MarkdownOptions['content']): FindCodes {
  const { codes } = pickSubject(site);
  const known = Object.keys(facts['error-codes']);
  if (known.length === 0) return () => [];
  const find = createCodeFinder(known, codes?.forms ?? {});
  const plain = known.map((code) => code.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&'));
  const pattern = new RegExp(
    [codes?.typed, `(?<![\\p{L}\\p{N}])(?:${plain.join('|')})(?![\\p{L}\\p{N}])`]
      .filter((part) => part !== undefined)
      .join('|'),
    'giu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: typed, index }) => {
      const code = known.includes(typed) ? typed : find(typed).known[0];
      return code === undefined ? [] : [{ at: index, typed, code }];
    });
}

/** The title of a language: its heading; the head of a bilingual text has only that of the translation. */
function nameSide(
  { tree, heading }: Side,
  head: ArticleHead,
  name: string,
  isOneOfSeveral: boolean,
) {
  const title = heading ?? head.title ?? name;
  const lead = tree.children.find(({ type }) => type === 'paragraph');
  const said = lead ? readPlain(lead).replaceAll(/\s+/g, ' ').trim() : '';
  const description = (isOneOfSeveral ? undefined : head.description) ?? said;
  return { title, description: description === '' ? `${title}.` : description };
}

/** A page's title stands in its head and above its text; the head of a bilingual text has that of the translation. */
function compareTitles(file: string, head: ArticleHead, sides: readonly Side[]): Finding[] {
  const { heading } = sides.at(-1) ?? {};
  // The title of a page ends with the name of its site.
  const title = head.title?.replace(/\s\|.*/, '');
  if (title === undefined || heading === undefined || foldTitle(title) === foldTitle(heading))
    return [];
  return [
    {
      file,
      line: head.titleLine,
      severity: 'warning',
      name: 'title-differs',
      says: `The head says "${title}", and the heading "${heading}": the guide has the heading.`,
      remedy: 'Choose the words that a reader would look for, in every language.',
    },
  ];
}

const foldTitle = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const refuse = (file: string): Finding => ({
  file,
  line: 1,
  severity: 'error',
  name: 'not-imported',
  says: 'There is no text here.',
  remedy:
    'Name a file of Markdown with headings, paragraphs or lists, or with a flowchart in a ```mermaid fence.',
});
