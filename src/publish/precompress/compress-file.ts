import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Files of text; pictures are compressed already. */
const text = /\.(?:html|css|js|json|svg|xml|txt|md|mmd|webmanifest)$/;
/** A smaller file comes in one packet, compressed or not. In bytes. */
const smallest = 1000;
/** In a gzip file, the place of the system that it was made on, and the value for "unknown". */
const system = { at: 9, unknown: 255 } as const;

/** Whether a server is to find this file compressed too. */
export function isCompressed(path: string): boolean {
  return text.test(path) && !path.endsWith('staticwebapp.config.json');
}

/**
 * Writes a file's contents a second and a third time, beside it: compressed with Brotli (`.br`) and with gzip (`.gz`).
 * The same contents give the same bytes on every machine.
 */
export async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < smallest) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([brotli(bytes, { params }), zip(bytes, { level: 9 })]);
  gz[system.at] = system.unknown;
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}
