import type { Nodes, Root, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { inlineFactPattern, markdownNames, type Body, type Unread } from '../model/body.ts';
import { describeTree, emptyBody } from './parse-body.ts';

const processor = unified().use(remarkParse);

/** A Markdown body: what the checks need to know of it, and its tree. */
export interface MarkdownBody {
  readonly body: Body;
  readonly tree: Root;
}

export const emptyMarkdown: MarkdownBody = {
  body: emptyBody,
  tree: { type: 'root', children: [] },
};

/** What is Markdown elsewhere and not here, and would stand in the page as it is typed. */
const unreadForms: readonly (readonly [Unread['kind'], RegExp])[] = [
  ['table', /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/gm],
  ['task', /^\[[ xX]\](?=\s)/g],
  ['footnote', /\[\^[^\]\s]+\]/g],
  ['strike-through', /~~(?=[^~\s])[^~]*~~/g],
];

/**
 * Reads a Markdown body (CommonMark). A fact in braces becomes the node that MDX has for its component, so that whatever
 * reads one tree reads the other; a paragraph that is nothing but a command becomes the command on lines of its own.
 * @param linesAbove lines of the file above the body
 */
export function parseMarkdown(text: string, linesAbove: number): MarkdownBody {
  const tree = processor.parse(text);
  const html: number[] = [];
  const images: number[] = [];
  const unread: Unread[] = [];

  const readText = (node: Text): (Text | MdxJsxTextElement)[] => {
    const lineAt = (index: number) =>
      lineOf(node) + linesAbove + (node.value.slice(0, index).match(/\n/g)?.length ?? 0);
    for (const [kind, pattern] of unreadForms) {
      for (const { 0: found, index } of node.value.matchAll(pattern)) {
        unread.push({ kind, text: found.trim(), line: lineAt(index) });
      }
    }
    if (!/[{}]/.test(node.value)) return [node];
    const { pieces, rest } = placeFacts(node);
    for (const { 0: found, index } of rest.matchAll(/\{[^{}\n]*\}|[{}]/g)) {
      unread.push({ kind: 'braces', text: found, line: lineAt(index) });
    }
    return pieces;
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'html') html.push(lineOf(node) + linesAbove);
    if (node.type === 'image') images.push(lineOf(node) + linesAbove);
    if (!('children' in node)) return;
    const children = node.children.flatMap((child): Nodes[] =>
      child.type === 'text' ? readText(child) : [child],
    );
    children.forEach(visit);
    // Each child is of a kind that stood there, or stands for one.
    node.children = children.map(standAlone) as typeof node.children;
  };
  visit(tree);
  const body = describeTree(tree, linesAbove);
  dropPositions(tree);
  return { body: { ...body, links: [...body.links, ...images], html, unread }, tree };
}

/** A text cut where a fact stands in it, and the same text with a blank for each letter of a fact. */
function placeFacts(node: Text): { pieces: (Text | MdxJsxTextElement)[]; rest: string } {
  const pieces: (Text | MdxJsxTextElement)[] = [];
  let end = 0;
  let above = lineOf(node);
  const cut = (to: number) => {
    const value = node.value.slice(end, to);
    if (value !== '') pieces.push({ type: 'text', value, ...placeAt(above) });
    above += value.match(/\n/g)?.length ?? 0;
  };
  const rest = node.value.replace(
    inlineFactPattern,
    (written: string, name: string, id: string, at: number) => {
      const component = Object.hasOwn(markdownNames, name) ? markdownNames[name] : undefined;
      if (component === undefined) return written;
      cut(at);
      end = at + written.length;
      pieces.push({ ...makeComponent(component, id), ...placeAt(above) });
      return ' '.repeat(written.length);
    },
  );
  cut(node.value.length);
  return { pieces, rest };
}

function makeComponent(component: string, id: string): MdxJsxTextElement {
  const name = component === 'Link' ? 'to' : 'id';
  const attributes = [{ type: 'mdxJsxAttribute', name, value: id } as const];
  return { type: 'mdxJsxTextElement', name: component, attributes, children: [] };
}

/** A command instead of the paragraph that it is all of. */
function standAlone(node: Nodes): Nodes {
  if (node.type !== 'paragraph' || node.children.length !== 1) return node;
  const [only] = node.children;
  if (only?.type !== 'mdxJsxTextElement' || only.name !== 'Command') return node;
  return { ...only, type: 'mdxJsxFlowElement' } as MdxJsxFlowElement;
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function placeAt(line: number): Pick<Text, 'position'> {
  const point = { line, column: 1 };
  return { position: { start: point, end: point } };
}

/** Most of what a tree weighs is where its nodes stand, and that has been told by then. */
function dropPositions(node: Nodes): void {
  delete node.position;
  if ('children' in node) node.children.forEach(dropPositions);
}
