import type { APIRoute } from 'astro';
import { drawPicture } from '../../exports/draw-picture.ts';
import { nameSite } from '../../site/site-schema.ts';
import { createPageContext, loadContent } from '../../site/build/page-context.ts';
import tokens from '../../styles/tokens.css?raw';

export async function getStaticPaths() {
  const { locales } = await loadContent();
  return locales.map((locale) => ({ params: { locale } }));
}

/** What is shown of the site where the address of a page that is no guide is shared. */
export const GET: APIRoute = async ({ params: { locale = '' } }) => {
  const { content, ui } = await createPageContext(locale);
  const picture = await drawPicture(
    { locale, name: nameSite(content.site, locale), title: ui.homeTitle, lead: '' },
    tokens,
  );
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
