import type { ErrorCodeView } from '../error-codes/build/list-error-codes.ts';
import { writeScriptJson } from '../publish/script-json.ts';
import type { ExportContext } from './export-context.ts';

/**
 * What the page of an error code is, in the words of schema.org, as JSON-LD: a term of a list of terms, and its place in
 * the site. Pages of guides have none: search engines show nothing of an article that its title, description, picture
 * and languages do not tell them, nor of a `HowTo` (https://developers.google.com/search/blog/2023/08/howto-faq-changes).
 */
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
