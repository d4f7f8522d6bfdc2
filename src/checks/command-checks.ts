import { placeOf, type Check } from './check.ts';
import { findFaults, findStrangeCharacters } from '../powershell/powershell.ts';

/** Whether a reader can run what a guide shows. */
export const commandChecks: readonly Check[] = [
  {
    name: 'command-malformed',
    severity: 'error',
    description:
      'Every command can be run as it is typed: one of PowerShell is read as such, and none has signs that no shell takes.',
    find: ({ facts, factSources }) =>
      Object.entries(facts.commands).flatMap(([id, { shell, code }]) => {
        const faults = shell === 'powershell' ? findFaults(code) : findPlainFaults(code);
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
];

/** What can be seen of a command without knowing its shell. */
function findPlainFaults(code: string): string[] {
  const isOpen = (code.match(/"/g) ?? []).length % 2 === 1;
  return [
    ...findStrangeCharacters(code),
    ...(isOpen ? ['a quotation mark without its other half'] : []),
  ];
}
