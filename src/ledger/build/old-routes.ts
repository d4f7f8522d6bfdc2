import { hasPart } from '../../site/site-settings.ts';
import { listAllGuides, listArticles } from '../../model/topics.ts';
import { loadContent } from '../../site/build/page-context.ts';
import { listOldPages, type OldPage } from '../old-pages.ts';

/** Below the page of the guide, where a page of each kind was. A frame was in a folder of its own. */
const below = { guide: undefined, proof: 'proof', 'old-frame': 'embed' } as const;

/** The parameters of pages that were at `/<locale>/<guide>/` or below it, and are no longer there. */
export async function listOldRoutes() {
  const pages = await listInLocales();
  return pages.flatMap(({ locale, old }) =>
    old.kind === 'frame'
      ? []
      : [{ params: { locale, old: old.from, page: below[old.kind] }, props: { old } }],
  );
}

/** The parameters of pages that were at `/embed/<locale>/<guide>/`, and are no longer there. */
export async function listOldFrames() {
  const pages = await listInLocales();
  return pages.flatMap(({ locale, old }) =>
    old.kind === 'frame' ? [{ params: { locale, old: old.from }, props: { old } }] : [],
  );
}

/** The parameters of pages at `/<locale>/articles/<id>/`, which lead to the guide that stands for an article of others. */
export async function listArticleRoutes() {
  const content = await loadContent();
  return listAllGuides(content).flatMap((guide) =>
    listArticles(guide).flatMap((article) =>
      content.locales.map((locale) => ({
        params: { locale, article },
        props: {
          old: { from: article, kind: 'guide', guide: guide.id, steps: [] } satisfies OldPage,
        },
      })),
    ),
  );
}

async function listInLocales() {
  const content = await loadContent();
  const isIn = ({ kind }: OldPage) =>
    kind === 'guide' || hasPart(content.site, kind === 'proof' ? 'proof' : 'frames');
  return listOldPages(content)
    .filter(isIn)
    .flatMap((old) => content.locales.map((locale) => ({ locale, old })));
}
