import type { Font } from 'fontkit';
import { findFont, replaceTwin, type Weight } from '../map/build/fonts.ts';

/** What stands for signs that the font lacks: without "≥" a title would say something else. */
const standIns: Readonly<Record<string, string>> = { '→': '>', '≥': '>=', '≤': '<=', '≠': '!=' };

/**
 * A text as it can be drawn. Some signs are written with those of the keyboard; of all else that the font lacks, such
 * as 漢 or an emoji, nothing is left.
 */
export function keepDrawable(text: string): string {
  return Array.from(text.normalize().replace(/[\t\n]/g, ' '))
    .map((character) => standIns[character] ?? character)
    .filter((written) => Array.from(written).every(isDrawable))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

const isDrawable = (character: string) => findFont(replaceTwin(character), 700) !== undefined;

/** A part of a text whose characters are all in one file of the font. */
interface Run {
  readonly font: Font;
  readonly text: string;
}

function listRuns(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  for (const character of Array.from(text, replaceTwin)) {
    const font = findFont(character, weight);
    const last = runs.at(-1);
    if (font && last?.font === font) runs[runs.length - 1] = { font, text: last.text + character };
    else if (font) runs.push({ font, text: character });
  }
  return runs;
}

/** How wide a text is that can be drawn, in px. */
export function measureShapes(text: string, weight: Weight, size: number): number {
  return listRuns(text, weight).reduce(
    (sum, { font, text: part }) => sum + (font.layout(part).advanceWidth / font.unitsPerEm) * size,
    0,
  );
}

/** A line of text that can be drawn as shapes, so that no font of the machine is used; `y` is where its letters stand. */
export function drawText(line: string, weight: Weight, size: number, x: number, y: number): string {
  let at = x;
  const shapes = listRuns(line.trimEnd(), weight).flatMap(({ font, text }) => {
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(text);
    return glyphs.map((glyph, index) => {
      const shape = `<path transform="translate(${at.toFixed(2)} ${y.toFixed(2)})" d="${glyph.path.scale(scale, -scale).toSVG()}"/>`;
      at += (positions[index]?.xAdvance ?? 0) * scale;
      return shape;
    });
  });
  return shapes.join('');
}
