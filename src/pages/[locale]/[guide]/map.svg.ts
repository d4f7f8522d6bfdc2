import type { APIRoute } from 'astro';
import { drawGuideMap } from '../../../map/build/draw-guide-map.ts';
import { createGuideExport } from '../../../exports/export-context.ts';
import { wordFlow } from '../../../exports/worded-flow.ts';
import { writeMapSvg } from '../../../exports/write-map-svg.ts';
import { listGuideRoutes } from '../../../site/build/guide-routes.ts';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths = listGuideRoutes;

/** The map in one locale, as an SVG file that needs no page around it. */
export const GET: APIRoute = async ({ params: { locale = '', guide = '' }, site }) => {
  const page = await createGuideExport(locale, guide, site);
  const map = await drawGuideMap(page);
  const words = { name: page.ui.map, description: page.ui.downloads.mapDescription };
  const svg = writeMapSvg(map, wordFlow(page), words, tokens);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
