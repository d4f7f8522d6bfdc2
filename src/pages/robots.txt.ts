import type { APIRoute } from 'astro';
import { createPaths } from '../site/paths.ts';

/** Everybody may read everything, and the list of pages is here. Robots look for this file at the root of a host only. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(createPaths(import.meta.env.BASE_URL).sitemap(), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
