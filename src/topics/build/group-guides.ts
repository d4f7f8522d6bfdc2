import type { Content, Guide, PlainGuide } from '../../model/content.ts';
import { listAllGuides, readTopic, sortByTitle } from '../../model/topics.ts';
import { sourceOf, type Locale } from '../../site/locales.ts';

/** Up to so many guides the home page lists them all; beyond, it lists topics, if there are any. */
const mostOnHome = 24;
/** How many guides a page has at most: that of a topic, and the home page of a site without topics. */
const guidesOnPage = 50;

type AnyGuide = Guide | PlainGuide;

/** A topic that has guides. */
export interface GuidesOfTopic {
  readonly id: string;
  /** The title by locale. */
  readonly title: Readonly<Record<Locale, string>>;
  readonly guides: readonly AnyGuide[];
}

/** The topics that have guides, in the order of the home page. */
export function groupByTopic(content: Content): GuidesOfTopic[] {
  const guides = Map.groupBy(listAllGuides(content), (guide) =>
    readTopic(guide, sourceOf(content, guide)),
  );
  return Object.entries(content.topics).flatMap(([id, { title }]) => {
    const own = guides.get(id);
    return own ? [{ id, title, guides: own }] : [];
  });
}

/** Whether the home page can name every guide. */
export function fitsOnHome(content: Content): boolean {
  const most = Object.keys(content.topics).length === 0 ? guidesOnPage : mostOnHome;
  return listAllGuides(content).length <= most;
}

/** The guides that the home page of a site without topics names: all, or those that cover most. */
export function listOnHome(content: Content): AnyGuide[] {
  return sortByCover(listAllGuides(content)).slice(0, guidesOnPage);
}

/** The guides of a topic by title in a locale, in parts that a page can hold. */
export function cutTopic({ guides }: GuidesOfTopic, locale: Locale, lang?: string): AnyGuide[][] {
  const sorted = sortByTitle(guides, locale, lang);
  return Array.from({ length: Math.ceil(sorted.length / guidesOnPage) }, (_, at) =>
    sorted.slice(at * guidesOnPage, (at + 1) * guidesOnPage),
  );
}

/** The guides as the home page lists them: first those whose flow covers most, then those without, as they come. */
export function sortByCover(guides: readonly AnyGuide[]): AnyGuide[] {
  const cover = (guide: AnyGuide) => ('flow' in guide ? Object.keys(guide.flow.steps).length : 0);
  return [...guides].sort((one, other) => cover(other) - cover(one));
}
