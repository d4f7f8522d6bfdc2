import type { APIRoute } from 'astro';
import { listErrorCodes } from '../../../error-codes/build/list-error-codes.ts';
import { createPageContext, loadContent } from '../../../site/build/page-context.ts';

export async function getStaticPaths() {
  const { locales } = await loadContent();
  return locales.map((locale) => ({ params: { locale } }));
}

/** Every error code in one locale: what the box on the pages looks in. */
export const GET: APIRoute = async ({ params: { locale = '' } }) =>
  Response.json(listErrorCodes(await createPageContext(locale)));
