import { findStrangeCharacters } from '../plain-shell.ts';
import type { Shell } from '../subject.ts';
import {
  anyValue,
  judgePlaces,
  markPlaceholders,
  tellWord,
  type ReadCommand,
  type Statement,
} from './placeholders.ts';

/** What reads its words as a command once more. */
const readsAgain =
  /(?:^|\s)(?:cmd(?:\.exe)?|call|for|start|powershell(?:\.exe)?|pwsh|wsl|ssh)(?=\s)/i;

/** What deletes or overwrites, by how such a command begins. */
const destroys = [
  /^(?:del|erase|rd|rmdir|format|diskpart|cipher\b.* \/w)(?:[\s/]|$)/,
  /^reg(?:\.exe)? (?:delete|import|restore)\s/,
  /^(?:sc|schtasks|bcdedit|vssadmin|wevtutil|certutil|netsh|cmdkey)(?:\.exe)?\s(?:.*\s)?[-/]?(?:delete|delstore|cl|clear-log|reset)(?:[\s:]|$)/,
  /^net (?:user|localgroup|share|use)\s.*\s\/delete/,
  /^robocopy\s.*\s\/(?:mir|purge|move?)(?:\s|$)/,
  /^(?:copy|move|xcopy)\s(?:.*\s)?\/y(?:\s|$)/,
];

/** The command prompt of Windows. */
export const cmd: Shell = {
  // Variables are replaced in quotation marks, too, and nothing stops that; so a value with their signs is not filled
  // in. One that begins with a slash or a hyphen would be an option. Programs take a backslash at the end for one that
  // goes with the quotation mark, unless it is doubled.
  quoting: { around: '"', replaced: [[String.raw`\\+$`, '$&$&']], refused: '["%!]|^[/-]' },
  findFaults: (code) => {
    const { statements, faults } = readCmd(code);
    const found = [
      ...findStrangeCharacters(code),
      ...faults,
      ...judgePlaces(statements, readsAgain),
      ...statements.flatMap(({ words }) => words.flatMap(judgeWord)),
    ];
    return [...new Set(found)];
  },
  listPrograms: (code) => readCmd(code).statements.map(({ words: [program = ''] }) => program),
  findTyped: (prose, programs) =>
    (prose.match(/(?<![\p{L}\p{N}./\\-])[a-z][\w.]* \/[a-z?]\w*/giu) ?? []).filter((words) =>
      programs.has((words.split(' ')[0] ?? '').toLowerCase()),
    ),
  pieceStart: /(?<=\s)(?=[/-][a-z?]|\||&)|(?<=\n)/i,
  ignoresCase: true,
  isDestructive: (code) =>
    readCmd(code).statements.some(
      ({ words, overwrites }) =>
        overwrites || destroys.some((pattern) => pattern.test(words.join(' ').toLowerCase())),
    ),
};

function judgeWord(word: string): string[] {
  const told = tellWord(word);
  return [
    ...(/^\$\w/.test(word) ? [`"${told}" is a variable of another shell`] : []),
    ...(/^'.*'$/.test(word)
      ? [`"${told}" has quotation marks that the command prompt does not know`]
      : []),
    ...(/^[/-]$/.test(word) ? [`"${told}" stands alone`] : []),
  ];
}

/** Reads a command as the prompt does, as far as it takes to tell its words, and where a quoted value is safe in it. */
function readCmd(code: string): ReadCommand {
  const text = markPlaceholders(code).replace(/\^\n/g, '');
  const faults: string[] = [];
  const statements: Statement[] = [];
  const fault = (said: string) => void faults.push(tellWord(said));
  let depth = 0;

  for (const line of text.split('\n')) {
    if (/^\s*@?(?:rem(?:\s|$)|::)/i.test(line)) continue;
    let words: string[] = [];
    let word: string | undefined;
    let overwrites = false;
    let isTarget: 'over' | 'other' | undefined;
    let open = '';
    const endWord = () => {
      if (word === undefined) return;
      if (isTarget === 'over' && !/^nul:?$/i.test(word)) overwrites = true;
      if (isTarget === undefined) words.push(word);
      isTarget = undefined;
      word = undefined;
    };
    const endStatement = (by: string) => {
      endWord();
      if (isTarget !== undefined) fault('a redirection to nothing');
      if (words.length > 0) {
        statements.push({ words, overwrites });
        open = '';
      } else if (/^(?:\||&&|\|\|)$/.test(by)) fault(`"${by}" with nothing before it`);
      if (/^(?:\||&&|\|\|)$/.test(by)) open = by;
      [words, overwrites, isTarget] = [[], false, undefined];
    };
    let at = 0;
    while (at < line.length) {
      const rest = line.slice(at);
      const sign = line[at] ?? '';
      const redirection = /^\d?(?:>>|>&|<&|<|>)/.exec(rest)?.[0];
      const operator = /^(?:&&|\|\|?|&)/.exec(rest)?.[0];
      const variable = /^%[^%\s]+%|^%%?(?:~[a-z$:]*)?\w(?!\w)|^!\w+!/i.exec(rest)?.[0];
      if (sign === '"') {
        const end = line.indexOf('"', at + 1);
        const quoted = line.slice(at, end < 0 ? undefined : end + 1);
        if (end < 0) fault('a quotation mark without its other half');
        if (quoted.includes(anyValue)) fault(`quotation marks around a placeholder in ${quoted}`);
        word = (word ?? '') + quoted;
        at += quoted.length;
      } else if (sign === '^') {
        if (line[at + 1] === anyValue) fault('"^" before a placeholder');
        word = (word ?? '') + (line[at + 1] ?? '');
        at += 2;
      } else if (redirection !== undefined && (word === undefined || !/^\d/.test(redirection))) {
        endWord();
        at += redirection.length;
        isTarget = /^\d?>$/.test(redirection) ? 'over' : 'other';
      } else if (operator !== undefined) {
        at += operator.length;
        endStatement(operator);
      } else if (variable !== undefined) {
        if (variable.includes(anyValue)) fault('a placeholder in the name of a variable');
        word = (word ?? '') + variable;
        at += variable.length;
      } else if (sign === '%') {
        fault('a "%" without its other half');
        at++;
      } else if (word === undefined ? /[()]/.test(sign) : sign === ')' && depth > 0) {
        depth += sign === '(' ? 1 : -1;
        if (depth < 0) fault('a ")" that closes nothing');
        at++;
        if (sign === ')') endStatement('');
      } else if (/[\s,;=]/.test(sign) && !(sign === '=' && word !== undefined)) {
        at++;
        endWord();
      } else {
        word = (word ?? '') + sign;
        at++;
      }
    }
    endStatement('');
    if (open !== '') fault(`"${open}" with nothing behind it`);
  }
  if (depth > 0) fault('a bracket that is not closed');
  return { statements, faults };
}
