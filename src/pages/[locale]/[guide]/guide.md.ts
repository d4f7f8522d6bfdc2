import type { APIRoute } from 'astro';
import { createGuideExport } from '../../../build/exports/export-context.ts';
import { readGuideBodies } from '../../../build/exports/read-guide-bodies.ts';
import { writeGuideMarkdown } from '../../../build/exports/write-guide-markdown.ts';
import { listGuideRoutes } from '../../../build/guide-routes.ts';

export const getStaticPaths = listGuideRoutes;

/** The whole guide as Markdown. */
export const GET: APIRoute = async ({ params: { locale = '', guide = '' }, site }) => {
  const page = await createGuideExport(locale, guide, site);
  return new Response(writeGuideMarkdown(page, await readGuideBodies(page.guide, locale)));
};
