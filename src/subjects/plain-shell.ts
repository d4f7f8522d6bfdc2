import { plainQuoting } from './quoting.ts';
import type { Shell } from './subject.ts';

/** What no shell takes for the sign that it looks like: round quotation marks, long hyphens, hard spaces. */
export function findStrangeCharacters(code: string): string[] {
  return [...new Set(code.match(/[^\x20-\x7E\n\p{L}]/gu))].map(describeCharacter);
}

function describeCharacter(letter: string): string {
  const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return `the character "${letter}" (U+${code})`;
}

/** A shell that no pack of the site knows: what is true of every one. */
export const plainShell: Shell = {
  quoting: plainQuoting,
  findFaults: (code) => {
    const isOpen = (code.match(/"/g) ?? []).length % 2 === 1;
    return [
      ...findStrangeCharacters(code),
      ...(isOpen ? ['a quotation mark without its other half'] : []),
    ];
  },
  listPrograms: () => [],
  pieceStart: /(?<=\n)/,
  isDestructive: () => false,
};
