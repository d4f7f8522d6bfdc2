import type { Nodes } from 'mdast';
import { isJsx } from '../../src/read/parse-body.ts';

// What a file says and what is published of it, both as words. The file's are told without any of the parsers that are
// tested: they are simply the runs of letters and digits in it.

/** Words by how often they stand there. */
type Counts = Map<string, number>;

export interface SaidWords {
  readonly must: Counts;
  /** What a reader may see or not: numbers of a list, the names of characters, comments. */
  readonly may: Counts;
}

const wordPattern = /[\p{L}\p{N}]+/gu;

function listWords(text: string): string[] {
  return text.normalize('NFC').match(wordPattern) ?? [];
}

function count(words: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What YAML says: all of it but comments. */
export function readYamlWords(text: string): SaidWords {
  const must: string[] = [];
  const may: string[] = [];
  for (const line of text.split('\n')) {
    if (/^\s*#/.test(line)) continue;
    // A comment can stand behind a value of one word; behind another it is a finding.
    const [, before = line, comment = ''] =
      /^((?:\s*[\w"'-]+:)?\s*(?:\S+|\{[^{}]*\}|\[[^[\]]*\])?\s+)(#.*)$/.exec(line) ?? [];
    must.push(...listWords(before));
    may.push(...listWords(comment));
  }
  return { must: count(must), may: count(may) };
}

const characters: Readonly<Record<string, string>> = { nbsp: '\u00A0', amp: '&', Aring: 'Å' };

/** How facts are written in a plain guide, and what their components are called. */
const braces: Readonly<Record<string, string>> = {
  ...{ command: 'Command', link: 'Link', role: 'Role', ui: 'Ui', 'error-code': 'ErrorCode' },
  ...{ when: 'When', 'old-name': 'OldName', guide: 'Guide' },
};

/** A body of Markdown with its facts as components. */
export function writeComponents(markdown: string): string {
  return markdown.replace(/\{([a-z-]+):([a-z0-9-]+)\}/g, (written, name: string, id: string) => {
    const component = braces[name];
    const attribute = name === 'link' ? 'to' : 'id';
    return component === undefined ? written : `<${component} ${attribute}="${id}" />`;
  });
}

/** What Markdown says: all of it but the numbers of lists. */
export function readMarkdownWords(text: string): SaidWords {
  const may: string[] = [];
  const prose = text
    .replace(
      /^((?:[ \t>]|[-*+][ \t])*)(\d{1,9})(?=[.)](?:\s|$))/gm,
      (_, indent: string, number: string) => {
        may.push(number);
        return indent;
      },
    )
    .replace(
      /&(?:#(\d+)|(\w+));/g,
      (written, code: string | undefined, name: string | undefined) => {
        const character =
          code === undefined ? characters[name ?? ''] : String.fromCodePoint(Number(code));
        may.push(...listWords(written));
        return character ?? written;
      },
    );
  return { must: count(listWords(prose)), may: count(may) };
}

/** What is published of a tree: its texts, and what its components name. */
export function readTreeWords(tree: Nodes): Counts {
  const words: string[] = [];
  const visit = (node: Nodes): void => {
    if ('value' in node) words.push(...listWords(node.value));
    if (node.type === 'code') words.push(...listWords(`${node.lang ?? ''} ${node.meta ?? ''}`));
    if (node.type === 'image') words.push(...listWords(`${node.alt ?? ''} ${node.url}`));
    if (isJsx(node)) {
      // The tags of a component with something inside are two.
      const hasEnd = node.children.length > 0;
      words.push(...listWords(node.name ?? ''), ...(hasEnd ? listWords(node.name ?? '') : []));
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute') continue;
        words.push(...listWords(attribute.name));
        if (typeof attribute.value === 'string') words.push(...listWords(attribute.value));
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return count(words);
}

/** What is published of a value: its names and its texts. */
export function readValueWords(value: unknown): Counts {
  const words: string[] = [];
  const visit = (inner: unknown): void => {
    if (typeof inner === 'string' || typeof inner === 'boolean')
      words.push(...listWords(String(inner)));
    else if (Array.isArray(inner)) inner.forEach(visit);
    else if (typeof inner === 'object' && inner !== null) {
      for (const [name, below] of Object.entries(inner)) {
        words.push(...listWords(name));
        visit(below);
      }
    }
  };
  visit(value);
  return count(words);
}

/** The words that a file says more often than what is published of it. */
export function listLost({ must }: SaidWords, published: Counts): string[] {
  return [...must].flatMap(([word, times]) => ((published.get(word) ?? 0) < times ? [word] : []));
}

/** The words that are published more often than the file says them. */
export function listAdded({ must, may }: SaidWords, published: Counts): string[] {
  return [...published].flatMap(([word, times]) =>
    times > (must.get(word) ?? 0) + (may.get(word) ?? 0) ? [word] : [],
  );
}
