import { leadsOn } from './judge-page.ts';
import type { BuiltSite } from './open-site.ts';

/** What an element is, as far as the way that it is judged depends on it. */
function nameElement(element: Element): string {
  const told = ['class', 'role', 'type', 'lang'].map((name) => element.getAttribute(name) ?? '');
  return [element.localName, ...told].join(' ');
}

/** A page costs a judge this many elements before its first one is looked at. */
const costOfPage = 200;

/**
 * Few and short pages of a site that hold between them each kind of element, within each kind of other, in each language:
 * hundreds of pages of codes or of guides are made alike, and axe takes a second for a thousand elements.
 */
export function listUnlikePages(site: BuiltSite): string[] {
  // One that leads on is left before anything could be judged.
  const pages = site.pages.filter((path) => !leadsOn(site.open(path)));
  const left = new Map(pages.map((path) => [path, listElements(site.open(path))]));
  const known = new Set<string>();
  const found = new Set<string>();
  for (;;) {
    // The page that tells most for what it costs.
    const worth = [...left].map(([path, { count, kinds }]) => ({
      path,
      kinds,
      value: kinds.difference(known).size / (count + costOfPage),
    }));
    const best = worth.reduce((one, other) => (other.value > one.value ? other : one), {
      path: '',
      kinds: new Set<string>(),
      value: 0,
    });
    if (best.value === 0) return site.pages.filter((path) => found.has(path));
    for (const kind of best.kinds) known.add(kind);
    found.add(best.path);
    left.delete(best.path);
  }
}

function listElements(document: Document): { count: number; kinds: Set<string> } {
  const elements = [...document.querySelectorAll('*')];
  const { lang } = document.documentElement;
  const kinds = elements.map((element) => {
    const { parentElement } = element;
    return [lang, parentElement ? nameElement(parentElement) : '', nameElement(element)].join(
      ' > ',
    );
  });
  return { count: elements.length, kinds: new Set(kinds) };
}
