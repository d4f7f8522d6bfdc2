import {
  isCollection,
  isScalar,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { findHidden } from './hidden-characters.ts';

/** What is wrong with a text in YAML, and where: the number of letters before it. */
export interface YamlFault {
  readonly at: number;
  readonly says: string;
  readonly remedy: string;
}

const quoteIt = 'Put the whole text in double quotes.';
const escapeFault = 'In double quotes "\\" does not stand for itself.';
const writeBackslash =
  "Put the text in single quotes, as in 'C:\\Users', or write \\\\ for each \\.";
const indentEvenly =
  'Begin all lines of one list or one group in the same column, two spaces further in than the line above them.';

/** Why a text cannot be read as YAML, in an author's words: the first fault, of which the others may be no more than a consequence. */
export function describeSyntaxFault(document: Document, text: string): YamlFault | undefined {
  const [error] = document.errors;
  if (!error) return undefined;
  const tab = /^ *\t/m.exec(text.replace(/^[ \t]+$/gm, ''));
  if (tab && tab.index <= error.pos[0]) return tabAt(text);
  const [at, says, remedy] = describeError(error, document, text);
  return { at, says, remedy };
}

function tabAt(text: string): YamlFault {
  const at = /^ *\t(?=.*\S)/m.exec(text)?.index ?? 0;
  const says = 'This line is indented with a tab.';
  return { at, says, remedy: 'Indent with spaces, two for each level.' };
}

function describeError(
  { code, pos: [at] }: YAMLError,
  document: Document,
  text: string,
): [at: number, says: string, remedy: string] {
  const line = lineAround(text, at);
  const written = line.trim();
  const value = written.replace(/^[^\s:]+:\s+|^-\s+/, '');
  const sign = /^[*&!%@`,|>?\]}]/.exec(value)?.[0];
  switch (code) {
    case 'BAD_DQ_ESCAPE':
      return [at, escapeFault, writeBackslash];
    case 'MULTIPLE_DOCS':
      return [
        at,
        'A line of hyphens or of full stops parts this file in two, and only one is read.',
        'Remove the line.',
      ];
    case 'RESOURCE_EXHAUSTION':
      return [
        at,
        'Brackets or lists stand inside each other too many times here.',
        'Write it flatter.',
      ];
    case 'MISSING_CHAR': {
      const quote = findOpen(document, at, text, ['"', "'"]);
      if (quote !== undefined)
        return [
          quote,
          'The quotation mark that opens here is never closed.',
          'Close it at the end of the text.',
        ];
      break;
    }
    case 'BAD_INDENT': {
      const bracket = findOpen(document, at, text, ['[', '{']);
      if (bracket !== undefined)
        return [
          bracket,
          `The "${text.charAt(bracket)}" that opens here is never closed.`,
          `Close it, or ${lower(quoteIt)}`,
        ];
      return [at, 'This line begins in another column than the lines it belongs to.', indentEvenly];
    }
    default:
  }
  if (/^[^\s:#]+:[^\s/]/.test(written) && code !== 'BLOCK_AS_IMPLICIT_KEY')
    return [
      at,
      `No space follows the colon in "${cut(written)}".`,
      'Write a space after the colon.',
    ];
  if (sign !== undefined && code !== 'MULTILINE_IMPLICIT_KEY')
    return [at, `A text cannot begin with "${sign}" here: "${cut(value)}".`, quoteIt];
  if (/^["'].*["'].+/.test(value))
    return [
      at,
      `Something stands after the closing quotation mark: "${cut(value)}".`,
      'Put the whole text in quotes: single ones if it holds double ones.',
    ];
  if (/^[[{][^\]}]*$/.test(value))
    return [
      text.indexOf(value, text.lastIndexOf('\n', at - 1) + 1),
      `The "${value.charAt(0)}" that opens in "${cut(written)}" is not closed in this line.`,
      `Close it, write each entry on a line of its own below, or ${lower(quoteIt)}`,
    ];
  if (/^[[{].*[\]}].+/.test(value))
    return [at, `Something stands after the closing bracket: "${cut(value)}".`, quoteIt];
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/.test(value))
    return [at, `": " stands inside the text "${cut(value)}".`, quoteIt];
  if (/^[^\s:]+:\s+-(?:\s|$)/.test(written))
    return [
      at,
      'A list begins on the line of its name.',
      'Begin it on the next line, or write [one, two].',
    ];
  if (!/:(?:\s|$)/.test(written) && !/^[-[{]/.test(written))
    return [
      at,
      `A colon is missing in "${cut(written)}".`,
      'Write a name, a colon, a space and the value.',
    ];
  return [at, `"${cut(written)}" does not fit in with the lines around it.`, indentEvenly];
}

/** What YAML can do, and no content needs: each would mean something else than it says. */
export function listSurprises(
  document: Document,
  text: string,
  lineAt: (offset: number) => number,
): YamlFault[] {
  const faults: YamlFault[] = [];
  const add = (node: Node | null | undefined, says: string, remedy: string) =>
    faults.push({ at: node?.range?.[0] ?? 0, says, remedy });
  if (/^%/m.test(text.slice(0, document.contents?.range?.[0] ?? 0)))
    add(undefined, 'A line that begins with "%" changes how the file is read.', 'Remove the line.');
  const addNames = (node: Scalar | YAMLMap | YAMLSeq) => {
    if (node.anchor !== undefined) {
      faults.push({
        // What follows may begin in the next line.
        at: text.lastIndexOf(`&${node.anchor}`, node.range?.[0]),
        says: `A text cannot begin with "&": "&${node.anchor}" would be a name for what follows.`,
        remedy: `${quoteIt} If it is meant as a name, write the lines out where they are needed.`,
      });
    }
    if (node.tag !== undefined) {
      const says = `A text cannot begin with "!": "${node.tag}" would say how to read what follows.`;
      add(node, says, quoteIt);
    }
  };
  visit(document, {
    Alias: (_, alias) => {
      const says = `A text cannot begin with "*": "*${alias.source}" would stand for something else.`;
      add(alias, says, quoteIt);
    },
    Seq: (_, list) => addNames(list),
    Scalar: (_, node) => {
      addNames(node);
      if (node.type === 'QUOTE_DOUBLE') {
        const written = text.slice(node.range?.[0], node.range?.[1]);
        const escape = findEscape(written);
        const hidden = findHidden(node.source ?? '');
        // As a character it has a finding of its own.
        if (hidden && !findHidden(written))
          add(node, `In "${hidden.around}" stands ${hidden.name}.`, 'Leave it out.');
        else if (escape !== undefined)
          faults.push({
            at: (node.range?.[0] ?? 0) + escape,
            says: escapeFault,
            remedy: writeBackslash,
          });
      }
      if (node.type === 'PLAIN') {
        const after = text.slice(node.range?.[1], node.range?.[2]);
        const comment = /^[ \t]+(#.*)/.exec(after)?.[1];
        if (comment !== undefined && (/^#\S/.test(comment) || /\s/.test(node.source ?? ''))) {
          const says = `"${comment.trim()}" is left out: what stands after " #" is a comment.`;
          add(node, says, `${quoteIt} A comment stands on a line of its own.`);
        }
      }
      return undefined;
    },
    Map: (_, map) => {
      addNames(map);
      const first = new Map<unknown, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const before = first.get(key.value);
        const at = key.range?.[0] ?? 0;
        if (before === undefined) first.set(key.value, at);
        else {
          const says = `"${String(key.value)}" stands here for the second time; the first is in line ${lineAt(before)}.`;
          add(key, says, 'Keep one of them, or rename one.');
        }
      }
    },
    Pair: (_, { key }) => {
      if (!isScalar(key)) {
        add(isCollection(key) ? key : undefined, 'A name before a colon must be a word.', quoteIt);
      } else if (key.value === '<<') {
        add(key, '"<<" would copy other lines here.', 'Write the lines out.');
      } else if (key.value === '__proto__') {
        add(key, '"__proto__" cannot be a name.', 'Choose another name.');
      } else if (typeof key.value !== 'string') {
        const says = `"${key.source ?? ''}" is no name here: it stands for nothing, or for yes or no.`;
        add(key, says, 'Choose another name, or put it in double quotes.');
      }
    },
  });
  return faults;
}

/** Where the first backslash stands that neither a quotation mark nor a second one follows. */
function findEscape(written: string): number | undefined {
  const escapes = written.matchAll(/\\(.)/gsu);
  return escapes.find(([, sign = '']) => !'"\\'.includes(sign))?.index;
}

/** Where a quotation mark or a bracket stands that is still open at a place. */
function findOpen(
  document: Document,
  at: number,
  text: string,
  signs: readonly string[],
): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const [start, end] = node.range ?? [];
      if (start === undefined || end === undefined || start > at || end < at) return;
      if (signs.includes(text.charAt(start))) found = start;
    },
  });
  return found;
}

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return text.slice(start).split('\n')[0] ?? '';
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
