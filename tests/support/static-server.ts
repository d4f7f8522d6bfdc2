import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headersFor, readHeadersFile, type HeaderBlock } from './read-headers-file.ts';

export interface StaticServer {
  readonly origin: string;
  /** The paths asked for so far, in order. */
  readonly asked: string[];
  /** What the console was told, or thrown, in pages that are watched. */
  readonly faults: string[];
  /** Serves another folder from now on: a new version of the site. */
  serve(folder: string): void;
  /** Answers nothing from now on, or again: the connection stands, and nothing comes. */
  hang(isHanging: boolean): void;
  /** Answers every path with this status, or with files again. */
  fail(status: number | undefined): void;
  /** Sends whoever asks for a path to an address. */
  redirect(path: string, address: string): void;
  /** Sends a file up to this text, and the rest when the function that is returned is called: a slow network. */
  pause(path: string, text: string): () => void;
  /** Calls back whenever a path is asked for. */
  watch(path: string, watcher: () => void): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.webmanifest': 'application/manifest+json',
};

/** Sends what goes wrong in a page to the server: not every browser's driver tells of its console. */
const watcher = `const tell = (fault) => navigator.sendBeacon('/faults', String(fault));
const { error } = console;
console.error = (...said) => (tell(said.join(' ')), error(...said));
addEventListener('error', (event) => tell(event.message));
addEventListener('unhandledrejection', (event) => tell(event.reason));
addEventListener('securitypolicyviolation', (event) => tell(event.violatedDirective));`;

/**
 * Serves a built site as a static host does, with the headers of the file `_headers` that stands in it, so that what is
 * tested is what is shipped. Every server is an origin of its own.
 * @param isWatched has every page load one script more, first of all, which fills `faults`
 */
export async function serveSite(folder: string, { isWatched = false } = {}): Promise<StaticServer> {
  const asked: string[] = [];
  const faults: string[] = [];
  const waiting = new Set<ServerResponse>();
  let root = folder;
  let isHanging = false;
  let failure: number | undefined;
  const redirections = new Map<string, string>();
  const watchers = new Map<string, () => void>();
  const pauses = new Map<string, { text: string; isOver: Promise<void> }>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    watchers.get(path)?.();
    if (isHanging) waiting.add(response);
    else if (isWatched && path === '/faults') {
      request
        .on('data', (fault: Buffer) => faults.push(fault.toString()))
        .on('end', () => response.end());
    } else if (isWatched && path === '/watch.js')
      response.setHeader('content-type', 'text/javascript').end(watcher);
    else if (redirections.has(path))
      response.writeHead(302, { location: redirections.get(path) }).end();
    else if (failure !== undefined) response.writeHead(failure).end('No.');
    else void sendFile(root, path, response, { isWatched, pause: pauses.get(path) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    faults,
    serve: (other) => (root = other),
    hang: (wanted) => {
      isHanging = wanted;
      if (!wanted) for (const response of waiting) response.destroy();
      waiting.clear();
    },
    fail: (status) => (failure = status),
    redirect: (path, address) => redirections.set(path, address),
    pause: (path, text) => {
      let resume = () => {};
      const isOver = new Promise<void>((resolve) => (resume = resolve));
      pauses.set(path, { text, isOver });
      return () => {
        resume();
      };
    },
    watch: (path, watcher) => watchers.set(path, watcher),
    close: () => close(server),
  };
}

async function sendFile(
  root: string,
  path: string,
  response: ServerResponse,
  {
    isWatched,
    pause,
  }: { isWatched: boolean; pause: { text: string; isOver: Promise<void> } | undefined },
): Promise<void> {
  const wanted = join(root, path.endsWith('/') ? `${path}index.html` : path);
  const found = readIfThere(wanted);
  const file = found ? wanted : join(root, '404.html');
  const shipped = found ?? readIfThere(file) ?? Buffer.alloc(0);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const headers = shipped.length > 0 ? Object.fromEntries(headersFor(path, readBlocks(root))) : {};
  response.writeHead(found ? 200 : 404, { 'content-type': type, ...headers });
  const isPage = isWatched && extname(file) === '.html';
  const body = isPage
    ? Buffer.from(shipped.toString().replace('<head>', '<head><script src="/watch.js"></script>'))
    : shipped;
  const sent = pause ? body.indexOf(pause.text) : 0;
  response.write(body.subarray(0, sent));
  await pause?.isOver;
  response.end(body.subarray(sent));
}

/** A site that is built anew may take a file away at any moment, so it is not asked for twice. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function readBlocks(root: string): HeaderBlock[] {
  return readHeadersFile(readIfThere(join(root, '_headers'))?.toString() ?? '');
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
