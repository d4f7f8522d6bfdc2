import type { Content, Guide, PlainGuide } from '../../model/content.ts';
import { listAllGuides, sortByTitle } from '../../model/topics.ts';
import type { Locale } from '../../site/locales.ts';

/** How many links a page of the list has on average: one for each guide, and one for each of its steps. */
const linksOnPage = 140;
/** How many other parts a page of the list leads to on each side of its own. */
const partsBeside = 3;

/**
 * All guides by title in a locale, in parts that a page can hold. One part, if there is no guide. There are as many
 * parts in every locale, so that each has its page in the others.
 */
export function cutGuideList(content: Content, locale: Locale): (Guide | PlainGuide)[][] {
  const guides = sortByTitle(listAllGuides(content), locale, content.ui[locale]?.lang);
  const links = guides.reduce((sum, guide) => sum + countLinks(guide), 0);
  const guidesOnPage = Math.ceil(guides.length / Math.max(1, Math.ceil(links / linksOnPage)));
  const count = Math.max(1, Math.ceil(guides.length / Math.max(1, guidesOnPage)));
  return Array.from({ length: count }, (_, at) =>
    guides.slice(at * guidesOnPage, (at + 1) * guidesOnPage),
  );
}

function countLinks(guide: Guide | PlainGuide): number {
  return 1 + ('flow' in guide ? Object.keys(guide.flow.steps).length : 0);
}

/** The numbers of the parts that a part leads to, itself among them: those around it, the first and the last. */
export function listPartsBeside(number: number, count: number): number[] {
  const around = Array.from({ length: 2 * partsBeside + 1 }, (_, at) => number - partsBeside + at);
  const inside = [1, ...around, count].filter((part) => part >= 1 && part <= count);
  return [...new Set(inside)];
}
