/** The little of fontkit that measuring and drawing text need; the package ships no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly advanceWidth: number;
    /** In units of the font, y upwards. */
    readonly path: { scale(x: number, y: number): { toSVG(): string } };
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly { readonly xAdvance: number }[];
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    /** Chooses and places the glyphs of a text, with kerning. */
    layout(text: string): GlyphRun;
  }
  export function create(buffer: Uint8Array): Font;
}
