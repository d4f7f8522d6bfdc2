import { createHash } from 'node:crypto';
import type { Content } from '../model/content.ts';
import { findForeign, type Drawing } from '../site/drawing.ts';
import type { SiteSettings } from '../site/site-schema.ts';
import type { ContentFolder } from './folder.ts';

/** More, and it is not a drawing of a few shapes: every page shows it. */
const mostLetters = 30_000;

/** Reads the SVG files that `site.yaml` names. One that is not fit to be published is reported, and left out. */
export async function readDrawings(
  folder: ContentFolder,
  { wordmark, icon }: SiteSettings,
): Promise<Content['drawings']> {
  const own = { wordmark, icon };
  const drawings: { -readonly [Name in keyof Content['drawings']]: Drawing } = {};
  for (const name of ['wordmark', 'icon'] as const) {
    const found = own[name] === undefined ? undefined : await folder.read(own[name]);
    if (!found) continue;
    const judged = await judgeDrawing(found.text);
    if (typeof judged === 'object') drawings[name] = judged;
    else {
      folder.findings.push({
        ...{ file: found.file, line: 1, severity: 'error', name: 'unfit-drawing', says: judged },
        remedy: 'Export it as a plain SVG file, its letters as paths and everything in it.',
      });
    }
  }
  return drawings;
}

/** The drawing, or what is wrong with it. */
async function judgeDrawing(svg: string): Promise<Drawing | string> {
  if (svg.length > mostLetters)
    return `This drawing has ${svg.length.toLocaleString('en')} letters, and at most ${mostLetters.toLocaleString('en')} are published: every page shows it.`;
  const held = findForeign(svg);
  if (held !== undefined) return `This drawing holds ${held}.`;
  const { default: sharp } = await import('sharp');
  try {
    const { format, width, height } = await sharp(Buffer.from(svg)).metadata();
    const hash = createHash('sha256').update(svg).digest('hex');
    return format === 'svg' ? { svg, hash, width, height } : 'This is not an SVG file.';
  } catch {
    return 'This is not an SVG file that can be drawn.';
  }
}
