import type { APIRoute } from 'astro';
import { drawIcon } from '../exports/draw-icon.ts';
import { loadContent } from '../site/build/page-context.ts';

/** The icon of the site. */
export const GET: APIRoute = async () =>
  new Response(drawIcon(await loadContent()), { headers: { 'content-type': 'image/svg+xml' } });
