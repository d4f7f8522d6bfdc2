import type { APIRoute } from 'astro';
import { createGuideExport } from '../../../exports/export-context.ts';
import { guideFileNames, makeGuideFile } from '../../../exports/guide-files.ts';
import { listGuideRoutes } from '../../../site/build/guide-routes.ts';
import tokens from '../../../styles/tokens.css?raw';

const types: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mmd: 'text/vnd.mermaid; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
};

/** Only in development: a build writes these files in threads, see src/exports/guide-files-build.ts. */
export async function getStaticPaths() {
  if (!import.meta.env.DEV) return [];
  const routes = await listGuideRoutes();
  return routes.flatMap(({ params }) =>
    guideFileNames.map((file) => ({ params: { ...params, file } })),
  );
}

/** A file that a guide has beside its page. */
export const GET: APIRoute = async ({ params, site }) => {
  const { locale = '', guide = '', file = '' } = params;
  const name = guideFileNames.find((known) => known === file);
  if (!name) return new Response(null, { status: 404 });
  const page = await createGuideExport(locale, guide, site);
  const made = await makeGuideFile(name, page, tokens);
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(typeof made === 'string' ? made : new Uint8Array(made), {
    headers: { 'content-type': type },
  });
};
