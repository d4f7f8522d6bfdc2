import type { APIRoute } from 'astro';
import { createPageContext, loadContent } from '../../site/build/page-context.ts';
import { writeSearch } from '../../search/build/write-search.ts';
import { createTicketTexts } from '../../ticket/build/create-ticket-data.ts';
import type { PageWords } from '../../site/page-words.ts';

export async function getStaticPaths() {
  const { locales } = await loadContent();
  return locales.map((locale) => ({ params: { locale } }));
}

/** What the scripts of every page show in one locale. */
export const GET: APIRoute = async ({ params: { locale = '' } }) => {
  const page = await createPageContext(locale);
  const { newer, showNewer, later } = page.ui.offline;
  return Response.json({
    search: writeSearch(page),
    ticket: createTicketTexts(page),
    offline: { newer, showNewer, later },
  } satisfies PageWords);
};
