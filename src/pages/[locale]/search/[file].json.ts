import type { APIRoute } from 'astro';
import { createPageContext, loadContent } from '../../../site/build/page-context.ts';
import { makeSearchFiles } from '../../../search/build/make-search-files.ts';

interface Props {
  text: string;
}
export async function getStaticPaths() {
  // Where a site is built, a thread writes them.
  if (import.meta.env.PROD) return [];
  const { locales } = await loadContent();
  const files = locales.map(async (locale) =>
    [...makeSearchFiles(await createPageContext(locale))].map(([file, text]) => ({
      params: { locale, file },
      props: { text },
    })),
  );
  return (await Promise.all(files)).flat();
}

/** A file of the search in one locale. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
