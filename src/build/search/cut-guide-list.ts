import type { Content, Guide } from '../../guide/content.ts';
import type { Locale } from '../../site/locales.ts';

/** How many guides, with all their steps, a page of the list has. */
const guidesOnPage = 25;

/** All guides by title in a locale, in parts that a page can hold. One part, if there is no guide. */
export function cutGuideList({ guides, ui }: Content, locale: Locale): Guide[][] {
  const { compare } = new Intl.Collator(ui[locale]?.lang);
  const titleOf = (guide: Guide) => guide.texts[locale]?.frontmatter.title ?? guide.id;
  const sorted = Object.values(guides).sort((one, other) => compare(titleOf(one), titleOf(other)));
  const count = Math.max(1, Math.ceil(sorted.length / guidesOnPage));
  return Array.from({ length: count }, (_, at) =>
    sorted.slice(at * guidesOnPage, (at + 1) * guidesOnPage),
  );
}
