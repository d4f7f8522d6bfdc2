import sharp from 'sharp';
import type { Content } from '../model/content.ts';
import { sourceOf } from '../site/locales.ts';
import { pickColors } from '../site/colors.ts';
import { nameSite } from '../site/site-settings.ts';
import { drawText, keepDrawable, measureShapes } from './shape-text.ts';

type IconSite = Pick<Content, 'site' | 'drawings' | 'locales'>;

/** The icon of a site as SVG: its own, or a sign with the first letter of its name. */
export function drawIcon(content: IconSite): string {
  const { icon } = content.drawings;
  if (icon) return icon.svg;
  const { sign, 'on-sign': letters } = pickColors(content.site);
  const [first = ''] = keepDrawable(nameSite(content.site, sourceOf(content))).toUpperCase();
  const left = 12.5 - measureShapes(first, 700, letterSize) / 2;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<path d="M2 7h19l9 9-9 9H2z" fill="${sign.light}" stroke="${letters.light}" stroke-width="2.5" stroke-linejoin="round"/>` +
    `<g fill="${letters.light}">${drawText(first, 700, letterSize, left, 21.2)}</g></svg>`
  );
}

const letterSize = 14.5;

/**
 * The icon as PNG, as an app has it.
 * @param size of the picture in px
 * @param share of it that the icon has, the rest is the colour of the page; without, the icon has all, and no ground
 */
export async function drawIconPicture(
  content: IconSite,
  size: number,
  share?: number,
): Promise<Buffer> {
  const svg = Buffer.from(drawIcon(content));
  const { width, height } = await sharp(svg).metadata();
  const room = Math.round(size * (share ?? 1));
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const drawn = await sharp(svg, { density: (72 * room) / Math.max(width, height) })
    .resize(room, room, { fit: 'contain', background: clear })
    .png()
    .toBuffer();
  const background = share === undefined ? clear : pickColors(content.site).page.light;
  return sharp({ create: { width: size, height: size, channels: 4, background } })
    .composite([{ input: drawn }])
    .png({ palette: true, effort: 1 })
    .toBuffer();
}
