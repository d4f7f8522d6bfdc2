import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { writeCaddyConfig } from '../../src/publish/headers/caddy-config.ts';
import { listHeaderRules } from '../../src/publish/headers/header-rules.ts';
import { writeNginxConfig } from '../../src/publish/headers/nginx-config.ts';
import { compressFile } from '../../src/publish/precompress/compress-file.ts';
import { findFreePort } from './free-port.ts';
import { dist } from './site.ts';

export type ServerName = 'nginx' | 'caddy';

/** A real web server that serves the built site. */
export interface WebServer {
  /** Without a slash at its end. */
  readonly origin: string;
  /** The ways in which it sends files that the build has compressed. */
  readonly encodings: readonly string[];
  close(): Promise<void>;
}

/** Where the server is, if this machine has it: `npm test` looks for it, and unpacks it if it can. */
export const findServer = (name: ServerName) => process.env[`${name.toUpperCase()}_PATH`];

/** It lies where the server does, which may be below a folder of its own. */
const brotliModule = ['lib', 'lib64']
  .map((name) => join(findServer('nginx') ?? '', '..', '..', name, 'nginx', 'modules'))
  .map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
  .find(existsSync);

/**
 * Starts a server with the configuration that the project writes for it, on a port of its own, as who runs the tests.
 * @param base where the site is below the server's root, with a slash at both ends
 * @param compressed the files that the build has compressed
 */
export async function startServer(
  name: ServerName,
  base: string,
  compressed: readonly string[],
): Promise<WebServer> {
  const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  const site = join(folder, 'site', base);
  await cp(dist, site, { recursive: true });
  for (const file of compressed) await compressFile(join(site, file));
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const config = join(folder, 'server.conf');
  const rules = listHeaderRules(base);
  const hasBrotli = brotliModule !== undefined;
  await writeFile(
    join(folder, 'veiviser.conf'),
    name === 'nginx' ? writeNginxConfig(rules, base, { hasBrotli }) : writeCaddyConfig(rules, base),
  );
  await writeFile(config, (name === 'nginx' ? nginxAround : caddyAround)(folder, port));
  const args =
    name === 'nginx'
      ? ['-e', join(folder, 'error.log'), '-c', config]
      : ['run', '--adapter', 'caddyfile', '--config', config];
  const child = spawn(findServer(name) ?? name, args, {
    env: {
      ...process.env,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      LD_LIBRARY_PATH: process.env[`${name.toUpperCase()}_LIBRARIES`],
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let says = '';
  child.stderr.on('data', (text: Buffer) => (says += text.toString()));
  const close = async () => {
    if (child.exitCode === null && child.kill()) await once(child, 'exit');
    await rm(folder, { recursive: true });
  };
  while (!(await isAnswering(origin))) {
    if (child.exitCode === null) continue;
    await close();
    throw new Error(`${name} does not start:\n${says}`);
  }
  return { origin, encodings: name === 'caddy' || hasBrotli ? ['br', 'gzip'] : ['gzip'], close };
}

/** What a whole configuration has besides: nothing of it is about the site. */
function nginxAround(folder: string, port: number): string {
  const parts = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${brotliModule ? `load_module ${brotliModule};\n` : ''}daemon off;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  ${parts.map((part) => `${part}_temp_path ${folder}/${part};`).join('\n  ')}
  server {
    listen 127.0.0.1:${String(port)};
    root ${folder}/site;
    include ${folder}/veiviser.conf;
  }
}
`;
}

function caddyAround(folder: string, port: number): string {
  return `{
\tadmin off
\tauto_https off
}
http://127.0.0.1:${String(port)} {
\troot * ${folder}/site
\timport ${folder}/veiviser.conf
}
`;
}

async function isAnswering(origin: string): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return fetch(origin).then(Boolean, () => false);
}
