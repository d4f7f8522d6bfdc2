import type { Content } from '../model/content.ts';
import { perSubject } from '../subjects/subjects.ts';

const pickPattern = perSubject(({ productNames }) => {
  if (!productNames) return undefined;
  // A name that begins like another one stands before it.
  const names = [...productNames].sort((one, other) => other.length - one.length);
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  // Norwegian and German add an "s" to names: "Norges". "Machine" is no Mac.
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?=['’]?s?(?![\\p{L}\\p{N}]))`,
    'gu',
  );
});

/** The product names of a site's subjects in a text, each once. */
export function findProductNames(text: string, { site }: Pick<Content, 'site'>): Set<string> {
  return new Set(text.match(pickPattern(site) ?? /(?!)/g) ?? []);
}
