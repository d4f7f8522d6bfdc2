import type { APIRoute } from 'astro';
import { createExportContext } from '../../../exports/export-context.ts';
import { writePlainMarkdown } from '../../../exports/write-plain-markdown.ts';
import { listPlainRoutes } from '../../../site/build/guide-routes.ts';

export const getStaticPaths = listPlainRoutes;

/** The plain guide as Markdown, with its facts put in. */
export const GET: APIRoute = async ({ params: { locale = '', plain = '' }, site }) =>
  new Response(writePlainMarkdown(await createExportContext(locale, site, plain)));
