import type { Image, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { hasState, isJsx, readId, type Jsx } from '../read/parse-body.ts';
import { formatDate, hasPassed } from '../site/dates.ts';
import { findGuide } from '../model/content.ts';
import { describeFact, nameForeign, pickAddress } from '../model/fact-text.ts';
import { listWidths, nameWidth } from '../pictures/picture-widths.ts';
import { pickText } from '../site/locales.ts';
import { fillText } from '../site/words.ts';
import { viewSteps } from '../site/build/page-context.ts';
import type { ExportContext } from './export-context.ts';
import { describeCommand } from './markdown-commands.ts';
import {
  isPhrasing,
  makeLink,
  makeList,
  makeParagraph,
  makeStrong,
  type Block,
} from './markdown-nodes.ts';

/** A body as Markdown: every component becomes what a reader of the page sees, with whole addresses. */
export function turnIntoMarkdown(nodes: readonly Nodes[], page: ExportContext): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (isJsx(node)) return turnComponent(node, page);
    if (node.type === 'image') return [turnPicture(node, page)];
    if (node.type === 'root') return turnIntoMarkdown(node.children, page);
    if (!('children' in node)) return [node];
    // What stands in a paragraph becomes text, what stands in a list item blocks: the kind of each child stays.
    return [{ ...node, children: turnIntoMarkdown(node.children, page) } as RootContent];
  });
}

/** A picture with the address of its largest width; one that does not exist gives its alt text. */
function turnPicture({ url, alt }: Image, page: ExportContext): RootContent {
  const guide = page.guide ?? page.plainGuide;
  const picture = guide?.pictures[url];
  if (!guide || !picture) return { type: 'text', value: alt ?? '' };
  const name = nameWidth(url, picture, listWidths(picture).at(-1) ?? picture.width);
  return {
    type: 'image',
    url: page.whole(page.paths.guidePicture(guide.id, name)),
    alt: alt ?? '',
  };
}

function turnComponent(node: Jsx, page: ExportContext): RootContent[] {
  const inside = () => turnIntoMarkdown(node.children, page);
  if (node.type === 'mdxJsxTextElement') {
    return describeInline(node, inside, page);
  }
  switch (node.name) {
    case 'Command':
      return describeCommand(readId(node), page);
    case 'Note':
      return [{ type: 'blockquote', children: addLabel(page.ui.note, inside()) }];
    case 'HowTo':
      return [makeParagraph(makeStrong(page.ui.howToFindOut)), ...inside()];
    case 'Copyable':
      return [{ type: 'blockquote', children: inside() as Block[] }];
    case 'Requests':
      return [listRequests(page)];
    default: {
      const nodes = describeInline(node, inside, page);
      const isText = nodes.every(isPhrasing);
      return isText ? [makeParagraph(...nodes)] : nodes;
    }
  }
}

/** A component in running text. One that belongs on lines of its own gives what is in it. */
function describeInline(
  node: Jsx,
  inside: () => RootContent[],
  page: ExportContext,
): RootContent[] {
  const { content, facts, locale, paths, today, ui, whole } = page;
  const id = readId(node);
  const text = (value: string): PhrasingContent[] => [{ type: 'text', value }];
  switch (node.name) {
    case 'Command':
      return [{ type: 'inlineCode', value: describeFact(page, 'Command', id) }];
    case 'Role':
      return text(describeFact(page, 'Role', id));
    case 'Ui':
      return [makeStrong(describeFact(page, 'Ui', id))];
    case 'OldName':
      return text(fillText(ui.markdown.quoted, { text: describeFact(page, 'OldName', id) }));
    case 'ErrorCode':
      return [makeLink(whole(paths.error(locale, id)), id)];
    case 'Guide': {
      const title = findGuide(content, id)?.texts[locale]?.frontmatter.title ?? id;
      return [makeLink(whole(paths.guideFile(locale, id, 'guide.md')), title)];
    }
    case 'When': {
      const date = facts.dates[id];
      if (!date) return [];
      const told = formatDate(date, ui);
      if (!hasState(node)) return text(told);
      return text(fillText(hasPassed(date, today) ? ui.datePassed : ui.dateAhead, { date: told }));
    }
    case 'Link':
      return describeLink(id, page, inside().filter(isPhrasing));
    case 'Unconfirmed':
      return addMark(inside(), ` (${ui.unconfirmed})`);
    default:
      return inside();
  }
}

/** A link from links.yaml, with the page's title or other words, and its language where it is not the reader's. */
export function describeLink(
  id: string,
  { facts, locale, ui }: ExportContext,
  words: readonly PhrasingContent[] = [],
): PhrasingContent[] {
  const link = facts.links[id];
  if (!link) return [];
  const { url, lang = '', isForeign } = pickAddress(link, locale);
  const name = words.length > 0 ? words : [pickText(link.title, locale)];
  return [
    makeLink(url, ...name),
    ...(isForeign ? [{ type: 'text', value: ` (${nameForeign(lang, ui)})` } as const] : []),
  ];
}

/** A mark after a text, or after the last of several paragraphs. */
function addMark(nodes: RootContent[], mark: string): RootContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'paragraph') return [...nodes, { type: 'text', value: mark }];
  return [...nodes.slice(0, -1), makeParagraph(...last.children, mark)];
}

/** A label before the first paragraph, or in one of its own. */
function addLabel(label: string, nodes: RootContent[]): Block[] {
  const [first, ...rest] = nodes as Block[];
  const isText = (block: Block | undefined): block is Paragraph => block?.type === 'paragraph';
  return isText(first)
    ? [makeParagraph(makeStrong(label), ' ', ...first.children), ...rest]
    : [makeParagraph(makeStrong(label)), ...(nodes as Block[])];
}

/** A ready-made request per fix whose role the reader may lack. */
function listRequests(page: ExportContext): RootContent {
  const { guide, locale, paths, ui, whole } = page;
  const steps = guide ? viewSteps(guide, page) : [];
  const requests = steps.flatMap(({ id, step, title }) =>
    guide && step.kind === 'fix' && step.role && step.role !== 'none'
      ? [
          [
            makeParagraph(makeStrong(fillText(ui.requestTitle, { fix: title }))),
            makeParagraph(
              fillText(ui.requestText, {
                role: describeFact(page, 'Role', step.role),
                fix: title,
                address: whole(paths.step(locale, guide.id, id)),
              }),
            ),
          ],
        ]
      : [],
  );
  return makeList(requests);
}
