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
  Text,
} from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Handle } from 'mdast-util-to-markdown';

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

/** No mark that means anything in running text. Others do at the start of a line or of a title alone. */
const plainText = /^[^\t\n\r!#&*<[\\\]_`|~]+$/;
const isBreak = (next: string) => /^[\r\n]/.test(next);

/** A text as it is where nothing of it can be taken for Markdown, as most are: `safe` looks for fifty marks in each. */
const writeText: Handle = ({ value }: Text, _, state, info) => {
  const begins = isBreak(info.before) ? /^\p{L}/u.test(value) : !value.startsWith('(');
  const isPlain = begins && !(value.endsWith(' ') && isBreak(info.after)) && plainText.test(value);
  return isPlain ? value : state.safe(value, info);
};

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
      handlers: { text: writeText },
      extensions: [tables],
    },
  );
}
