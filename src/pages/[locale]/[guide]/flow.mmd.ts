import type { APIRoute } from 'astro';
import { createGuideExport } from '../../../build/exports/export-context.ts';
import { wordFlow } from '../../../build/exports/worded-flow.ts';
import { writeMermaid } from '../../../build/exports/write-mermaid.ts';
import { listGuideRoutes } from '../../../build/guide-routes.ts';

export const getStaticPaths = listGuideRoutes;

/** The flow in one locale, as a Mermaid flowchart. */
export const GET: APIRoute = async ({ params: { locale = '', guide = '' }, site }) => {
  const page = await createGuideExport(locale, guide, site);
  return new Response(writeMermaid(wordFlow(page)), {
    headers: { 'content-type': 'text/vnd.mermaid; charset=utf-8' },
  });
};
