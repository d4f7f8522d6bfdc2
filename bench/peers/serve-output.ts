import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compress = promisify(brotliCompress);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const compressible = /^text\/|json|javascript|xml|ttf|ico|wasm/;

/** One answer of the server. */
export interface Delivery {
  readonly path: string;
  readonly type: string;
  /** Of the body, as it was sent. */
  readonly bytes: number;
  /** Whether a service worker asked for it, or it is one: the page itself does not wait for it. */
  readonly isForWorker: boolean;
}

export interface OutputServer {
  readonly origin: string;
  /** Every answer since they were last cleared, in order. */
  readonly deliveries: Delivery[];
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as a good static host does: HTTP/1.1 with connections kept open, text in Brotli of the best
 * quality. A file is compressed when it is first asked for, so that is not to be measured.
 */
export async function serveOutput(folder: string): Promise<OutputServer> {
  const deliveries: Delivery[] = [];
  const bodies = new Map<string, Promise<Buffer>>();
  const workers = new Set<string>();
  const send = async ({ url = '/', headers }: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (headers['service-worker']) workers.add(path);
    const asker = headers.referer && new URL(headers.referer).pathname;
    const isForWorker = workers.has(path) || (asker !== undefined && workers.has(asker));
    const found = findFile(folder, path);
    const file = found ?? join(folder, '404.html');
    const type = types[extname(file)] ?? 'application/octet-stream';
    const isCompressed = compressible.test(type);
    const body = bodies.get(file) ?? readBody(file, isCompressed);
    bodies.set(file, body);
    const bytes = await body;
    deliveries.push({ path, type, bytes: bytes.length, isForWorker });
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': type,
      'content-length': bytes.length,
      'cache-control': 'max-age=600',
      ...(isCompressed && { 'content-encoding': 'br' }),
    });
    response.end(bytes);
  };
  const server = createServer((request, response) => void send(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deliveries,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The file of a path: itself, the index of a folder, or the page that is served without its ending. */
export function findFile(folder: string, path: string): string | undefined {
  return [path, `${path}/index.html`, `${path}.html`]
    .map((name) => join(folder, name))
    .find((file) => existsSync(file) && statSync(file).isFile());
}

async function readBody(file: string, isCompressed: boolean): Promise<Buffer> {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.from('There is no such page.');
  return isCompressed ? compress(bytes) : bytes;
}
