import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { EditFault } from './edit-fault.ts';

/** Keys from the top of a file down to an entry. */
export type YamlPath = readonly string[];

/** YAML as our files have it: every value is the text that it is written as, as in src/read/read-yaml.ts. */
export function parseText(text: string): Document.Parsed {
  const document = parseDocument(text, {
    schema: 'failsafe',
    customTags: ['bool', 'null'],
    logLevel: 'error',
    uniqueKeys: false,
    prettyErrors: false,
  });
  if (document.errors.length > 0)
    throw new EditFault('This file cannot be read as YAML. Correct it first: npm run check.');
  return document;
}

/** A map, and the place of an entry in it; -1 if it has none with that key. */
interface Found {
  readonly map: YAMLMap<Node, Node | null>;
  readonly index: number;
}

/** The map at a path; undefined if nothing, or `{}`, or nothing yet stands there. */
export function findMap(document: Document.Parsed, path: YamlPath): Found['map'] | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isMap<Node, Node | null>(node) ? node : undefined;
}

/** The entry at a path, and the map that it is in. */
export function findEntry(document: Document.Parsed, path: YamlPath): Found | undefined {
  const map = findMap(document, path.slice(0, -1));
  if (!map) return undefined;
  return { map, index: map.items.findIndex(({ key }) => nameKey(key) === path.at(-1)) };
}

export function nameKey(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Where a node begins. */
export function startOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

/** Where what a node or an entry says ends: before the comment behind it, and before the empty lines below it. */
export function endOf(node: Node | Pair<Node, Node | null> | null, text: string): number {
  if (isPair(node)) {
    const { key, value } = node;
    return Math.max(endOf(key, text), value ? endOf(value, text) : 0);
  }
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined) return endOf(last as Node | Pair<Node, Node | null>, text);
  }
  const end = node?.range?.[1] ?? 0;
  // A text of several lines has the empty lines below it, as far as YAML is concerned.
  return isScalar(node) && node.type?.startsWith('BLOCK') === true
    ? text.slice(0, end).trimEnd().length
    : end;
}

/** Where the line begins that a place is in. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line after a place begins. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** The lines of an entry of a map that has one entry a line: with the comment right above it, and what stands below it. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** The lines of each entry of a map, in order. */
export function listEntryLines(text: string, map: Found['map']): Lines[] {
  let before = 0;
  return map.items.map((pair, index) => {
    const key = startOf(pair.key);
    const own = lineStart(text, key);
    if (text.slice(own, key).trim() !== '')
      throw new EditFault('Several entries stand on one line. Write each on a line of its own.');
    const isTop = own === key && index === 0;
    // What stands on top of a file is about the file.
    const start = isTop ? own : startOfComment(text, own, before);
    const end = nextLine(text, endOf(pair, text));
    before = end;
    return { start, end };
  });
}

function startOfComment(text: string, own: number, before: number): number {
  let start = own;
  while (start > before) {
    const above = lineStart(text, start - 1);
    if (above < before || !text.slice(above, start).trimStart().startsWith('#')) break;
    start = above;
  }
  return start;
}
