import { pickPicture } from '../publish/optional-parts.ts';
import { sourceOf } from '../site/locales.ts';
import type { ErrorCodeView } from '../error-codes/build/list-error-codes.ts';
import { otherLocales } from '../site/build/page-context.ts';
import { writeScriptJson } from '../publish/script-json.ts';
import type { ExportContext, GuideExport } from './export-context.ts';

const contentLicence = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * What a guide page is, in the words of schema.org, as JSON-LD: an article, its place in the site and its other
 * languages. It is neither a `HowTo`, which is one row of steps to one end, nor an `FAQPage`, whose questions are the
 * readers' own, each with its whole answer. Search engines show no such results any more either
 * (https://developers.google.com/search/blog/2023/08/howto-faq-changes), so the steps stand once in the page.
 */
export function describeGuide(page: GuideExport): string {
  const { content, guide, locale, paths, ui, whole } = page;
  const text = guide.texts[locale]?.frontmatter;
  const title = text?.title ?? guide.id;
  const url = whole(paths.guide(locale, guide.id));
  const source = sourceOf(content, guide);
  const isSource = locale === source;
  const others = (isSource ? otherLocales(page) : [source]).map((other) => ({
    '@type': 'TechArticle',
    inLanguage: content.ui[other]?.lang,
    url: whole(paths.guide(other, guide.id)),
  }));
  const article = {
    '@type': 'TechArticle',
    headline: title,
    description: text?.description,
    inLanguage: ui.lang,
    url,
    image: whole(pickPicture(page)),
    license: contentLicence,
    [isSource ? 'workTranslation' : 'translationOfWork']: others,
  };
  return writeGraph(article, describeTrail(page, [[title, url]]));
}

/** What the page of an error code is: a term of a list of terms, and its place in the site. */
export function describeErrorCode(drawn: ErrorCodeView, page: ExportContext): string {
  const { locale, paths, ui, whole } = page;
  const url = whole(paths.error(locale, drawn.code));
  const list = [ui.errorCodes.listTitle, whole(paths.errors(locale))] as const;
  const term = {
    '@type': 'DefinedTerm',
    name: drawn.name ?? drawn.code,
    termCode: drawn.code,
    description: drawn.meaning,
    url,
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: list[0], url: list[1] },
  };
  return writeGraph(term, describeTrail(page, [list, [drawn.code, url]]));
}

/** The pages from the home page down to this one. */
function describeTrail(
  { locale, paths, ui, whole }: ExportContext,
  pages: readonly (readonly [name: string, url: string])[],
) {
  const all = [[ui.home, whole(paths.home(locale))] as const, ...pages];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(([name, item], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item,
    })),
  };
}

function writeGraph(...graph: readonly object[]): string {
  return writeScriptJson({ '@context': 'https://schema.org', '@graph': graph });
}
