/**
 * What a pattern finds in a text becomes something else; an ending is taken off only if a vowel is left, for only then
 * was it one. The pattern is a text, because the search sends the rules of a page's language to its readers as JSON.
 */
export type Rewriting = readonly [pattern: string, by: string, isEnding?: true];

/** The rule by which what is found becomes `by`, with `$1` for what the first group has. */
export function replace(pattern: RegExp, by: string): Rewriting {
  return [pattern.source, by];
}

/** The rule that takes an ending off a word. */
export function cut(ending: RegExp): Rewriting {
  return [ending.source, '', true];
}

/** A text rewritten by one rule after the other. */
export function rewrite(text: string, rules: readonly Rewriting[] = []): string {
  return rules.reduce((said, [pattern, by, isEnding]) => {
    const left = said.replace(new RegExp(pattern, 'g'), by);
    return isEnding && !/[aeiouy]/.test(left) ? said : left;
  }, text);
}

/** As on a keyboard without these letters. They are no letter and accent, so that Unicode does not take them apart. */
export const nordicLetters = [replace(/ø/, 'o'), replace(/æ/, 'ae')];
