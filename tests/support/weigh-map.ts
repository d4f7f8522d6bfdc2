import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** The map with its list and its files. */
const map = '.flow-map';

/** Bytes as they are sent, compressed by brotli. */
export function weigh(text: string): number {
  return brotliCompressSync(text).length;
}

/**
 * How many bytes a page would weigh less without its map.
 * @throws if the page has none
 */
export function weighMap(html: string): number {
  const { document } = parseHTML(html);
  const whole = weigh(document.documentElement.outerHTML);
  const part = document.querySelector(map);
  if (!part) throw new Error(`The page has no ${map}.`);
  part.remove();
  return whole - weigh(document.documentElement.outerHTML);
}
