import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive by their paths, as its directory lists them. */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const data = Buffer.from(bytes);
  const end = data.lastIndexOf(Buffer.from('PK\x05\x06'));
  const files = new Map<string, Uint8Array>();
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => data.readUInt16LE(at + field));
    const path = data.toString('utf8', at + 46, at + 46 + (name ?? 0));
    const head = data.readUInt32LE(at + 42);
    const from = head + 30 + data.readUInt16LE(head + 26) + data.readUInt16LE(head + 28);
    const packed = data.subarray(from, from + data.readUInt32LE(at + 20));
    files.set(path, data.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}
