import type { APIRoute } from 'astro';
import { drawPicture } from '../../../exports/draw-picture.ts';
import { listGuideRoutes } from '../../../site/build/guide-routes.ts';
import { createPageContext } from '../../../site/build/page-context.ts';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths = listGuideRoutes;

/** What is shown of a guide where its address is shared. */
export const GET: APIRoute = async ({ params: { locale = '', guide = '' } }) => {
  const page = await createPageContext(locale, guide);
  const title = page.guide?.texts[locale]?.frontmatter.title ?? guide;
  const picture = await drawPicture({ locale, title, lead: page.ui.homeTitle }, tokens);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
