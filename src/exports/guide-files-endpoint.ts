import type { APIRoute } from 'astro';
import { createGuideExport } from './export-context.ts';
import { guideFileNames, hasFile, makeGuideFile } from './guide-files.ts';
import { listGuideRoutes } from '../site/build/guide-routes.ts';
import { loadContent } from '../site/build/page-context.ts';

const types: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mmd: 'text/vnd.mermaid; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
};

const readName = (pattern: string) => guideFileNames.find((known) => pattern.endsWith(`/${known}`));

export async function getStaticPaths({ routePattern }: { readonly routePattern: string }) {
  const name = readName(routePattern);
  const { site } = await loadContent();
  return name && hasFile(site, name) ? listGuideRoutes() : [];
}

/** A file that a guide has beside its page, by the end of its route. */
export const GET: APIRoute = async ({ params, routePattern, site }) => {
  const { locale = '', guide = '' } = params;
  const name = readName(routePattern);
  if (!name) return new Response(null, { status: 404 });
  const page = await createGuideExport(locale, guide, site);
  const made = await makeGuideFile(name, page);
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(typeof made === 'string' ? made : new Uint8Array(made), {
    headers: { 'content-type': type },
  });
};
