import type { APIRoute } from 'astro';
import { drawIconPicture } from '../exports/draw-icon.ts';
import { loadContent } from '../site/build/page-context.ts';

/** The icon of the site on the screen of an iPhone, which looks for it here. */
export const GET: APIRoute = async () => {
  const picture = await drawIconPicture(await loadContent(), 180, 0.8);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
