import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '..', '..');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** What was sent to a site: the fields of a form, as text. */
export interface Sent {
  readonly fields: Readonly<Record<string, string>>;
  readonly hasCookie: boolean;
}

export interface FeedbackSite {
  readonly address: string;
  /** What has been sent so far, in order. */
  readonly sent: readonly Sent[];
  readonly close: () => Promise<void>;
}

/**
 * Builds the site into a folder below the project's root, with some settings.
 * @returns what the build said, and whether it went well
 */
export async function buildSite(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ isBuilt: boolean; says: string }> {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: root,
    env: { ...process.env, ...settings, FORCE_COLOR: '0' },
  });
  const [says, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { isBuilt: child.exitCode === 0, says: says + errors };
}

/** Serves a built site, and takes what is sent to it. */
export async function serveSite(folder: string): Promise<FeedbackSite> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const answer = async () => {
      if (request.method === 'POST') {
        sent.push(await readForm(request));
        return response.writeHead(204).end();
      }
      const { pathname } = new URL(request.url ?? '/', 'http://site');
      const file = join(root, folder, pathname.replace(/\/$/, '/index.html'));
      const type = types[extname(file)] ?? 'application/octet-stream';
      return response.writeHead(200, { 'content-type': type }).end(await readFile(file));
    };
    answer().catch(() => response.writeHead(404).end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    sent,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readForm(request: IncomingMessage): Promise<Sent> {
  const fields = Object.fromEntries(new URLSearchParams(await text(request)));
  return { fields, hasCookie: request.headers.cookie !== undefined };
}
