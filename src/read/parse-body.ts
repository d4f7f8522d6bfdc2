import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Nodes, Parents, Root, Text } from 'mdast';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import {
  factMark,
  guideMark,
  type Block,
  type Body,
  type Code,
  type FactUse,
  type HandmadeLink,
  type Misuse,
  type Part,
  type PictureUse,
  type Unread,
} from '../model/body.ts';
import {
  findComponent,
  isComponent,
  isFactComponent,
  namingAttribute,
} from '../model/components.ts';

/** What a text says: what the checks need to know of its body, and the tree that it is rendered from. */
export interface ParsedBody {
  readonly body: Body;
  /** Its nodes have no `position`. */
  readonly tree: Root;
}

/** CommonMark with tables, for both kinds of text. */
export const markdownProcessor = unified().use(remarkParse).use(readTables);
const mdxProcessor = unified().use(remarkParse).use(remarkMdx).use(readTables);

/** Of GFM, tables alone: what else it has is a finding. */
function readTables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const emptyBody: Body = {
  blocks: [],
  facts: [],
  components: [],
  shape: [],
  code: [],
  guides: [],
  links: [],
  scripts: [],
  html: [],
  misused: [],
  pictures: [],
  unread: [],
};

export const emptyParsed: ParsedBody = { body: emptyBody, tree: { type: 'root', children: [] } };

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Reads an MDX body.
 * @param linesAbove lines of the file above the body
 * @throws VFileMessage, with `line` counted in the body, when it is not valid MDX
 */
export function parseBody(text: string, linesAbove: number): ParsedBody {
  const tree = mdxProcessor.parse(text);
  const body = describeTree(tree, text, linesAbove);
  dropPositions(tree);
  return { body, tree };
}

/** Of GFM, what is not read and would stand on the page as it is typed. */
const unreadForms: readonly (readonly [Unread['kind'], RegExp])[] = [
  ['task', /^\[[ xX]\](?=\s)/g],
  ['footnote', /\[\^[^\]\s]+\]/g],
  ['strike-through', /~~(?=[^~\s])[^~]*~~/g],
];

/** What a body holds, from its text and its tree, whose nodes still have their `position`. */
export function describeTree(tree: Root, text: string, linesAbove: number): Body {
  const blocks: Block[] = [];
  const facts: FactUse[] = [];
  const components: string[] = [];
  const shape: Part[] = [];
  const code: Code[] = [];
  const guides: { id: string; line: number }[] = [];
  const links: HandmadeLink[] = [];
  const scripts: number[] = [];
  const html: number[] = [];
  const misused: Misuse[] = [];
  const pictures: PictureUse[] = [];
  const unread: Unread[] = [];

  const visit = (node: Nodes, inItem: boolean, inBox: boolean, parent?: Parents): void => {
    const line = lineOf(node) + linesAbove;
    const isBox = isJsx(node) && boxes.includes(node.name ?? '');
    if (isBox && inBox) misused.push({ kind: 'nested', component: node.name ?? '', line });
    if (isJsx(node)) {
      misused.push(...findMisuse(node, line));
      const id = readId(node);
      if (!isFactComponent(node.name)) components.push(node.name ?? '');
      else if (id !== '') facts.push({ component: node.name, id, line });
      if (node.name === 'Guide' && id !== '') guides.push({ id, line });
    }
    if (node.type === 'image') {
      const alt = node.alt?.trim() ?? '';
      const isAlone = parent?.type === 'paragraph' && parent.children.length === 1;
      const hasTitle = typeof node.title === 'string';
      const { start, end } = node.position ?? {};
      const [label = ''] = text.slice(start?.offset, end?.offset).split('](');
      const isPlain = !/[<{}]/.test(label);
      pictures.push({ written: node.url, alt, line, isAlone, hasTitle, isPlain });
      blocks.push({ kind: 'picture', text: alt, line, facts: [] });
    }
    const address = readAddress(node);
    if (address !== undefined) links.push({ address, line });
    if (isScript(node)) scripts.push(line);
    if (node.type === 'html') html.push(line);
    if (node.type === 'code' || node.type === 'inlineCode') code.push({ text: node.value, line });
    if (node.type === 'text') unread.push(...findUnread(node, linesAbove));
    if (!knownNodes.has(node.type)) unread.push({ kind: 'other', text: node.type, line });
    const part = namePart(node);
    if (part !== undefined) shape.push({ name: part, line });
    const factsAbove = facts.length;
    if ('children' in node) {
      node.children.forEach((child) =>
        visit(child, inItem || node.type === 'listItem', inBox || isBox, node),
      );
    }
    const kind = readKind(node, inItem);
    if (kind) {
      blocks.push({ kind, text: readText(node).trim(), line, facts: facts.slice(factsAbove) });
    }
    if (part !== undefined && 'children' in node && hasEnd(node) && node.children.length > 0) {
      shape.push({ name: `end of ${part}`, line: (node.position?.end.line ?? 1) + linesAbove });
    }
  };
  visit(tree, false, false);
  return {
    ...{ blocks, facts, components, shape, code, guides, links, scripts },
    ...{ html, misused, pictures, unread },
  };
}

