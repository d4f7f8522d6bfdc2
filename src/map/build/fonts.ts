import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export type Weight = 400 | 700;

/** The files of Arimo, the one that nearly every text needs first. */
const subsets = [
  ...['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext'],
  ...['cyrillic', 'cyrillic-ext'],
];

const require = createRequire(import.meta.url);
const fonts = new Map<string, Font>();
const found = new Map<string, Font | undefined>();

/** A file is opened once, when a character is in none of those before it. */
function openFont(subset: string, weight: Weight): Font {
  const name = `arimo-${subset}-${weight}-normal.woff`;
  const font =
    fonts.get(name) ?? create(readFileSync(require.resolve(`@fontsource/arimo/files/${name}`)));
  fonts.set(name, font);
  return font;
}

/** The file of Arimo that has a character, the same on every machine; undefined if none has it. */
export function findFont(character: string, weight: Weight): Font | undefined {
  const key = `${weight}${character}`;
  if (!found.has(key)) {
    const codePoint = character.codePointAt(0) ?? 0;
    const subset = subsets.find((name) => openFont(name, weight).hasGlyphForCodePoint(codePoint));
    found.set(key, subset === undefined ? undefined : openFont(subset, weight));
  }
  return found.get(key);
}

/** Hyphens and spaces that break lines in other places than those of the keyboard, and look the same. */
const twins: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u00A0': ' ',
  '\u202F': ' ',
};

/** A character as it is looked for in the font, which lacks most of its twins, and whose U+00A0 fontkit cannot read. */
export function replaceTwin(character: string): string {
  return twins[character] ?? character;
}
