import { findFont, replaceTwin, type Weight } from './fonts.ts';

/** The room that a piece of text needs, in px. */
export type Measure = (text: string) => number;

/** Size of all text on the map at its natural size, in px. */
export const fontSize = 14;

/**
 * Readers see Arial, Helvetica, Liberation Sans, Arimo (all of one width) or Roboto, hinted and rounded differently:
 * so much is added for that.
 */
const fontMargin = { factor: 1.06, px: 2 };

/**
 * Measures text in Arimo, without kerning, which only makes text narrower. A character that the font lacks counts as
 * a full square.
 */
export function createMeasure(weight: Weight): Measure {
  const widths = new Map<string, number>();
  const measureCharacter = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const drawn = replaceTwin(character);
    const font = findFont(drawn, weight);
    const width = font
      ? font.glyphForCodePoint(drawn.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
      : 1;
    widths.set(character, width);
    return width;
  };
  return (text) => {
    const ems = Array.from(text).reduce((sum, character) => sum + measureCharacter(character), 0);
    return ems * fontSize * fontMargin.factor + fontMargin.px;
  };
}
