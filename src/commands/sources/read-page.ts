import type { Nodes } from 'mdast';
import { parseHTML } from 'linkedom';
import { markdownProcessor } from '../../read/parse-body.ts';
import { hashValue } from '../../read/read-text.ts';

/** A paragraph, an item, a cell or a heading of a page: its words alone, in lower case, so that a new design changes none. */
interface PageBlock {
  readonly words: string;
  /** Of a heading, 1 to 6. */
  readonly level?: number;
}

/** Gathers running text, and closes it where a block begins or ends. */
function gather() {
  const blocks: PageBlock[] = [];
  let text = '';
  return {
    blocks,
    add: (more: string) => (text += more),
    close: (level?: number) => {
      const words = listWords(text);
      if (words !== '') blocks.push({ words, ...(level !== undefined && { level }) });
      text = '';
    },
  };
}

function listWords(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;
/** What is on a page, and no part of what it says. */
const aside = 'script, style, template, noscript, nav, svg, button';

/** What a page in HTML says; of one that marks its main part, that. */
export function readHtml(html: string): readonly PageBlock[] {
  const { document } = parseHTML(html);
  document.querySelectorAll(aside).forEach((element) => element.remove());
  const { blocks, add, close } = gather();
  const walk = (node: ChildNode): void => {
    if (node.nodeType === 3) add(node.textContent ?? '');
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toLowerCase();
    const isBlock = !inline.test(name);
    if (isBlock) close();
    node.childNodes.forEach(walk);
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (isBlock) close(level === undefined ? undefined : Number(level));
  };
  walk(document.querySelector('main') ?? document.body);
  close();
  return blocks;
}

/** What makes a quotation a note: the page says it on a line of its own. */
const alertMark = /^\[!\w+\]\s*/;

/** What a page in Markdown says, without its frontmatter. */
export function readMarkdown(text: string): readonly PageBlock[] {
  const { blocks, add, close } = gather();
  const walk = (node: Nodes): void => {
    if (node.type === 'text') add(node.value.replace(alertMark, ''));
    else if ('value' in node && node.type !== 'html') add(node.value);
    if (node.type === 'break') add(' ');
    if (node.type === 'code') close();
    if (!('children' in node)) return;
    node.children.forEach(walk);
    if (['paragraph', 'heading', 'tableCell'].includes(node.type))
      close(node.type === 'heading' ? node.depth : undefined);
  };
  for (const node of markdownProcessor.parse(text.replace(/^---\n.*?\n---\n/s, '')).children) {
    walk(node);
    close();
  }
  return blocks;
}

/** The fingerprint of the passage that begins with some words; undefined if it is not on the page. */
export function fingerprint(blocks: readonly PageBlock[], begins: string): string | undefined {
  const wanted = listWords(begins);
  const at = blocks.findIndex(({ words }) => words.startsWith(wanted));
  const first = blocks[at];
  if (!first || wanted === '') return undefined;
  const { level } = first;
  const below = blocks.slice(at + 1);
  const end = below.findIndex((block) => block.level !== undefined && block.level <= (level ?? 0));
  const rest = level === undefined ? [] : end < 0 ? below : below.slice(0, end);
  return hashValue([first, ...rest].map(({ words }) => words));
}
