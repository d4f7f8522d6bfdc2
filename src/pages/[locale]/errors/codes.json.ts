import type { APIRoute } from 'astro';
import { listKnown } from '../../../search/build/list-known.ts';
import { createPageContext, loadContent } from '../../../site/build/page-context.ts';

export async function getStaticPaths() {
  const { locales } = await loadContent();
  return locales.map((locale) => ({ params: { locale } }));
}

/** Every error code and message in one locale: what the search knows at sight. */
export const GET: APIRoute = async ({ params: { locale = '' } }) =>
  Response.json(listKnown(await createPageContext(locale)));
