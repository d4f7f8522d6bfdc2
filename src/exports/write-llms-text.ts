import type { RootContent } from 'mdast';
import { hasPart, nameSite, wordSite } from '../site/site-settings.ts';
import type { ExportContext } from './export-context.ts';
import { makeHeading, makeLink, makeList, makeParagraph, writeMarkdown } from './markdown-nodes.ts';

/**
 * `/llms.txt`, as proposed at https://llmstxt.org: the name, a summary, then lists of links with notes, in every
 * language. The section named "Optional" may be left out where there is little room.
 * @param contexts one a locale
 */
export function writeLlmsText(contexts: readonly ExportContext[]): string {
  const [first] = contexts;
  if (!first) return '';
  const words = contexts.map(({ content, locale, ui }) => wordSite(content.site, locale, ui));
  return writeMarkdown([
    makeHeading(1, nameSite(first.content.site, first.locale)),
    { type: 'blockquote', children: words.map(({ lead }) => makeParagraph(lead)) },
    ...words.map(({ footer }) => makeParagraph(footer)),
    ...contexts.flatMap(listGuides),
    makeHeading(2, 'Optional'),
    makeList([
      ...contexts.flatMap(listData),
      makeItem(first, first.paths.flowSchema(), 'JSON Schema', 'flow.json'),
    ]),
  ]);
}

function listGuides(page: ExportContext): RootContent[] {
  const { content, locale, paths, ui } = page;
  const plainGuides = Object.values(content.plainGuides);
  const isListed = plainGuides.length <= mostPlainGuides;
  const listed = [...Object.values(content.guides), ...(isListed ? plainGuides : [])];
  const items = listed.map(({ id, texts }) => {
    const text = texts[locale]?.frontmatter;
    return makeItem(
      page,
      paths.guideFile(locale, id, 'guide.md'),
      text?.title ?? id,
      text?.description ?? id,
    );
  });
  const others = makeItem(page, paths.search(locale), ui.search.all, ui.languageName);
  return [
    makeHeading(2, `${ui.guides} (${ui.languageName})`),
    makeList(isListed ? items : [...items, others]),
  ];
}

/** So many plain guides are listed one by one; of more, a link to the list of all guides is easier to read. */
const mostPlainGuides = 100;

/** The flows as data, and the error codes. */
function listData(page: ExportContext) {
  const { content, locale, paths, ui } = page;
  const flows = Object.values(content.guides).map(({ id, texts }) =>
    makeItem(
      page,
      paths.guideFile(locale, id, 'flow.json'),
      texts[locale]?.frontmatter.title ?? id,
      ui.markdown.flow,
    ),
  );
  const codes = ui.errorCodes.listTitle;
  return [
    ...flows,
    ...(hasPart(content.site, 'error-codes')
      ? [
          makeItem(page, paths.errors(locale), codes, ui.languageName),
          makeItem(page, paths.errorData(locale), `${codes} (JSON)`, ui.languageName),
        ]
      : []),
  ];
}

function makeItem({ whole }: ExportContext, path: string, name: string, note: string) {
  return [makeParagraph(makeLink(whole(path), name), `: ${note}`)];
}
