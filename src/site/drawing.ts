/** A drawing of the site's own, such as its wordmark: the text of an SVG file, and its size in px. */
export interface Drawing {
  readonly svg: string;
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** The size of a drawing that is as large as a room allows, in whole px. */
export function fitDrawing(
  { width, height }: Pick<Drawing, 'width' | 'height'>,
  room: Pick<Drawing, 'width' | 'height'>,
): Pick<Drawing, 'width' | 'height'> {
  const scale = Math.min(room.width / width, room.height / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** The name that the wordmark is published under. */
export function nameWordmark({ hash }: Drawing): string {
  return `wordmark.${hash.slice(0, 8)}`;
}

/** What a drawing that is shown everywhere may not hold: what runs, what is fetched, and what expands. */
const foreign: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a script', /<script\b|\son\w+\s*=|javascript:/i],
  ['HTML', /<foreignObject\b/i],
  [
    'something that is fetched from elsewhere',
    /(?:\bhref|\bsrc)\s*=\s*["']\s*(?!#|data:image\/)|url\(\s*["']?\s*(?!#|data:)|@import/i,
  ],
  ['a document type', /<!(?:DOCTYPE|ENTITY)/i],
];

/** What a drawing holds that may not be published, in words; undefined if it is fit. */
export function findForeign(svg: string): string | undefined {
  return foreign.find(([, pattern]) => pattern.test(svg))?.[0];
}
