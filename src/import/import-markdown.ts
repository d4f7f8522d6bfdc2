import { basename, extname } from 'node:path';
import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../site/locales.ts';
import { pickSubject } from '../subjects/subjects.ts';
import { splitSides, type ArticleHead } from './article-sides.ts';
import { collectFacts } from './collect-facts.ts';
import { draftArticle } from './draft-article.ts';
import type { Imported } from './import-text.ts';
import { makeId, nameFile } from './make-ids.ts';
import { readPlain, readSides, type Side } from './read-sides.ts';
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
  const read = (writeFact: (kind: 'link' | 'command', id: string) => string) =>
    readSides(texts, { file, facts, shells, writeFact });
  const name = nameFile(basename(file, extname(file)));
  const steps = read((kind, id) =>
    kind === 'link' ? `<Link to="${id}" />` : `<Command id="${id}" />`,
  );
  const drafted = options.isPlain ? undefined : draftArticle(file, steps.sides, facts);
  const { sides, findings } = read((kind, id) => `{${kind}:${id}}`);
  if (sides.every(({ tree }) => tree.children.length === 0))
    return { guides: [], facts: new Map(), refused: [refuse(file)] };
  const heads = new Map(
    sides.map((side) => [side.locale, nameSide(side, head, name, sides.length > 1)]),
  );
  const more = (one: Locale) =>
    head.ids.length > 0 && one === content.locales[0] ? { articles: head.ids } : {};
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
    findings: [...findings, ...(drafted?.findings ?? [])],
  };
  return { guides: [guide], facts: facts.write(options.factFiles), refused: [] };
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

const refuse = (file: string): Finding => ({
  file,
  line: 1,
  severity: 'error',
  name: 'not-imported',
  says: 'There is no text here.',
  remedy:
    'Name a file of Markdown with headings, paragraphs or lists, or with a flowchart in a ```mermaid fence.',
});
