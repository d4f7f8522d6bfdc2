import type { BuiltSite } from './open-site.ts';

/** What an element is, as far as the way that it is judged depends on it. */
function nameElement(element: Element): string {
  const told = ['class', 'role', 'type', 'lang'].map((name) => element.getAttribute(name) ?? '');
  return [element.localName, ...told].join(' ');
}

/**
 * The pages of a site that have an element, or one within another, unlike all those of the pages before in the same
 * language: hundreds of pages of codes or of guides are made alike, and axe takes a second for each.
 */
export function listUnlikePages(site: BuiltSite): string[] {
  const known = new Set<string>();
  return site.pages.filter((path) => {
    const before = known.size;
    const document = site.open(path);
    for (const element of document.querySelectorAll('*')) {
      const { parentElement } = element;
      const around = parentElement ? nameElement(parentElement) : '';
      known.add([document.documentElement.lang, around, nameElement(element)].join(' > '));
    }
    return known.size > before;
  });
}
