/** The words of a text in lower case. A hyphen parts two words, an apostrophe does not. */
export function listWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
}

/** Finds words and phrases of a list, which parts them by commas, in a list of words. A word counts once. */
export type WordFinder = (words: readonly string[]) => string[];

export function createWordFinder(list: string): WordFinder {
  const phrases = new Map<string, string[][]>();
  for (const phrase of list.trim().split(/\s*,\s*/)) {
    const [first = '', ...rest] = phrase.split(/\s+/);
    phrases.set(first, [...(phrases.get(first) ?? []), rest]);
  }
  // The longest phrase first, so that "med mindre" is not read as something shorter.
  for (const rests of phrases.values()) rests.sort((a, b) => b.length - a.length);
  return (words) => {
    const found: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const rest = phrases
        .get(words[at] ?? '')
        ?.find((after) => after.every((word, index) => word === words[at + 1 + index]));
      if (!rest) continue;
      found.push([words[at], ...rest].join(' '));
      at += rest.length;
    }
    return found;
  };
}
