import { loadContent } from './page-context.ts';

/** The parameters of a route that every guide with a flow has in every locale. */
export async function listGuideRoutes() {
  const { guides, locales } = await loadContent();
  return Object.keys(guides).flatMap((guide) =>
    locales.map((locale) => ({ params: { locale, guide } })),
  );
}

/** The parameters of a route that every plain guide has in every locale. */
export async function listPlainRoutes() {
  const { plainGuides, locales } = await loadContent();
  return Object.keys(plainGuides).flatMap((plain) =>
    locales.map((locale) => ({ params: { locale, plain } })),
  );
}
