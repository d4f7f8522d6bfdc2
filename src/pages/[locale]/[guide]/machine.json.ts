import type { APIRoute } from 'astro';
import { exportGuide, listGuideRoutes } from '../../../build/exports/exported-guide.ts';
import { writeMachine } from '../../../build/exports/write-machine.ts';
import { createPageContext } from '../../../build/page-context.ts';

export const getStaticPaths = listGuideRoutes;

/** The flow in one locale, as the config of an XState machine. */
export const GET: APIRoute = async ({ params: { locale = '', guide = '' }, site }) => {
  const page = await createPageContext(locale, guide);
  return new Response(writeMachine(exportGuide(page, site)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
