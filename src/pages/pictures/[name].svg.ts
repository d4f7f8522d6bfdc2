import type { APIRoute } from 'astro';
import { nameWordmark } from '../../site/drawing.ts';
import { loadContent } from '../../site/build/page-context.ts';

/** A site that has only its name has none. */
export async function getStaticPaths() {
  const { wordmark } = (await loadContent()).drawings;
  return wordmark ? [{ params: { name: nameWordmark(wordmark) } }] : [];
}

/** The wordmark of the site. */
export const GET: APIRoute = async () => {
  const { wordmark } = (await loadContent()).drawings;
  return new Response(wordmark?.svg, { headers: { 'content-type': 'image/svg+xml' } });
};
