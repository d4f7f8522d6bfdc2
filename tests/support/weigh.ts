import { brotliCompressSync } from 'node:zlib';

/** Bytes as they are sent, compressed by brotli. */
export function weigh(text: string): number {
  return brotliCompressSync(text).length;
}
