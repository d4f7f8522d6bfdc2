import type { List, Root, RootContent } from 'mdast';
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Plain words as the body of a step: paragraphs, and what to do as a list. What Markdown or MDX could take for its own is escaped. */
export function writeBody(paragraphs: readonly string[], actions: readonly string[]): string {
  const children: RootContent[] = paragraphs.map(makeParagraph);
  if (actions.length > 0) children.push(makeList(actions));
  return writeTree({ type: 'root', children });
}

/** A tree as Markdown. */
export function writeTree(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-',
    listItemIndent: 'one',
    extensions: [mdxJsxToMarkdown(), braces],
  });
}

/** MDX reads code between braces. */
const braces = { unsafe: [{ character: '{' }, { character: '}' }] };

const makeParagraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

function makeList(actions: readonly string[]): List {
  const children = actions.map((action): List['children'][number] => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: action }] }],
  }));
  return { type: 'list', ordered: true, start: 1, spread: false, children };
}
