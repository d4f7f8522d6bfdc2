import { DOMParser } from 'linkedom';
import { escapeText } from '../map/build/draw-shapes.ts';
import { createMeasure, fontSize } from '../map/build/measure-text.ts';
import { dressMap } from './dress-map.ts';
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
 * The map as an SVG file that needs nothing but itself: styles inlined (see `dressMap`), links absolute. It has the same
 * steps, answers and texts as `map`, the SVG element of the page.
 * @param tokens the style sheet with the page's tokens
 */
export function writeMapSvg(
  map: string,
  flow: WordedFlow,
  words: { readonly name: string; readonly description: string },
  tokens: string,
): string {
  // It is a document to all who use it, but linkedom's types do not say so.
  const document = new DOMParser().parseFromString(map, 'image/svg+xml') as unknown as Document;
  const svg = document.documentElement;
  const [, , mapWidth = 0, mapHeight = 0] =
    svg.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
  for (const link of svg.querySelectorAll('a')) {
    link.setAttribute('href', `${flow.address}${link.getAttribute('href') ?? ''}`);
    // On the page the arrow keys reach what Tab does not; here there is Tab only.
    link.removeAttribute('tabindex');
  }
  const width = Math.max(mapWidth, measureHeading(flow));
  const height = mapHeight + heading.height;
  const top = -heading.height;
  const { lang, title } = flow;
  svg.innerHTML =
    `<title>${escapeText(`${words.name}: ${title}`)}</title>\n` +
    `<desc>${escapeText(words.description)}</desc>\n<style></style>\n` +
    `<rect y="${top}" width="${width}" height="${height}"/>${drawHeading(flow)}\n${svg.innerHTML}\n`;
  svg.querySelector('style')?.append(dressMap(svg, tokens));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${lang}" xml:lang="${lang}" role="group" ` +
    `width="${width}" height="${height}" font-family="${fonts}" font-size="${fontSize}" ` +
    `viewBox="0 ${top} ${width} ${height}">\n${svg.innerHTML}</svg>\n`
  );
}
