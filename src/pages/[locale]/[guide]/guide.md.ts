import type { APIRoute } from 'astro';
import { createGuideExport } from '../../../exports/export-context.ts';
import { writeGuideMarkdown } from '../../../exports/write-guide-markdown.ts';
import { listGuideRoutes } from '../../../site/build/guide-routes.ts';

export const getStaticPaths = listGuideRoutes;

/** The whole guide as Markdown. */
export const GET: APIRoute = async ({ params: { locale = '', guide = '' }, site }) => {
  const page = await createGuideExport(locale, guide, site);
  return new Response(writeGuideMarkdown(page));
};
