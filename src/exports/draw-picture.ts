import sharp from 'sharp';
import { hyphen, wrapText } from '../map/build/wrap-text.ts';
import type { PageContext } from '../site/build/page-context.ts';
import { pickColors, type ColorRole } from '../site/colors.ts';
import type { Locale } from '../site/locales.ts';
import type { Content } from '../model/content.ts';
import { nameSite } from '../site/site-settings.ts';
import { fitDrawing, type Drawing } from '../site/drawing.ts';
import { pictureSize } from './picture-size.ts';
import { drawText, keepDrawable, measureShapes } from './shape-text.ts';

/** The sign with the title: its left and right edge, how far its point goes in, and the room for text in it. */
const sign = { left: 64, right: 1136, point: 92, textLeft: 120, textWidth: 900 } as const;

/** Sizes of the title in px: the largest is taken that breaks no word and leaves room above and below the sign. */
const titleSizes = [88, 80, 72, 64, 56, 48];
const highestSign = 370;
const signPadding = 52;

export interface PictureWords {
  /** On the sign. */
  readonly title: string;
  /** Under the sign. */
  readonly lead: string;
}

/**
 * A picture of a direction sign with the title on it, as PNG. The same words give the same bytes. What the font lacks
 * is left out (see `keepDrawable`), and a sign on which nothing would be left has the name of the site: no title can
 * stop a build.
 */
export async function drawPicture(words: PictureWords, site: PictureSite): Promise<Buffer> {
  const name = keepDrawable(nameSite(site.content.site, site.locale));
  const title = keepDrawable(words.title) || name;
  const svg = Buffer.from(drawSign({ name, title, lead: keepDrawable(words.lead) }, site));
  return sharp(svg).png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer();
}

/** The site that a picture is of: its colours, and its name or wordmark above the sign. */
export type PictureSite = Pick<PageContext, 'locale'> & {
  readonly content: Pick<Content, 'site' | 'drawings'>;
};

function drawSign(
  { name, title, lead }: PictureWords & { readonly name: string },
  { content, locale }: PictureSite,
): string {
  const colors = pickColors(content.site);
  const color = (role: ColorRole) => colors[role].light;
  const { width, height } = pictureSize;
  const { size, lines } = fitTitle(title, locale);
  const lineHeight = heightOfLine(size);
  const signHeight = heightOfSign(size, lines);
  const top = Math.round((height - signHeight) / 2);
  const middle = signHeight / 2;
  const outline =
    `M${sign.left} ${top}H${sign.right - sign.point}l${sign.point} ${middle}-${sign.point} ${middle}` +
    `H${sign.left}z`;
  // Letters stand on their line so that capitals are in the middle of it.
  const drawnLines = lines.map((line, index) =>
    drawText(line, 700, size, sign.textLeft, top + signPadding + index * lineHeight + size * 0.93),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<path fill="${color('page')}" d="M0 0h${width}v${height}H0z"/>` +
    drawName(name, content.drawings.wordmark, color('text')) +
    `<path fill="${color('sign')}" stroke="${color('text')}" stroke-width="10" stroke-linejoin="round" d="${outline}"/>` +
    `<g fill="${color('on-sign')}">${drawnLines.join('')}</g>` +
    `<g fill="${color('muted')}">${drawText(lead, 400, 36, sign.left, height - 56)}</g></svg>`
  );
}

/** The wordmark of the site, or its name. */
function drawName(name: string, wordmark: Drawing | undefined, color: string): string {
  if (!wordmark) return `<g fill="${color}">${drawText(name, 700, 44, sign.left, 92)}</g>`;
  const { width, height } = fitDrawing(wordmark, { width: sign.textWidth, height: 56 });
  const data = Buffer.from(wordmark.svg).toString('base64');
  return `<image x="${sign.left}" y="44" width="${width}" height="${height}" href="data:image/svg+xml;base64,${data}"/>`;
}

const heightOfLine = (size: number) => Math.round(size * 1.18);
const heightOfSign = (size: number, lines: readonly string[]) =>
  lines.length * heightOfLine(size) + 2 * signPadding;

function fitTitle(title: string, locale: Locale): { size: number; lines: string[] } {
  let fit = { size: 48, lines: [title] };
  for (const size of titleSizes) {
    const measure = (text: string) => measureShapes(text, 700, size);
    fit = { size, lines: wrapText(title, sign.textWidth, measure, locale) };
    const isBroken = fit.lines.some((line) => line.endsWith(hyphen));
    if (heightOfSign(size, fit.lines) <= highestSign && !isBroken) break;
  }
  return fit;
}
