import type { APIRoute } from 'astro';
import { createGuideExport } from '../../../exports/export-context.ts';
import { makeFlowData } from '../../../exports/flow-data.ts';
import { listGuideRoutes } from '../../../site/build/guide-routes.ts';

export const getStaticPaths = listGuideRoutes;

/** The flow as a graph, with its words in one language. */
export const GET: APIRoute = async ({ params: { locale = '', guide = '' }, site }) => {
  const page = await createGuideExport(locale, guide, site);
  return Response.json(makeFlowData(page));
};
