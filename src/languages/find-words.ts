// Latin letters by number: \p{L} takes several times as long, and every line is read.
const wordPattern = /[a-z\d\u00DF-\u024F]+(?:['’][a-z]+)*/g;

/** The words of a text in Latin letters, in lower case. A hyphen parts two words, an apostrophe does not. */
export function listWords(text: string): string[] {
  return text.toLowerCase().match(wordPattern) ?? [];
}

/** For each list that words were found of, what was found, in order. */
export type FoundWords<Name extends string> = Partial<Record<Name, string[]>>;

/**
 * Finds the words and phrases of named lists, which part them by commas, in a list of words. One word may be of several
 * lists.
 */
export function createWordFinder<Name extends string>(
  lists: Readonly<Record<Name, string>>,
): (words: readonly string[]) => FoundWords<Name> {
  const phrases = new Map<string, { name: Name; rest: string[] }[]>();
  for (const [name, list] of Object.entries(lists) as [Name, string][]) {
    for (const phrase of list.split(',')) {
      const [first = '', ...rest] = phrase.trim().split(/\s+/);
      phrases.set(first, [...(phrases.get(first) ?? []), { name, rest }]);
    }
  }
  return (words) => {
    const found: FoundWords<Name> = {};
    words.forEach((word, at) => {
      for (const { name, rest } of phrases.get(word) ?? []) {
        if (!rest.every((next, index) => next === words[at + 1 + index])) continue;
        (found[name] ??= []).push([word, ...rest].join(' '));
      }
    });
    return found;
  };
}
