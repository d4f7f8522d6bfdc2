import type {
  BlockContent,
  DefinitionContent,
  Heading,
  Link,
  List,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
} from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/** What may stand in a list item, or in a blockquote. */
export type Block = BlockContent | DefinitionContent;

export function makeParagraph(...parts: readonly (string | PhrasingContent)[]): Paragraph {
  return { type: 'paragraph', children: toPhrasing(parts) };
}

export function makeStrong(text: string): Strong {
  return { type: 'strong', children: [{ type: 'text', value: text }] };
}

export function makeLink(url: string, ...parts: readonly (string | PhrasingContent)[]): Link {
  // Markdown has no link in a link.
  const children = toPhrasing(parts).filter((part) => part.type !== 'link');
  return { type: 'link', url, children };
}

/** A list with one block, or several, an item. */
export function makeList(items: readonly (readonly Block[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: items.some((blocks) => blocks.length > 1),
    children: items.map((children) => ({
      type: 'listItem',
      spread: children.length > 1,
      children: [...children],
    })),
  };
}

export function makeHeading(
  depth: Heading['depth'],
  ...parts: readonly (string | PhrasingContent)[]
): Heading {
  return { type: 'heading', depth, children: toPhrasing(parts) };
}

function toPhrasing(parts: readonly (string | PhrasingContent)[]): PhrasingContent[] {
  return parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
}

/** Whether a node stands in running text. */
export function isPhrasing(node: Nodes): node is PhrasingContent {
  return ['text', 'strong', 'emphasis', 'inlineCode', 'link', 'image', 'break', 'html'].includes(
    node.type,
  );
}

/** Made once: its patterns are compiled on first use. */
const tables = gfmTableToMarkdown();

/** Nodes as Markdown (CommonMark, and tables as GFM has them), with one line break at the end. */
export function writeMarkdown(children: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...children] },
    {
      bullet: '-',
      emphasis: '_',
      fences: true,
      listItemIndent: 'one',
      rule: '-',
      extensions: [tables],
    },
  );
}
