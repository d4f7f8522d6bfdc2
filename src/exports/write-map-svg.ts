import { escapeText } from '../map/build/draw-shapes.ts';
import { createMeasure, fontSize } from '../map/build/measure-text.ts';
import type { SiteSettings } from '../site/site-schema.ts';
import { styleMap, writeMapStyles } from './style-map.ts';
import type { WordedFlow } from './worded-flow.ts';

/** As in map.css: the widths that the layout measured. */
const fonts = "Arial, Helvetica, 'Liberation Sans', Arimo, Roboto, sans-serif";

/** In px. The heading stands above the map, which keeps its own places. */
const heading = { size: 20, left: 12, titleY: -26, addressY: -6, height: 56 } as const;

const measureTitle = createMeasure(700);
const measureAddress = createMeasure(400);

/** The guide's title, and where it is found: a picture is soon far from its page. */
function drawHeading({ title, address }: WordedFlow): string {
  const { left, titleY, addressY, size } = heading;
  const href = escapeText(address);
  return (
    `<text x="${left}" y="${titleY}" font-size="${size}" font-weight="700">${escapeText(title)}</text>` +
    `<a href="${href}"><text x="${left}" y="${addressY}">${href}</text></a>`
  );
}

/** How wide the heading is, in px. */
function measureHeading({ title, address }: WordedFlow): number {
  const text = Math.max((measureTitle(title) * heading.size) / fontSize, measureAddress(address));
  return Math.ceil(text) + 2 * heading.left;
}

/**
 * The map as an SVG file that needs nothing but itself: styles inlined (see `styleMap`), links absolute. It has the same
 * steps, answers and texts as `map`, the SVG element of the page.
 * @param site whose colours it has
 */
export function writeMapSvg(
  map: string,
  flow: WordedFlow,
  words: { readonly name: string; readonly description: string },
  site: Pick<SiteSettings, 'colors'>,
): string {
  const [, attributes = '', inside = ''] = /^<svg ([^>]*)>(.*)<\/svg>$/s.exec(map) ?? [];
  const [, mapWidth = 0, mapHeight = 0] =
    / width="(\d+)" height="(\d+)"/.exec(attributes)?.map(Number) ?? [];
  const width = Math.max(mapWidth, measureHeading(flow));
  const height = mapHeight + heading.height;
  const top = -heading.height;
  const { lang, title } = flow;
  const background = `<rect y="${top}" width="${width}" height="${height}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${lang}" xml:lang="${lang}" role="group" ` +
    `width="${width}" height="${height}" font-family="${fonts}" font-size="${fontSize}" ` +
    `viewBox="0 ${top} ${width} ${height}">\n` +
    `<title>${escapeText(`${words.name}: ${title}`)}</title>\n` +
    `<desc>${escapeText(words.description)}</desc>\n<style>${writeMapStyles(site)}</style>\n` +
    `${styleMap(background + drawHeading(flow), flow.address)}\n${styleMap(inside, flow.address)}\n</svg>\n`
  );
}
