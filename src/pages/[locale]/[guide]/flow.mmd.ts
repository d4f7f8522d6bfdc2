import type { APIRoute } from 'astro';
import { exportGuide, listGuideRoutes } from '../../../build/exports/exported-guide.ts';
import { writeMermaid } from '../../../build/exports/write-mermaid.ts';
import { createPageContext } from '../../../build/page-context.ts';

export const getStaticPaths = listGuideRoutes;

/** The flow in one locale, as a Mermaid flowchart. */
export const GET: APIRoute = async ({ params: { locale = '', guide = '' }, site }) => {
  const page = await createPageContext(locale, guide);
  return new Response(writeMermaid(exportGuide(page, site)), {
    headers: { 'content-type': 'text/vnd.mermaid; charset=utf-8' },
  });
};
