import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { factMark, isFactComponent, type Block, type Body, type FactUse } from '../guide/body.ts';

const processor = unified().use(remarkParse).use(remarkMdx);

export const emptyBody: Body = { blocks: [], facts: [], components: [], links: 0, codeBlocks: 0, images: 0 };

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Reads an MDX body.
 * @param linesAbove lines of the file above the body
 * @throws VFileMessage, with `line` counted in the body, when it is not valid MDX
 */
export function parseBody(text: string, linesAbove: number): Body {
  const blocks: Block[] = [];
  const facts: FactUse[] = [];
  const components: string[] = [];
  const counts = { links: 0, codeBlocks: 0, images: 0 };
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + linesAbove;

  const visit = (node: Nodes, inItem: boolean): void => {
    if (isJsx(node)) {
      if (isFactComponent(node.name)) facts.push({ component: node.name, id: readId(node), line: lineOf(node) });
      else if (node.name !== null) components.push(node.name);
    }
    if (node.type === 'link') counts.links++;
    if (node.type === 'code') counts.codeBlocks++;
    if (node.type === 'image') counts.images++;
    if (node.type === 'paragraph' || node.type === 'heading') {
      const kind = node.type === 'heading' ? 'heading' : inItem ? 'item' : 'paragraph';
      blocks.push({ kind, text: readText(node).trim(), line: lineOf(node) });
    }
    if ('children' in node) node.children.forEach((child) => visit(child, inItem || node.type === 'listItem'));
  };
  visit(processor.parse(text) as Root, false);
  return { blocks, facts, components, ...counts };
}

function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** What the component names: every fact component has exactly one such attribute. */
function readId(node: Jsx): string {
  const attribute = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && ['id', 'to'].includes(candidate.name),
  );
  return typeof attribute?.value === 'string' ? attribute.value : '';
}

function readText(node: Nodes): string {
  if (isJsx(node) && isFactComponent(node.name)) return factMark;
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value.replace(/\s*\n\s*/g, ' ');
  const inner = 'children' in node ? node.children.map(readText).join('') : '';
  return node.type === 'strong' ? `**${inner}**` : inner;
}
