import type { APIRoute } from 'astro';
import { makeFlowSchema } from '../exports/flow-data.ts';
import { createPaths } from '../site/paths.ts';

/** The JSON Schema of every `flow.json`. */
export const GET: APIRoute = ({ site }) => {
  const path = createPaths(import.meta.env.BASE_URL).flowSchema();
  return Response.json(makeFlowSchema(new URL(path, site).href));
};
