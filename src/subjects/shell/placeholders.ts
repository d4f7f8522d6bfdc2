/** A placeholder of a command: a name in angle brackets. */
export const placeholder = /<[a-z][a-z-]*>/;

/** Stands for a placeholder's value while a command is read: no shell has a meaning for it. */
export const anyValue = '\uE000';

/** A command with a sign for each placeholder. */
export function markPlaceholders(code: string): string {
  return code.trim().replace(new RegExp(placeholder, 'g'), anyValue);
}

/** One command of several: what it runs, and the words behind it. */
export interface Statement {
  readonly words: readonly string[];
  /** Whether what it gives is written over a file. */
  readonly overwrites: boolean;
}

/** A command as it was read, and what is wrong with it. */
export interface ReadCommand {
  readonly statements: readonly Statement[];
  readonly faults: readonly string[];
}

/** Faults of where the placeholders stand: as a program, or in what is read as a command once more. */
export function judgePlaces(statements: readonly Statement[], readsAgain: RegExp): string[] {
  return statements.flatMap(({ words }) => {
    const [program = ''] = words;
    const again = readsAgain.exec(words.join(' '))?.[0];
    return [
      ...(program.includes(anyValue) ? ['a placeholder stands where a program must'] : []),
      ...(again !== undefined && words.some((word) => word.includes(anyValue))
        ? [`"${again.trim()}" reads what a placeholder is filled with as a command once more`]
        : []),
    ];
  });
}

/** What stands for a placeholder, as it is told. */
export function tellWord(word: string): string {
  return word.replaceAll(anyValue, '<…>');
}
