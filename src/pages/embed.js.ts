import type { APIRoute } from 'astro';
import embedHost from '../embed/browser/embed-host.js?raw';

/** The script for pages that have a guide in a frame. Its address is in other people's pages, so it never changes. */
export const GET: APIRoute = () =>
  new Response(embedHost, { headers: { 'content-type': 'text/javascript' } });
