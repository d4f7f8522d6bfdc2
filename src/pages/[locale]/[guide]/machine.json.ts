import type { APIRoute } from 'astro';
import { createGuideExport } from '../../../exports/export-context.ts';
import { wordFlow } from '../../../exports/worded-flow.ts';
import { writeMachine } from '../../../exports/write-machine.ts';
import { listGuideRoutes } from '../../../site/build/guide-routes.ts';

export const getStaticPaths = listGuideRoutes;

/** The flow in one locale, as the config of an XState machine. */
export const GET: APIRoute = async ({ params: { locale = '', guide = '' }, site }) => {
  const page = await createGuideExport(locale, guide, site);
  return new Response(writeMachine(wordFlow(page)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
