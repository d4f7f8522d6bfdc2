import type { Heading, Link, Nodes, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse);

/** A step as a Markdown file of a guide has it: what stands from its heading to the next one. */
export interface MarkdownStep {
  readonly id: string;
  readonly heading: string;
  readonly nodes: readonly RootContent[];
}

/** Markdown as a tree, read as CommonMark: components and expressions mean nothing in it. */
export function readTree(markdown: string): Root {
  return parser.parse(markdown);
}

/** The sections whose heading holds an anchor. */
export function readSteps({ children: nodes }: Root): MarkdownStep[] {
  return nodes.flatMap((node, at) => {
    const id = node.type === 'heading' ? readAnchor(node) : undefined;
    if (id === undefined) return [];
    const rest = nodes.slice(at + 1);
    const end = rest.findIndex(({ type }) => type === 'heading' || type === 'thematicBreak');
    return [{ id, heading: readPlainText(node).trim(), nodes: rest.slice(0, end) }];
  });
}

function readAnchor(heading: Heading): string | undefined {
  const html = heading.children.find((child) => child.type === 'html');
  return html && /^<a id="([^"]+)">/.exec(html.value)?.[1];
}

/** Every node below some nodes, and those themselves, in order. */
export function walkNodes(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node) => [node, ...('children' in node ? walkNodes(node.children) : [])]);
}

export function listLinks(nodes: readonly Nodes[]): Link[] {
  return walkNodes(nodes).filter((node) => node.type === 'link');
}

export function listCode(nodes: readonly Nodes[]): string[] {
  return walkNodes(nodes).flatMap((node) => (node.type === 'code' ? [node.value] : []));
}

/** What a reader of the drawn Markdown sees of a node. */
export function readPlainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (!('children' in node)) return '';
  const isText = ['paragraph', 'heading', 'link', 'strong', 'emphasis'].includes(node.type);
  return node.children.map(readPlainText).join(isText ? '' : ' ');
}
