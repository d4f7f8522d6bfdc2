import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import {
  factMark,
  guideMark,
  isFactComponent,
  type Block,
  type Body,
  type Code,
  type FactUse,
  type Part,
} from '../model/body.ts';

const processor = unified().use(remarkParse).use(remarkMdx);

export const emptyBody: Body = {
  blocks: [],
  facts: [],
  components: [],
  shape: [],
  code: [],
  guides: [],
  links: [],
  scripts: [],
  html: [],
  unread: [],
};

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** The tree of an MDX body. @throws as `parseBody` does */
export function parseTree(text: string): Root {
  return processor.parse(text);
}

/**
 * Reads an MDX body.
 * @param linesAbove lines of the file above the body
 * @throws VFileMessage, with `line` counted in the body, when it is not valid MDX
 */
export function parseBody(text: string, linesAbove: number): Body {
  return describeTree(parseTree(text), linesAbove);
}

/** What a body holds, from its tree; of what only Markdown has, nothing. */
export function describeTree(tree: Root, linesAbove: number): Body {
  const blocks: Block[] = [];
  const facts: FactUse[] = [];
  const components: string[] = [];
  const shape: Part[] = [];
  const code: Code[] = [];
  const guides: { id: string; line: number }[] = [];
  const links: number[] = [];
  const scripts: number[] = [];

  const visit = (node: Nodes, inItem: boolean): void => {
    const line = (node.position?.start.line ?? 1) + linesAbove;
    if (isJsx(node)) {
      if (isFactComponent(node.name)) {
        facts.push({ component: node.name, id: readId(node), line });
      } else if (node.name !== null) {
        components.push(node.name);
      }
    }
    if (isJsx(node) && node.name === 'Guide') guides.push({ id: readId(node), line });
    if (isHandmadeLink(node)) links.push(line);
    if (isScript(node)) scripts.push(line);
    if (node.type === 'code' || node.type === 'inlineCode') code.push({ text: node.value, line });
    const part = namePart(node);
    if (part !== undefined) shape.push({ name: part, line });
    const factsAbove = facts.length;
    if ('children' in node) {
      node.children.forEach((child) => visit(child, inItem || node.type === 'listItem'));
    }
    if (node.type === 'paragraph' || node.type === 'heading') {
      const kind = node.type === 'heading' ? 'heading' : inItem ? 'item' : 'paragraph';
      const own = facts.slice(factsAbove);
      blocks.push({ kind, text: readText(node).trim(), line, facts: own });
    }
    if (part !== undefined && (node.type === 'list' || isJsx(node)) && node.children.length > 0) {
      shape.push({ name: `end of ${part}`, line: (node.position?.end.line ?? 1) + linesAbove });
    }
  };
  visit(tree, false);
  return { ...emptyBody, blocks, facts, components, shape, code, guides, links, scripts };
}

export function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isHandmadeLink(node: Nodes): boolean {
  if (node.type === 'image') return /^[a-z]+:|^\/\//i.test(node.url);
  return node.type === 'link' || node.type === 'definition';
}

function isScript(node: Nodes): boolean {
  return ['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'].includes(node.type);
}

/** The name of a node in `Body.shape`; a fact counts there only if it stands on lines of its own. */
function namePart(node: Nodes): string | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'image':
      return node.type;
    case 'heading':
      return `heading ${node.depth}`;
    case 'list':
      return node.ordered ? 'numbered list' : 'list';
    case 'listItem':
      return 'item';
    case 'code':
      return 'code block';
    case 'mdxJsxFlowElement':
      return node.name ?? undefined;
    case 'mdxJsxTextElement':
      return node.name === null || isFactComponent(node.name) ? undefined : node.name;
    default:
      return undefined;
  }
}

/** What the component names; empty if it names nothing, or by an expression. */
export function readId(node: Jsx): string {
  const wanted = node.name === 'Link' ? 'to' : 'id';
  const attribute = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === wanted,
  );
  return typeof attribute?.value === 'string' ? attribute.value : '';
}

function readText(node: Nodes): string {
  if (isJsx(node) && isFactComponent(node.name)) return factMark;
  if (isJsx(node) && node.name === 'Guide') return guideMark;
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value.replace(/\s*\n\s*/g, ' ');
  const inner = 'children' in node ? node.children.map(readText).join('') : '';
  return node.type === 'strong' ? `**${inner}**` : inner;
}
