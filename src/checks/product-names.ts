import type { Subject } from '../subjects/subject.ts';

/** What finds the product names of a subject in a text, each once. */
export function createProductFinder({ productNames }: Subject): (text: string) => Set<string> {
  if (!productNames) return () => new Set();
  // A name that begins like another one stands before it.
  const names = [...productNames].sort((one, other) => other.length - one.length);
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  // Norwegian and German add an "s" to names: "Norges". "Machine" is no Mac.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?=['’]?s?(?![\\p{L}\\p{N}]))`,
    'gu',
  );
  return (text) => new Set(text.match(pattern) ?? []);
}
