import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '../../model/pictures.ts';

/**
 * A picture as WebP in one width, upright and without what its camera wrote into it. The same bytes give the same bytes.
 * @param folder the content folder
 */
export async function shrinkPicture(
  folder: string,
  { file, type }: Picture,
  width: number,
): Promise<Buffer> {
  const bytes = await readFile(join(folder, file.replace(/^content\//, '')));
  const small = sharp(bytes, { failOn: 'truncated' }).autoOrient().resize({ width });
  const lossy = await small.clone().webp({ quality: 82, smartSubsample: true }).toBuffer();
  if (type !== 'png') return lossy;
  // A screenshot keeps its letters sharp without loss, and is often smaller so; a photograph is not.
  const whole = await small.clone().webp({ nearLossless: true, quality: 60 }).toBuffer();
  return whole.length <= lossy.length * 1.5 ? whole : lossy;
}
