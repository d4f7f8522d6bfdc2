import type { APIRoute } from 'astro';
import embedHost from '../embed/browser/embed-host.js?raw';
import { loadContent } from '../site/build/page-context.ts';
import { hasPart } from '../site/site-settings.ts';

/** A site without frames has none. */
export async function getStaticPaths() {
  const { site } = await loadContent();
  return hasPart(site, 'frames') ? [{ params: { script: 'embed' } }] : [];
}

/** The script for pages that have a guide in a frame. Its address is in other people's pages, so it never changes. */
export const GET: APIRoute = () =>
  new Response(embedHost, { headers: { 'content-type': 'text/javascript' } });
