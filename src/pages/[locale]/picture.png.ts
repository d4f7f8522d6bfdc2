import type { APIRoute } from 'astro';
import { drawPicture } from '../../exports/draw-picture.ts';
import { wordSite } from '../../site/site-settings.ts';
import { createPageContext, loadContent } from '../../site/build/page-context.ts';

export async function getStaticPaths() {
  const { locales } = await loadContent();
  return locales.map((locale) => ({ params: { locale } }));
}

/** What is shown of the site where the address of a page that is no guide is shared. */
export const GET: APIRoute = async ({ params: { locale = '' } }) => {
  const page = await createPageContext(locale);
  const { title } = wordSite(page.content.site, locale, page.ui);
  const picture = await drawPicture({ title, lead: '' }, page);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
