import { pickShell, pickSubject } from '../subjects/subjects.ts';
import { findNearTerms } from '../search/near-terms.ts';
import { placeOf, type Check } from './check.ts';

/** Whether a reader can run what a guide shows. */
export const commandChecks: readonly Check[] = [
  {
    name: 'command-malformed',
    severity: 'error',
    isOfSite: true,
    description:
      'Every command can be run as it is typed: it is read as one of its shell, and none has signs that no shell takes.',
    find: ({ facts, factSources, site }) =>
      Object.entries(facts.commands).flatMap(([id, { shell, code }]) => {
        const faults = pickShell(site, shell).findFaults(code);
        if (faults.length === 0) return [];
        return [
          {
            ...placeOf(factSources.commands, id, 'code'),
            says: `"${id}" cannot be run: ${faults.join('; ')}.`,
            remedy: 'Copy the command from the official page, and run it before you publish it.',
          },
        ];
      }),
  },
  {
    name: 'command-placeholder',
    severity: 'error',
    isOfSite: true,
    description: 'The placeholders of a command are those that it explains.',
    find: ({ facts, factSources }) =>
      Object.entries(facts.commands).flatMap(([id, { code, placeholders }]) => {
        const used = [...code.matchAll(/<([a-z-]+)>/g)].map(([, name = '']) => name);
        const unexplained = [...new Set(used)]
          .filter((name) => !Object.hasOwn(placeholders, name))
          .map((name) => ({
            ...placeOf(factSources.commands, id, 'code'),
            says: `"${id}" does not explain its placeholder "<${name}>".`,
            remedy: `Add "${name}:" under placeholders, in every language.`,
          }));
        const unused = Object.keys(placeholders)
          .filter((name) => !used.includes(name))
          .map((name) => ({
            ...placeOf(factSources.commands, id, 'placeholders', name),
            says: `"${id}" explains the placeholder "${name}", which is not in its code.`,
            remedy: `Write "<${name}>" in the code, or remove the explanation.`,
          }));
        return [...unexplained, ...unused];
      }),
  },
  {
    name: 'command-shell',
    severity: 'error',
    isOfSite: true,
    description: 'The shell of a command is not the misspelt name of one that a pack knows.',
    find: ({ facts, factSources, site }) => {
      const known = Object.keys(pickSubject(site).shells ?? {});
      return Object.entries(facts.commands).flatMap(([id, { shell }]) => {
        const [near] =
          shell === undefined || known.includes(shell) ? [] : findNearTerms(shell, known);
        if (near === undefined) return [];
        return [
          {
            ...placeOf(factSources.commands, id, 'shell'),
            says: `"${id}" is run in "${shell ?? ''}", which no pack of this site knows.`,
            remedy: `Write "${near}".`,
          },
        ];
      });
    },
  },
  {
    name: 'command-destructive',
    severity: 'error',
    isOfSite: true,
    description:
      'A command that deletes or overwrites names the one that undoes it, or one that shows what it has done.',
    find: ({ facts, factSources, site }) =>
      Object.entries(facts.commands).flatMap(([id, { shell, code, check, undo }]) => {
        if (check !== undefined || undo !== undefined) return [];
        if (!pickShell(site, shell).isDestructive(code)) return [];
        return [
          {
            ...placeOf(factSources.commands, id, 'code'),
            says: `"${id}" deletes or overwrites something, and no command checks or undoes it.`,
            remedy: 'Add "check:" or "undo:" with the id of a command.',
          },
        ];
      }),
  },
];
