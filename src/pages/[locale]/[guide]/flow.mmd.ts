import type { APIRoute } from 'astro';
import { createGuideExport } from '../../../exports/export-context.ts';
import { wordFlow } from '../../../exports/worded-flow.ts';
import { writeMermaid } from '../../../exports/write-mermaid.ts';
import { listGuideRoutes } from '../../../site/build/guide-routes.ts';

export const getStaticPaths = listGuideRoutes;

/** The flow in one locale, as a Mermaid flowchart. */
export const GET: APIRoute = async ({ params: { locale = '', guide = '' }, site }) => {
  const page = await createGuideExport(locale, guide, site);
  return new Response(writeMermaid(wordFlow(page)), {
    headers: { 'content-type': 'text/vnd.mermaid; charset=utf-8' },
  });
};
