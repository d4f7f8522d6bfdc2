import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** The map on the screen with its list and its files, and the map on paper. */
const mapParts = ['.flow-map', '.map-sheets'];

/** Bytes as they are sent, compressed by brotli. */
export function weigh(text: string): number {
  return brotliCompressSync(text).length;
}

/**
 * How many bytes a page would weigh less without its map, in all its forms.
 * @throws if the page lacks one of them
 */
export function weighMap(html: string): number {
  const { document } = parseHTML(html);
  const whole = weigh(document.documentElement.outerHTML);
  for (const name of mapParts) {
    const part = document.querySelector(name);
    if (!part) throw new Error(`The page has no ${name}.`);
    part.remove();
  }
  return whole - weigh(document.documentElement.outerHTML);
}
