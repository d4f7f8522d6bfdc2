import type { APIRoute } from 'astro';
import { createExportContext } from '../exports/export-context.ts';
import { writeLlmsText } from '../exports/write-llms-text.ts';
import { loadContent } from '../site/build/page-context.ts';

/** The guides for language models: what there is, and where. */
export const GET: APIRoute = async ({ site }) => {
  const { locales } = await loadContent();
  const contexts = await Promise.all(locales.map((locale) => createExportContext(locale, site)));
  return new Response(writeLlmsText(contexts));
};
