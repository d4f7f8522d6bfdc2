import GithubSlugger, { slug } from 'github-slugger';
import type { Element, ElementContent, Nodes as HastNodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Heading, Image, Nodes, Parents, Root, Table, Text } from 'mdast';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import { isComponent } from '../model/components.ts';
import { hasState, isJsx, readId, type Jsx } from '../read/parse-body.ts';
import type { PageContext } from '../site/build/page-context.ts';
import { pageIds } from '../site/paths.ts';
import { curlQuotes } from './curl-quotes.ts';
import type { Asked } from './render-command.ts';
import { renderComponent } from './render-component.ts';
import { renderPicture } from './render-picture.ts';

interface BodyOptions {
  /** The id of each heading, in order; without it, headings have none. */
  readonly headingIds?: readonly string[];
  /** Of a step: what it has asked its reader to fill in, which this text adds to. */
  readonly asked?: Asked;
}

/**
 * A text as HTML, rendered from the tree that the checks have read. Nothing of it is run: what is no Markdown and no
 * component is left out.
 */
export function renderBody(
  tree: Root,
  page: PageContext,
  { headingIds = [], asked }: BodyOptions = {},
): string {
  let headings = 0;
  const renderJsx = (state: State, node: Jsx): ElementContent[] => {
    const isBlock = node.type === 'mdxJsxFlowElement';
    const children = state.all(node);
    const inside = isBlock ? state.wrap(children) : children;
    // A component that does not exist is a finding; its author still sees what is in it.
    if (!isComponent(node.name)) return inside;
    const { name } = node;
    return renderComponent(
      { name, id: readId(node), hasState: hasState(node), isBlock, inside },
      page,
      asked,
    );
  };
  const handlers: Handlers = {
    mdxJsxFlowElement: renderJsx,
    mdxJsxTextElement: renderJsx,
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
    mdxjsEsm: () => undefined,
    text: (_, node: Text, parent: Parents | undefined) => ({
      type: 'text',
      value: curlQuotes(node.value, readBefore(node, parent)),
    }),
    table: (state, node: Table): Element =>
      h(
        'div',
        { class: 'prose-table', role: 'group', ariaLabel: page.ui.table, tabIndex: 0 },
        defaultHandlers.table(state, node),
      ),
    image: (_, { url, alt }: Image) => renderPicture(url, alt ?? '', page),
    heading: (state, node: Heading): Element => {
      const id = headingIds[headings];
      headings++;
      return {
        type: 'element',
        tagName: `h${node.depth}`,
        properties: id === undefined ? {} : { id },
        children: state.all(node),
      };
    },
  };
  const html = toHast(tree, { handlers });
  dropLinesBetween(html);
  return toHtml(html, { omitOptionalTags: true });
}

/** What holds blocks and no text of its own. */
const holders = new Set(['blockquote', 'ol', 'table', 'tbody', 'thead', 'tr', 'ul']);

/** Takes away the ends of lines between blocks, which nobody sees, and every reader of a long page would be sent. */
function dropLinesBetween(node: HastNodes): void {
  if (!('children' in node)) return;
  const { children } = node;
  for (const child of children) dropLinesBetween(child);
  if (node.type === 'root' || (node.type === 'element' && holders.has(node.tagName)))
    node.children = children.filter((child) => child.type !== 'text' || child.value !== '\n');
}

/** What stands right before a text among its siblings; a component is a word. */
function readBefore(node: Text, parent: Parents | undefined): string {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const sibling = siblings[siblings.indexOf(node) - 1];
  return sibling === undefined ? '' : isJsx(sibling) ? 'x' : readWords(sibling);
}

/**
 * The id of each heading of a guide: those of the source text's headings, so that a link to one holds in every language.
 */
export function listHeadingIds(tree: Root, source = tree): string[] {
  const own = slugHeadings(tree);
  if (source === tree) return own;
  const ids = slugHeadings(source);
  return own.map((id, at) => ids[at] ?? id);
}

function slugHeadings(tree: Root): string[] {
  const slugger = new GithubSlugger();
  for (const id of pageIds) slugger.slug(id);
  const list = (node: Nodes): string[] => {
    if (node.type === 'heading') {
      const words = readWords(node);
      return [slugger.slug(slug(words) === '' ? 'section' : words)];
    }
    return 'children' in node ? node.children.flatMap(list) : [];
  };
  return list(tree);
}

function readWords(node: Nodes): string {
  // A heading may be nothing but a fact.
  if (isJsx(node)) return readId(node);
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(readWords).join('') : '';
}
