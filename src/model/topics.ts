import type { Locale } from '../site/locales.ts';
import type { Content, Guide, PlainGuide } from './content.ts';

/** Every guide, with a flow or without. */
export function listAllGuides({
  guides,
  plainGuides,
}: Pick<Content, 'guides' | 'plainGuides'>): (Guide | PlainGuide)[] {
  return [...Object.values(guides), ...Object.values(plainGuides)];
}

/** The topic that a guide names in the text that the others are translated from, whether or not there is one. */
export function readTopic({ texts }: Pick<Guide, 'texts'>, from: Locale): string | undefined {
  return texts[from]?.frontmatter.topic;
}

/** The ids of the articles that a guide stands for, in any of its texts. */
export function listArticles({ texts }: Pick<Guide, 'texts'>): string[] {
  return [
    ...new Set(Object.values(texts).flatMap(({ frontmatter }) => frontmatter.articles ?? [])),
  ];
}

/** The title of a guide in a locale. */
export function titleOf({ id, texts }: Pick<Guide, 'id' | 'texts'>, locale: Locale): string {
  return texts[locale]?.frontmatter.title ?? id;
}

/** Sorted by title, with the locale's collation. */
export function sortByTitle<Some extends Pick<Guide, 'id' | 'texts'>>(
  guides: readonly Some[],
  locale: Locale,
  lang: string | undefined,
): Some[] {
  const { compare } = new Intl.Collator(lang);
  const named = guides.map((guide) => [titleOf(guide, locale), guide] as const);
  return named.sort(([one], [other]) => compare(one, other)).map(([, guide]) => guide);
}
