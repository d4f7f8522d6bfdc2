import { findStrangeCharacters } from '../plain-shell.ts';
import { plainQuoting } from '../quoting.ts';
import type { Shell } from '../subject.ts';
import { anyValue, judgePlaces, markPlaceholders, tellWord } from './placeholders.ts';

/** @see https://kubernetes.io/docs/reference/kubectl/ */
const verbs: ReadonlySet<string> = new Set(
  `annotate api-resources api-versions apply attach auth autoscale certificate cluster-info completion config cordon
  cp create debug delete describe diff drain edit events exec explain expose get kustomize label logs patch plugin
  port-forward proxy replace rollout run scale set taint top uncordon version wait`.split(/\s+/),
);

/** Options with a value that is not joined to them, and may stand before the verb. */
const withValue = /^(?:-n|--namespace|--context|--cluster|--user|--kubeconfig|-s|--server)$/;

/** Whether a command of kubectl deletes or overwrites. */
export function destroysInKubernetes(said: string): boolean {
  const words = said.split(/\s+/);
  return (
    words[0] === 'kubectl' &&
    (/^(?:delete|drain|replace)$/.test(findVerb(words) ?? '') ||
      words.some((word) => /^--(?:prune|force)(?:=true)?$/.test(word)))
  );
}

function findVerb([, ...words]: readonly string[]): string | undefined {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (withValue.test(word)) at++;
    else if (!word.startsWith('-')) return word;
  }
  return undefined;
}

/** A command as words, line by line; a backslash at its end joins a line to the next. */
function listLines(code: string): string[][] {
  return markPlaceholders(code)
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.replace(/(?<=^|\s)#.*/, '').trim())
    .filter(Boolean)
    .map((line) => line.match(/(?:"[^"]*"|[^\s"])+|"/g) ?? []);
}

function judgeLine(words: readonly string[]): string[] {
  const [program = ''] = words;
  const verb = findVerb(words);
  const behind = words.indexOf('--');
  const own = behind < 0 ? words : words.slice(0, behind);
  return [
    ...(program === 'kubectl' ? [] : [`"${tellWord(program)}" stands where "kubectl" must`]),
    ...(verb !== undefined && verbs.has(verb)
      ? []
      : [
          verb === undefined
            ? 'no verb, such as "get"'
            : `"${tellWord(verb)}" is no verb of kubectl`,
        ]),
    ...words.flatMap(judgeWord),
    ...own.slice(1).flatMap(judgeOption),
  ];
}

/** A command of kubectl is typed into any shell: what those read in ways of their own stands in no word. */
function judgeWord(word: string): string[] {
  if (word === '"') return ['a quotation mark without its other half'];
  const isQuoted = /^[^"]*"[^"]*"[^"]*$/.test(word);
  if (isQuoted && word.includes(anyValue)) {
    return [`quotation marks around a placeholder in ${tellWord(word)}`];
  }
  const signs = isQuoted ? /[`$%!\\]/.exec(word) : /[`$%!\\'()|&;<>*?[\]{}~^]/.exec(word);
  return signs ? [`"${signs[0]}" in ${tellWord(word)}, which shells read in different ways`] : [];
}

function judgeOption(word: string): string[] {
  if (!word.startsWith('-')) return [];
  return /^(?:-[a-zA-Z]\S*|--[a-z][a-z0-9-]*(?:=.*)?)$/.test(word)
    ? []
    : [`"${tellWord(word)}" is not the name of an option`];
}

/** What runs a command of its own in a container. */
const readsAgain = /(?<= -- )(?:\S*\/)?(?:ba|da|a)?sh -\w*c(?= )/;

/** kubectl, in whatever shell it is typed. */
export const kubectl: Shell = {
  quoting: plainQuoting,
  findFaults: (code) => {
    const lines = listLines(code);
    const statements = lines.map((words) => ({ words, overwrites: false }));
    const found = [
      ...findStrangeCharacters(code),
      ...lines.flatMap(judgeLine),
      ...judgePlaces(statements, readsAgain),
    ];
    return [...new Set(found)];
  },
  listPrograms: (code) => listLines(code).map(([program = '']) => program),
  findTyped: (prose) =>
    (prose.match(/(?<![\p{L}\p{N}-])kubectl [a-z-]+/gu) ?? []).filter((words) =>
      verbs.has(words.replace('kubectl ', '')),
    ),
  pieceStart: /(?<=\s)(?=--?[a-z])|(?<=\n)/i,
  isDestructive: (code) => listLines(code).some((words) => destroysInKubernetes(words.join(' '))),
};
