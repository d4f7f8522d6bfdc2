import type { APIRoute } from 'astro';
import { createPageContext, loadContent } from '../../site/build/page-context.ts';
import type { PageWords } from '../../site/page-words.ts';
import { createTicketTexts } from '../../ticket/build/create-ticket-data.ts';

export async function getStaticPaths() {
  const { locales } = await loadContent();
  return locales.map((locale) => ({ params: { locale } }));
}

/** What is said in and around tickets in a locale: the scripts of a guide fetch it when a ticket is wanted. */
export const GET: APIRoute = async ({ params: { locale = '' } }) => {
  const ticket = createTicketTexts(await createPageContext(locale));
  return Response.json({ ticket } satisfies Pick<PageWords, 'ticket'>);
};
