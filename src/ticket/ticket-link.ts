import { parsePlace } from '../flow/trail.ts';
import { localePattern } from '../site/locales.ts';
import type { ReadPlace } from './ticket-reference.ts';

/** How far in front of a fragment its guide may stand. */
const reach = 100;

/**
 * The guide of an address of this site: of a page, of the page for frames, which was below the guide's own before, or of
 * a file that was taken along.
 */
const guideAddress = new RegExp(
  `/${localePattern}/([a-z][a-z0-9-]*)/(?:embed/)?(?:index\\.html)?(?:\\?[^\\s#]*)?$|` +
    `([a-z][a-z0-9-]*)-${localePattern}\\.html$`,
);

/** A fragment, as far as it goes: what of it is a place, `parsePlace` knows. */
const fragmentPattern =
  /#([a-z][a-z0-9-]*)((?:\?|%(?:25)*3[Ff])(?:[a-z0-9_=&?/-]|%(?:25)*[\dA-Fa-f]{2})+)?/g;

/**
 * Every link to a place in a pasted text that `cleanPasted` has cleaned, also one that was broken over lines, or put
 * into the address of a service that watches links. A fragment alone, or of another guide, counts if it carries a
 * trail: other sites have fragments too.
 * @param own ids of the guide that the text is read in, now and before
 */
export function readLinks(text: string, own: readonly string[]): ReadPlace[] {
  const variants = [text, text.replace(/\s/g, '')].flatMap((whole) => [whole, ...unwrap(whole)]);
  return variants.flatMap((variant) => {
    const fragments = [...variant.matchAll(fragmentPattern)];
    return fragments.flatMap(({ 0: fragment, 2: trail, index }): ReadPlace[] => {
      const before = variant.slice(Math.max(0, index - reach), index);
      const [, ofPage, ofFile] = guideAddress.exec(before) ?? [];
      const guide = ofPage ?? ofFile;
      if (trail === undefined && (guide === undefined || !own.includes(guide))) return [];
      // Whether a link was cut off shows when it is replayed.
      return [{ guide, place: parsePlace(fragment), isWhole: true }];
    });
  });
}

/** Addresses that stand in others, as one parameter of theirs. */
function unwrap(text: string): string[] {
  return text
    .split(/[\s&]/)
    .filter((parameter) => /%(?:25)*23/.test(parameter))
    .map((parameter) => decode(decode(parameter)));
}

/** Signs beyond ASCII are none of ours. */
function decode(encoded: string): string {
  return encoded.replace(/%([2-7][\da-f])/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
