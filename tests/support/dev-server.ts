import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from './copy-project.ts';
import { fixtureSite, project } from './tested-site.ts';

/** A copy of a site that `astro dev` serves. */
export interface DevServer {
  /** The copy's root: its content may be changed at will. */
  readonly root: string;
  /** Ends in a slash. */
  readonly address: string;
}

/**
 * Serves a copy of a site while `use` runs; whatever happens there, neither server nor copy is left behind.
 * @param site the folder whose `content/` it has
 * @param more of its environment
 */
export async function withDevServer(
  use: (server: DevServer) => Promise<void>,
  site = fixtureSite.folder,
  more: NodeJS.ProcessEnv = {},
): Promise<void> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'veiviser-')));
  let server: ChildProcess | undefined;
  // A test that runs out of time may end this process before `finally`.
  const kill = () => server?.kill('SIGKILL');
  process.once('exit', kill);
  try {
    await copyProject(root, site);
    const port = String(await findPort());
    const address = `http://127.0.0.1:${port}${more['BASE_PATH'] ?? '/'}`;
    const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
    const args = [astro, 'dev', '--host', '127.0.0.1', '--port', port, '--ignore-lock'];
    const quiet = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' };
    const env = { ...process.env, ...quiet, BASE_PATH: '/', ...more };
    server = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
    await waitForAnswer(address, server);
    await use({ root, address });
  } finally {
    if (server?.exitCode === null) {
      kill();
      await once(server, 'exit');
    }
    process.off('exit', kill);
    await rm(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** @throws if the server ends before it answers; how long that may take is for the test to say */
async function waitForAnswer(address: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const isAnswered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isAnswered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `"astro dev" ended with exit code ${server.exitCode} before it served ${address}`,
  );
}
