import type { APIRoute } from 'astro';
import { listPictureFiles } from '../../../pictures/build/list-picture-files.ts';
import { shrinkPicture } from '../../../pictures/build/shrink-picture.ts';
import { contentFolder } from '../../../site/build/pass-content.ts';
import { loadContent } from '../../../site/build/page-context.ts';

export async function getStaticPaths() {
  const files = listPictureFiles(await loadContent());
  return files.map(({ guide, name }) => ({
    params: { guide, name: name.slice(0, -'.webp'.length) },
  }));
}

/** A picture of a guide in one width. */
export const GET: APIRoute = async ({ params: { guide, name = '' } }) => {
  const files = listPictureFiles(await loadContent());
  const found = files.find((file) => file.guide === guide && file.name === `${name}.webp`);
  if (!found) return new Response(null, { status: 404 });
  const bytes = await shrinkPicture(contentFolder(), found.picture, found.width);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/webp' } });
};
