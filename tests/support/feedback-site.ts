import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { project } from './tested-site.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** What Vitest sets for its tests, which would be taken for settings of the build. */
export const ofVitest = /^(?:VITEST.*|TEST|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR)$/;

/** What was sent to a site: the fields of a form, as text. */
interface Sent {
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
 * Builds a site into a folder, with some settings. A folder that is not absolute is below the site's.
 * @param site the folder of the site, a copy of the project
 * @returns what the build said, and whether it went well
 */
export async function buildSite(
  folder: string,
  settings: Readonly<Record<string, string>>,
  site: string,
): Promise<{ isBuilt: boolean; says: string }> {
  const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const own = Object.entries(process.env).filter(([name]) => !ofVitest.test(name));
  const child = spawn(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: site,
    env: { ...Object.fromEntries(own), ...settings, FORCE_COLOR: '0' },
  });
  const [says, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { isBuilt: child.exitCode === 0, says: says + errors };
}

/**
 * Serves a built site below a base that has a slash at both ends, and nothing beside it. Takes what is sent to any path.
 * @param folder absolute
 */
export async function serveSite(folder: string, base: string): Promise<FeedbackSite> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const answer = async () => {
      if (request.method === 'POST') {
        sent.push(await readForm(request));
        return response.writeHead(204).end();
      }
      const { pathname } = new URL(request.url ?? '/', 'http://site');
      if (!pathname.startsWith(base)) return response.writeHead(404).end();
      const file = join(folder, pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html'));
      const type = types[extname(file)] ?? 'application/octet-stream';
      const body = await readFile(file);
      return response.writeHead(200, { 'content-type': type }).end(body);
    };
    answer().catch(() => response.writeHead(404).end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}${base}`,
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
