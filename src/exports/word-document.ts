import {
  Bookmark,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { List, Nodes, PhrasingContent } from 'mdast';
import { describeLanguage } from '../site/text-direction.ts';

/** A part of a document. */
export type WordBlock = Paragraph | Table;

/** How text stands in a document. */
export interface WordStyle {
  /** BCP 47. */
  readonly lang: string;
  /** The bookmark that an anchor of the guide is in the document; an unknown one is no link. */
  readonly bookmarkOf: (anchor: string) => string | undefined;
  /** Each list counts from 1 on. */
  readonly lists: { count: number };
}

/** What stands around a node. */
interface Around extends WordStyle {
  readonly depth: number;
  readonly item?: { readonly ordered: boolean; readonly instance: number };
  readonly isQuoted?: boolean;
}

const monospace = 'Consolas';
const levels = [0, 1, 2, 3];
/** In twentieths of a point. */
const indent = 360;

/** Nodes of Markdown as paragraphs and tables. */
export function writeBlocks(nodes: readonly Nodes[], style: WordStyle): WordBlock[] {
  return nodes.flatMap((node) => writeBlock(node, { ...style, depth: 0 }));
}

function writeBlock(node: Nodes, around: Around): WordBlock[] {
  switch (node.type) {
    case 'root':
      return node.children.flatMap((child) => writeBlock(child, around));
    case 'heading':
      return [makeParagraph(node.children, around, { heading: HeadingLevel.HEADING_3 })];
    case 'paragraph':
      return [makeParagraph(node.children, around)];
    case 'blockquote':
      return node.children.flatMap((child) => writeBlock(child, { ...around, isQuoted: true }));
    case 'list':
      return writeList(node, around);
    case 'code':
      return node.value.split('\n').map(
        (text) =>
          new Paragraph({
            children: [new TextRun({ text, font: monospace, noProof: true })],
            shading: { fill: 'F2F2F0' },
            indent: { left: indent * around.depth },
          }),
      );
    case 'table': {
      const rows = node.children.map(({ children }) =>
        children.map((cell): WordCell => [makeParagraph(cell.children, around)]),
      );
      const [head = [], ...others] = rows;
      return [makeTable(head, others)];
    }
    case 'thematicBreak':
    case 'html':
      return [];
    default:
      return [makeParagraph([node as PhrasingContent], around)];
  }
}

function writeList({ ordered, children }: List, around: Around): WordBlock[] {
  const item = { ordered: ordered === true, instance: ++around.lists.count };
  return children.flatMap(({ children: blocks }) =>
    blocks.flatMap((block, at) =>
      // Only what an item begins with has its number.
      block.type === 'list'
        ? writeBlock(block, { ...around, depth: around.depth + 1 })
        : writeBlock(block, {
            ...around,
            depth: around.depth + (at === 0 ? 0 : 1),
            ...(at === 0 && { item }),
          }),
    ),
  );
}

function makeParagraph(
  nodes: readonly PhrasingContent[],
  { item, depth, isQuoted, ...style }: Around,
  options: { readonly heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel] } = {},
): Paragraph {
  const level = Math.min(depth, levels.length - 1);
  const marked = item?.ordered
    ? { numbering: { reference: 'numbers', level, instance: item.instance } }
    : { bullet: { level } };
  return new Paragraph({
    ...options,
    ...(item ? marked : { indent: { left: indent * (depth + (isQuoted ? 1 : 0)) } }),
    bidirectional: isRightToLeft(style.lang),
    children: nodes.flatMap((node) => writeRuns(node, style, {})),
  });
}

