import type { APIRoute } from 'astro';
import { createGuideExport } from './export-context.ts';
import { guideFileNames, makeGuideFile } from './guide-files.ts';
import { listGuideRoutes } from '../site/build/guide-routes.ts';

const types: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mmd: 'text/vnd.mermaid; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
};

export const getStaticPaths = listGuideRoutes;

/** A file that a guide has beside its page, by the end of its route. */
export const GET: APIRoute = async ({ params, routePattern, site }) => {
  const { locale = '', guide = '' } = params;
  const name = guideFileNames.find((known) => routePattern.endsWith(`/${known}`));
  if (!name) return new Response(null, { status: 404 });
  const page = await createGuideExport(locale, guide, site);
  const made = await makeGuideFile(name, page);
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(typeof made === 'string' ? made : new Uint8Array(made), {
    headers: { 'content-type': type },
  });
};
