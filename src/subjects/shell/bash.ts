import { findStrangeCharacters } from '../plain-shell.ts';
import type { Shell } from '../subject.ts';
import { destroysInKubernetes } from './kubectl.ts';
import {
  anyValue,
  judgePlaces,
  markPlaceholders,
  tellWord,
  type ReadCommand,
  type Statement,
} from './placeholders.ts';

/** What runs another command, with the options that it may have before it. */
const runners =
  /^(?:(?:sudo|doas|env|nice|nohup|time|command|exec|builtin)(?: -\S+)*|xargs(?: -\S+)*|[A-Za-z_]\w*=\S*) /;

/** What reads its words as a command once more, so that no quoting of ours holds in it. */
const readsAgain =
  /(?:^|\s)(?:eval|source|\.|trap|ssh|su|watch|parallel|xargs|(?:ba|da|z|k|fi)?sh(?=\s+-\w*c)|(?:python3?|perl|ruby|node)(?=\s+-\w*[ce]))(?=\s)/;

/** What deletes or overwrites, by how such a command begins. */
const destroys = [
  /^(?:rm|rmdir|unlink|shred|truncate|wipefs|mkfs\S*|fdisk|parted|userdel|groupdel|dropdb)(?:\s|$)/,
  /^dd\s(?:.*\s)?of=/,
  /^find\s.*\s-delete(?:\s|$)/,
  /^git (?:clean|reset --hard|push (?:.* )?(?:-f|--force|--delete)|branch (?:-D|-d|--delete))(?:\s|$)/,
  /^(?:docker|podman) (?:\w+ )?(?:rm|rmi|prune|down -v)(?:\s|$)/,
  /^crontab (?:.* )?-r(?:\s|$)/,
];

/** Bash, and what it has in common with the other shells of POSIX. */
export const bash: Shell = {
  // In single quotes every sign stands for itself; one of them ends the text, stands escaped, and begins it again. What
  // begins with a hyphen would be an option, however it is quoted.
  quoting: { around: "'", replaced: [["'", String.raw`'\''`]], refused: '^-' },
  findFaults: (code) => {
    const { statements, faults } = readBash(code);
    const found = [
      ...findStrangeCharacters(code),
      ...faults,
      ...judgePlaces(statements, readsAgain),
      ...statements.flatMap(({ words }) => words.flatMap(judgeWord)),
    ];
    return [...new Set(found)];
  },
  listPrograms: (code) => readBash(code).statements.map(nameProgram),
  findTyped: (prose, programs) => findTypedPrograms(prose, programs),
  pieceStart: /(?<=\s)(?=--?[a-z]|\||&&)|(?<=\n)/i,
  isDestructive: (code) =>
    readBash(code).statements.some((statement) => {
      const said = skipRunners(statement.words.join(' '));
      return (
        statement.overwrites ||
        destroys.some((pattern) => pattern.test(said)) ||
        destroysInKubernetes(said)
      );
    }),
};

function nameProgram({ words }: Statement): string {
  return skipRunners(words.join(' ')).split(' ')[0] ?? '';
}

function skipRunners(said: string): string {
  const rest = said.replace(runners, '');
  return rest === said ? said : skipRunners(rest);
}

/** A program that the site's commands run, with an option behind it. */
function findTypedPrograms(prose: string, programs: ReadonlySet<string>): string[] {
  const typed = prose.match(/(?<![\p{L}\p{N}./-])[a-z][\w.-]* --?[a-z][\w-]*/gu) ?? [];
  return typed.filter((words) => programs.has(words.split(' ')[0] ?? ''));
}

function judgeWord(word: string): string[] {
  return [
    ...(/^-{1,2}$/.test(word.replace(/^--$/, '')) ? [`"${word}" stands alone`] : []),
    ...(/^%\w+%$/.test(word) ? [`"${word}" is a variable of another shell`] : []),
  ];
}

