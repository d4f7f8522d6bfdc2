import sharp from 'sharp';
import { openFont, type Weight } from '../flowchart/measure-text.ts';
import { wrapText } from '../flowchart/wrap-text.ts';
import { pictureSize } from './picture-size.ts';

/** The colours of tokens.css, in light. */
const colors = { paper: '#fcfaf5', ink: '#16130b', soft: '#57534a', sign: '#ffd100' } as const;

/** The sign with the title: its left and right edge, how far its point goes in, and the room for text in it. */
const sign = { left: 64, right: 1136, point: 92, textLeft: 120, textWidth: 900 } as const;

/** Sizes of the title in px: the largest is taken that breaks no word and leaves room above and below the sign. */
const titleSizes = [88, 80, 72, 64, 56, 48];
const highestSign = 370;
const signPadding = 52;

/** What `wrapText` breaks a word with. */
const hyphen = '\u2010';

/** The same text in characters that the font has: its hyphen and its space are those of the keyboard. */
const toDrawable = (text: string) => text.replaceAll(hyphen, '-').replaceAll('\u00A0', ' ');

export interface PictureWords {
  /** On the sign. */
  readonly title: string;
  /** Under the sign. */
  readonly lead: string;
}

/** A picture of a direction sign with the title on it, as PNG. The same words give the same bytes. @throws as `drawText` does */
export async function drawPicture(words: PictureWords): Promise<Buffer> {
  const svg = Buffer.from(drawSign(words));
  return sharp(svg).png({ compressionLevel: 9, palette: true, colours: 32, dither: 0 }).toBuffer();
}

function drawSign({ title, lead }: PictureWords): string {
  const { width, height } = pictureSize;
  const { size, lines } = fitTitle(title);
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
    `<path fill="${colors.paper}" d="M0 0h${width}v${height}H0z"/>` +
    `<g fill="${colors.ink}">${drawText('Veiviser', 700, 44, sign.left, 92)}</g>` +
    `<path fill="${colors.sign}" stroke="${colors.ink}" stroke-width="10" stroke-linejoin="round" d="${outline}"/>` +
    `<g fill="${colors.ink}">${drawnLines.join('')}</g>` +
    `<g fill="${colors.soft}">${drawText(lead, 400, 36, sign.left, height - 56)}</g></svg>`
  );
}

const heightOfLine = (size: number) => Math.round(size * 1.18);
const heightOfSign = (size: number, lines: readonly string[]) =>
  lines.length * heightOfLine(size) + 2 * signPadding;

function fitTitle(title: string): { size: number; lines: string[] } {
  const fits = titleSizes.map((size) => ({
    size,
    lines: wrapText(title, sign.textWidth, (text) => measure(text, 700, size)),
  }));
  const isGood = ({ size, lines }: (typeof fits)[number]) =>
    heightOfSign(size, lines) <= highestSign && !lines.some((line) => line.endsWith(hyphen));
  const best = fits.find(isGood) ?? fits.at(-1);
  return best ?? { size: 48, lines: [title] };
}

function measure(text: string, weight: Weight, size: number): number {
  const font = openFont(weight);
  return (font.layout(toDrawable(text)).advanceWidth / font.unitsPerEm) * size;
}

/**
 * A line of text as shapes, so that no font of the machine is used; `y` is where its letters stand.
 * @throws if the font lacks a character
 */
function drawText(line: string, weight: Weight, size: number, x: number, y: number): string {
  const font = openFont(weight);
  const text = toDrawable(line.trimEnd());
  const missing = Array.from(text).find(
    (character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
  if (missing !== undefined) {
    throw new Error(`The picture with "${text}" cannot be drawn: the font has no "${missing}".`);
  }
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let at = x;
  const shapes = glyphs.map((glyph, index) => {
    const shape = `<path transform="translate(${at.toFixed(2)} ${y.toFixed(2)})" d="${glyph.path.scale(scale, -scale).toSVG()}"/>`;
    at += (positions[index]?.xAdvance ?? 0) * scale;
    return shape;
  });
  return shapes.join('');
}
