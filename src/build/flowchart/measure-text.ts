import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export type Weight = 400 | 700;
/** The room that a piece of text needs, in px. */
export type Measure = (text: string) => number;

/** Size of all text on the map at its natural size, in px. */
export const fontSize = 14;

/**
 * Readers see Arial, Helvetica, Liberation Sans, Arimo (all of one width) or Roboto, hinted and rounded differently:
 * so much is added for that.
 */
const fontMargin = { factor: 1.06, px: 2 };

const require = createRequire(import.meta.url);
const fonts = new Map<Weight, Font>();

/** Arimo, from its file: the same on every machine. Opened once. */
export function openFont(weight: Weight): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const file = require.resolve(`@fontsource/arimo/files/arimo-latin-${weight}-normal.woff`);
  const font = create(readFileSync(file));
  fonts.set(weight, font);
  return font;
}

/** Characters that are as wide as another one. The font lacks the first, and fontkit cannot read its second. */
const twins: Readonly<Record<string, string>> = { '\u2010': '-', '\u00A0': ' ' };

/**
 * Measures text in Arimo, without kerning, which only makes text narrower. A character that the font lacks counts as
 * a full square, but for the hyphen (U+2010), which is as wide as a hyphen-minus.
 */
export function createMeasure(weight: Weight): Measure {
  const font = openFont(weight);
  const widths = new Map<string, number>();
  const measureCharacter = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const codePoint = (twins[character] ?? character).codePointAt(0) ?? 0;
    const width = font.hasGlyphForCodePoint(codePoint)
      ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
      : 1;
    widths.set(character, width);
    return width;
  };
  return (text) => {
    const ems = Array.from(text).reduce((sum, character) => sum + measureCharacter(character), 0);
    return ems * fontSize * fontMargin.factor + fontMargin.px;
  };
}
