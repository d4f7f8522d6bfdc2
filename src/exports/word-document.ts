import {
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  TabStopType,
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
/** In twentieths of a point, as all lengths here. */
const indent = 360;
const below = 100;
/** A4. */
const paper = { width: 11_906, height: 16_838, margin: 1134 };
const line = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };

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
        (text, at, all) =>
          new Paragraph({
            children: [makeCode(text)],
            shading: { type: ShadingType.CLEAR, fill: 'F2F2F0' },
            indent: { left: indent * around.depth },
            spacing: { after: at < all.length - 1 ? 0 : below },
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
    : { numbering: { reference: 'signs', level } };
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
      return [makeCode(node.value, format)];
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

/** Somewhat smaller than the words around it: its letters are wide. */
const makeCode = (text: string, format: IRunOptions = {}): TextRun =>
  new TextRun({ ...format, text, font: monospace, size: 19, noProof: true });

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
    ...(at > 0 ? [level === 'TITLE' ? new TextRun({ break: 1 }) : new TextRun(' / ')] : []),
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

/**
 * A table whose first row is repeated on each page.
 * @param widths of its columns, as parts of the whole; without, all are as wide
 */
export function makeTable(
  head: readonly WordCell[],
  rows: readonly (readonly WordCell[])[],
  { minHeight, widths }: { readonly minHeight?: number; readonly widths?: readonly number[] } = {},
): Table {
  const parts = widths ?? head.map(() => 1);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const percents = parts.map((part) => (100 * part) / whole);
  const makeRow = (cells: readonly WordCell[], tableHeader: boolean) =>
    new TableRow({
      ...(tableHeader && { tableHeader }),
      // A row with blocks in it may be longer than a page.
      cantSplit: cells.every((cell) => 'text' in cell || cell.length === 1),
      ...(minHeight !== undefined &&
        !tableHeader && { height: { value: minHeight, rule: 'atLeast' } }),
      children: cells.map(
        (cell, at) =>
          new TableCell({
            children: fillCell(cell, tableHeader),
            width: { size: percents[at] ?? 0, type: WidthType.PERCENTAGE },
            ...(tableHeader && { shading: { type: ShadingType.CLEAR, fill: 'EDEDEA' } }),
          }),
      ),
    });
  const [top, bottom, left, right] = [line, line, line, line];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    // Word goes by the cells, others by these.
    columnWidths: percents.map((percent) => Math.round(percent * 96)),
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: { top, bottom, left, right, insideHorizontal: line, insideVertical: line },
    rows: [makeRow(head, true), ...rows.map((cells) => makeRow(cells, false))],
  });
}

/** Keeps two tables apart: Word makes one of neighbours. */
export const makeGap = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 0 } });

function fillCell(cell: WordCell, bold: boolean): WordBlock[] {
  if ('text' in cell) {
    return [
      new Paragraph({
        bidirectional: isRightToLeft(cell.lang),
        children: [makeRun(cell.text, cell.lang, { bold })],
        spacing: { after: 0 },
        keepNext: bold,
      }),
    ];
  }
  // Word opens no file with a cell that ends without a paragraph.
  const needsEnd = !(cell.at(-1) instanceof Paragraph);
  return [...cell, ...(needsEnd ? [new Paragraph({})] : [])];
}

/**
 * A document as the bytes of a .docx file.
 * @param isWide whether its pages lie on their long side
 */
export function packDocument(
  { text: title, lang }: WordText,
  children: readonly WordBlock[],
  isWide: boolean,
): Promise<Uint8Array> {
  const { width, height, margin } = paper;
  const right = (isWide ? height : width) - 2 * margin;
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '1F3A5F' },
    paragraph: { spacing: { before, after: below }, keepNext: true, keepLines: true },
  });
  const document = new Document({
    title,
    creator: '',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: lang } },
          paragraph: { spacing: { after: below } },
        },
        title: heading(36, 0),
        heading1: heading(30, 480),
        heading2: heading(25, 360),
        heading3: heading(22, 200),
      },
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
        {
          reference: 'signs',
          levels: levels.map((level) => ({
            level,
            format: LevelFormat.BULLET,
            text: level % 2 === 0 ? '•' : '–',
            style: { paragraph: { indent: { left: indent * (level + 1), hanging: indent } } },
          })),
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width,
              height,
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                tabStops: [{ type: TabStopType.RIGHT, position: right }],
                spacing: { after: 0 },
                children: [
                  makeRun(title, lang, { size: 18 }),
                  new TextRun({
                    size: 18,
                    children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [...children],
      },
    ],
  });
  return Packer.toBuffer(document);
}