function writeRuns(node: PhrasingContent, style: WordStyle, format: IRunOptions): ParagraphChild[] {
  const inside = (more: IRunOptions = {}) =>
    'children' in node
      ? node.children.flatMap((child) => writeRuns(child, style, { ...format, ...more }))
      : [];
  switch (node.type) {
    case 'text':
      return [makeRun(node.value, style.lang, format)];
    case 'inlineCode':
      return [new TextRun({ ...format, text: node.value, font: monospace, noProof: true })];
    case 'strong':
      return inside({ bold: true });
    case 'emphasis':
      return inside({ italics: true });
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'image':
      return [makeRun(`[${node.alt ?? ''}]`, style.lang, { ...format, italics: true })];
    case 'link': {
      if (/^https?:/.test(node.url))
        return [
          new ExternalHyperlink({ link: node.url, children: inside({ style: 'Hyperlink' }) }),
        ];
      const anchor = node.url.startsWith('#') ? style.bookmarkOf(node.url.slice(1)) : undefined;
      return anchor === undefined
        ? inside()
        : [new InternalHyperlink({ anchor, children: inside({ style: 'Hyperlink' }) })];
    }
    default:
      return inside();
  }
}

const isRightToLeft = (lang: string) => describeLanguage(lang).dir === 'rtl';

function makeRun(text: string, lang: string, format: IRunOptions = {}): TextRun {
  const isRtl = isRightToLeft(lang);
  const language = isRtl ? { bidirectional: lang } : { value: lang };
  return new TextRun({
    ...format,
    text: text.replace(/\s*\n\s*/g, ' '),
    language,
    rightToLeft: isRtl,
  });
}

/** A text with its language. */
export interface WordText {
  readonly text: string;
  readonly lang: string;
}

/** A heading that can be linked to, in one language or in several. */
export function makeHeading(
  level: 'TITLE' | 'HEADING_1' | 'HEADING_2',
  texts: readonly WordText[],
  bookmark?: string,
): Paragraph {
  const runs = texts.flatMap(({ text, lang }, at) => [
    ...(at > 0 ? [new TextRun(' / ')] : []),
    makeRun(text, lang),
  ]);
  return new Paragraph({
    heading: HeadingLevel[level],
    keepNext: true,
    children: bookmark === undefined ? runs : [new Bookmark({ id: bookmark, children: runs })],
  });
}

/** A text, or the blocks that stand in a cell. */
type WordCell = WordText | readonly WordBlock[];

/** A table whose first row is repeated on each page. */
export function makeTable(
  head: readonly WordCell[],
  rows: readonly (readonly WordCell[])[],
  { minHeight }: { readonly minHeight?: number } = {},
): Table {
  const makeRow = (cells: readonly WordCell[], tableHeader: boolean) =>
    new TableRow({
      ...(tableHeader && { tableHeader }),
      // A row with a text of its own in it may be longer than a page.
      cantSplit: cells.every((cell) => 'text' in cell),
      ...(minHeight !== undefined &&
        !tableHeader && { height: { value: minHeight, rule: 'atLeast' } }),
      children: cells.map((cell) => new TableCell({ children: fillCell(cell, tableHeader) })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    rows: [makeRow(head, true), ...rows.map((cells) => makeRow(cells, false))],
  });
}

function fillCell(cell: WordCell, bold: boolean): WordBlock[] {
  if ('text' in cell) {
    return [
      new Paragraph({
        bidirectional: isRightToLeft(cell.lang),
        children: [makeRun(cell.text, cell.lang, { bold })],
      }),
    ];
  }
  // Word opens no file with a cell that ends without a paragraph.
  const needsEnd = !(cell.at(-1) instanceof Paragraph);
  return [...cell, ...(needsEnd ? [new Paragraph({})] : [])];
}

/** A document as the bytes of a .docx file. */
export function packDocument(
  { text: title, lang }: WordText,
  children: readonly WordBlock[],
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: '',
    styles: {
      default: { document: { run: { font: 'Calibri', size: 22, language: { value: lang } } } },
    },
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: levels.map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            style: { paragraph: { indent: { left: indent * (level + 1), hanging: indent } } },
          })),
        },
      ],
    },
    sections: [{ children: [...children] }],
  });
  return Packer.toBuffer(document);
}
