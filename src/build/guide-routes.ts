import { loadContent } from './page-context.ts';

/** The parameters of a route that every guide has in every locale. */
export async function listGuideRoutes() {
  const { guides, locales } = await loadContent();
  return Object.keys(guides).flatMap((guide) =>
    locales.map((locale) => ({ params: { locale, guide } })),
  );
}
