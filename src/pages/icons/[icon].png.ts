import type { APIRoute } from 'astro';
import { drawIconPicture } from '../../exports/draw-icon.ts';
import { loadContent } from '../../site/build/page-context.ts';

/** Size in px, and how much of it a system that cuts its icons into shapes leaves whole. */
const icons = [
  { icon: 'icon-192', size: 192 },
  { icon: 'icon-512', size: 512 },
  { icon: 'maskable-512', size: 512, share: 0.625 },
];

export const getStaticPaths = () => icons.map(({ icon }) => ({ params: { icon } }));

/** The icons of the app that a reader installs: see the manifest. */
export const GET: APIRoute = async ({ params }) => {
  const found = icons.find(({ icon }) => icon === params['icon']);
  if (!found) return new Response(null, { status: 404 });
  const picture = await drawIconPicture(await loadContent(), found.size, found.share);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