/** Reads a command as Bash does, as far as it takes to tell its words, and where a quoted value is safe in it. */
function readBash(code: string): ReadCommand {
  const text = markPlaceholders(code);
  const faults: string[] = [];
  const statements: Statement[] = [];
  let at = 0;

  const fault = (said: string) => void faults.push(tellWord(said));
  const judgeQuoted = (quoted: string) => {
    if (quoted.includes(anyValue)) fault(`quotation marks around a placeholder in ${quoted}`);
  };
  const skipTo = (end: string, name: string): string => {
    const from = at;
    const found = text.indexOf(end, at);
    if (found < 0) fault(`${name} without its other half`);
    at = found < 0 ? text.length : found + end.length;
    return text.slice(from, found < 0 ? undefined : found);
  };
  /** What stands behind a dollar sign; `at` is behind it. */
  const readDollar = (): string => {
    if (text.startsWith('((', at)) {
      at += 2;
      const sum = skipTo('))', 'a "(("');
      if (sum.includes(anyValue)) fault('a placeholder in a sum');
      return '0';
    }
    if (text[at] === '(') {
      at++;
      readList(')');
      return '$()';
    }
    if (text[at] === '{') {
      const name = skipTo('}', 'a "{"');
      if (name.includes(anyValue)) fault('a placeholder in the name of a variable');
      return `$${name}}`;
    }
    if (text[at] === anyValue) fault('"$" before a placeholder');
    return '$';
  };
  const readDouble = (): string => {
    const from = at;
    let inside = '';
    while (at < text.length && text[at] !== '"') {
      const sign = text[at++] ?? '';
      if (sign === '\\') inside += text[at++] ?? '';
      else if (sign === '$') inside += readDollar();
      else if (sign === '`') fault('a backtick: write $(…)');
      else inside += sign;
    }
    if (at >= text.length) fault('a quotation mark without its other half');
    at++;
    // What stands in $(…) is quoted on its own.
    judgeQuoted(inside.includes(anyValue) ? `"${text.slice(from, at - 1)}"` : '');
    return inside;
  };
  /** The commands up to a closing bracket, or to the end. */
  function readList(end: string | undefined): void {
    let words: string[] = [];
    let word: string | undefined;
    let overwrites = false;
    let isTarget: 'over' | 'other' | undefined;
    /** What wants a command on its right. */
    let open = '';
    const endWord = () => {
      if (word === undefined) return;
      if (isTarget === 'over' && !/^(?:\/dev\/|&)/.test(word)) overwrites = true;
      if (isTarget === undefined) words.push(word);
      isTarget = undefined;
      word = undefined;
    };
    const endStatement = (by: string) => {
      endWord();
      if (isTarget !== undefined) fault('a redirection to nothing');
      const isEmpty = words.length === 0 && !overwrites;
      if (isEmpty && (by === '|' || by === '&&' || by === '||'))
        fault(`"${by}" with nothing before it`);
      if (!isEmpty) {
        statements.push({ words, overwrites });
        open = '';
      }
      if (by === '|' || by === '&&' || by === '||') open = by;
      [words, overwrites, isTarget] = [[], false, undefined];
    };
    while (at < text.length) {
      const rest = text.slice(at);
      const sign = text[at] ?? '';
      if (end !== undefined && sign === end && (end !== '}' || word === undefined)) {
        at++;
        endStatement('');
        if (open !== '') fault(`"${open}" with nothing behind it`);
        return;
      }
      if (/^[<>]\(/.test(rest)) {
        at += 2;
        readList(')');
        word = (word ?? '') + '()';
        continue;
      }
      const redirection = /^\d*(?:<<<|<<-?|<>|>>|>\||&>>?|>&|<&|<|>)/.exec(rest)?.[0];
      const operator = /^(?:&&|\|\|?|;;?|&|\n)/.exec(rest)?.[0];
      if (redirection !== undefined && (word === undefined || !/^\d/.test(redirection))) {
        endWord();
        at += redirection.length;
        if (/<<-?$/.test(redirection))
          fault('a here-document, in which quotation marks mean nothing');
        isTarget = />(?!>|&)\|?$/.test(redirection.replace('>>', '')) ? 'over' : 'other';
      } else if (operator !== undefined) {
        at += operator.length;
        endStatement(operator);
      } else if (/\s/.test(sign)) {
        at++;
        endWord();
      } else if (sign === '#' && word === undefined) {
        at += rest.indexOf('\n') < 0 ? rest.length : rest.indexOf('\n');
      } else if (rest.startsWith('\\\n')) at += 2;
      else if (sign === '\\') {
        if (text[at + 1] === anyValue) fault('"\\" before a placeholder');
        word = (word ?? '') + (text[at + 1] ?? '');
        at += 2;
      } else if (sign === "'") {
        at++;
        const quoted = skipTo("'", 'a quotation mark');
        judgeQuoted(`'${quoted}'`);
        word = (word ?? '') + quoted;
      } else if (sign === '"') {
        at++;
        word = (word ?? '') + readDouble();
      } else if (sign === '`') {
        at++;
        fault('a backtick: write $(…)');
      } else if (sign === '$') {
        at++;
        word = (word ?? '') + readDollar();
      } else if (sign === '(' && word === undefined) {
        at++;
        readList(')');
        // What goes on behind it, such as a pipe, goes on from a command.
        open = '';
        words.push('()');
      } else if (sign === ')' || sign === '(') {
        at++;
        fault(`a "${sign}" that belongs to nothing`);
      } else {
        at++;
        word = (word ?? '') + sign;
      }
    }
    endStatement('');
    if (open !== '') fault(`"${open}" with nothing behind it`);
    if (end !== undefined) fault('a bracket that is not closed');
  }
  readList(undefined);
  return { statements: statements.filter(({ words }) => words[0] !== '()'), faults };
}