/** What stands apart from the text around it, and so not inside another. */
const boxes = ['Note', 'HowTo', 'Copyable'];

/** The kinds of node that are rendered, and those that have a finding of their own. */
const knownNodes: ReadonlySet<string> = new Set<Nodes['type']>([
  ...(['root', 'paragraph', 'heading', 'list', 'listItem', 'blockquote', 'thematicBreak'] as const),
  ...(['table', 'tableRow', 'tableCell', 'code'] as const),
  ...(['text', 'emphasis', 'strong', 'inlineCode', 'break', 'image'] as const),
  ...(['mdxJsxFlowElement', 'mdxJsxTextElement'] as const),
  ...(['link', 'linkReference', 'imageReference', 'definition', 'html'] as const),
  ...(['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'] as const),
]);

/** What is wrong with how a component is written. Of one that does not exist, its name says enough. */
function findMisuse(node: Jsx, line: number): Misuse[] {
  const component = findComponent(node.name);
  if (!component || node.name === null) return [];
  const found: Omit<Misuse, 'component' | 'line'>[] = [];
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      found.push({ kind: 'spread' });
      continue;
    }
    const { name, value } = attribute;
    seen.add(name);
    const wanted = Object.hasOwn(component.attributes, name) && component.attributes[name];
    if (!wanted) found.push({ kind: 'unknown-attribute', attribute: name });
    else if (typeof value === 'object' && value !== null) {
      found.push({ kind: 'expression', attribute: name });
    } else if (wanted === 'flag') {
      if (typeof value === 'string') found.push({ kind: 'flag-with-value', attribute: name });
    } else if (typeof value !== 'string' || value.trim() === '') {
      found.push({ kind: 'empty-attribute', attribute: name });
    }
  }
  const wanted = isComponent(node.name) ? namingAttribute(node.name) : undefined;
  if (wanted !== undefined && !seen.has(wanted) && !found.some(({ kind }) => kind === 'spread')) {
    found.push({ kind: 'missing-attribute', attribute: wanted });
  }
  if (component.holds === 'something' && node.children.length === 0) found.push({ kind: 'empty' });
  if (component.holds === 'nothing' && node.children.length > 0) found.push({ kind: 'not-empty' });
  return found.map((misuse) => ({ ...misuse, component: node.name ?? '', line }));
}

function findUnread(node: Text, linesAbove: number): Unread[] {
  return unreadForms.flatMap(([kind, pattern]) =>
    [...node.value.matchAll(pattern)].map(({ 0: found, index }) => ({
      kind,
      text: found.trim(),
      line: lineIn(node, index) + linesAbove,
    })),
  );
}

export function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function readAddress(node: Nodes): string | undefined {
  return node.type === 'link' || node.type === 'definition' ? node.url : undefined;
}

function isScript(node: Nodes): boolean {
  return ['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'].includes(node.type);
}

/** The name of a node in `Body.shape`; a fact counts there only if it stands on lines of its own. */
function namePart(node: Nodes): string | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'table':
      return node.type;
    case 'image':
      return 'picture';
    case 'heading':
      return `heading ${node.depth}`;
    case 'list':
      return node.ordered ? 'numbered list' : 'list';
    case 'listItem':
      return 'item';
    case 'tableRow':
      return 'row';
    case 'tableCell':
      return 'cell';
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

function hasEnd(node: Nodes): boolean {
  return node.type === 'list' || node.type === 'table' || isJsx(node);
}

function readKind(node: Nodes, inItem: boolean): Block['kind'] | undefined {
  if (node.type === 'heading') return 'heading';
  if (node.type === 'tableCell') return 'cell';
  if (node.type === 'paragraph' && node.children.some(({ type }) => type !== 'image')) {
    return inItem ? 'item' : 'paragraph';
  }
  return undefined;
}

/** What the component names; empty if it names nothing, or by an expression. */
export function readId(node: Jsx): string {
  if (!isComponent(node.name)) return '';
  const wanted = namingAttribute(node.name);
  const attribute = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === wanted,
  );
  return typeof attribute?.value === 'string' ? attribute.value : '';
}

/** Whether a component has the flag `state`. */
export function hasState(node: Jsx): boolean {
  return node.attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === 'state' &&
      attribute.value === null,
  );
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

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** The line of a place in a text. */
export function lineIn(node: Text, index: number): number {
  return lineOf(node) + (node.value.slice(0, index).match(/\n/g)?.length ?? 0);
}

/** Most of what a tree weighs is where its nodes stand, and that has been told by then. */
export function dropPositions(node: Nodes): void {
  delete node.position;
  if (isJsx(node)) {
    for (const attribute of node.attributes) delete attribute.position;
  }
  if ('children' in node) node.children.forEach(dropPositions);
}
