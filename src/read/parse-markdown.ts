import type { Nodes, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Unread } from '../model/body.ts';
import {
  inlineFactPattern,
  markdownNames,
  namingAttribute,
  type ComponentName,
} from '../model/components.ts';
import {
  describeTree,
  dropPositions,
  lineIn,
  lineOf,
  markdownProcessor,
  type ParsedBody,
} from './parse-body.ts';

/**
 * Reads a Markdown body (CommonMark and tables). A fact in braces becomes the node that MDX has for its component, so that
 * whatever reads one tree reads the other; a paragraph that is nothing but a command becomes the command on lines of its
 * own.
 * @param linesAbove lines of the file above the body
 */
export function parseMarkdown(text: string, linesAbove: number): ParsedBody {
  const tree = markdownProcessor.parse(text);
  const braces: Unread[] = [];

  const readText = (node: Text): (Text | MdxJsxTextElement)[] => {
    if (!/[{}]/.test(node.value)) return [node];
    const { pieces, rest } = placeFacts(node);
    for (const { 0: found, index } of rest.matchAll(/\{[^{}\n]*\}|[{}]/g)) {
      braces.push({ kind: 'braces', text: found, line: lineIn(node, index) + linesAbove });
    }
    return pieces;
  };
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return;
    const children = node.children.flatMap((child): Nodes[] =>
      child.type === 'text' ? readText(child) : [child],
    );
    children.forEach(visit);
    // Each child is of a kind that stood there, or stands for one.
    node.children = children.map(standAlone) as typeof node.children;
  };
  visit(tree);
  const body = describeTree(tree, text, linesAbove);
  dropPositions(tree);
  const unread = [...body.unread, ...braces].sort((one, other) => one.line - other.line);
  return { body: { ...body, unread }, tree };
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

function makeComponent(component: ComponentName, id: string): MdxJsxTextElement {
  const name = namingAttribute(component) ?? 'id';
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

function placeAt(line: number): Pick<Text, 'position'> {
  const point = { line, column: 1 };
  return { position: { start: point, end: point } };
}
