import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ofVitest } from './feedback-site.ts';
import { findFreePort } from './free-port.ts';
import { signAllOnDisk } from './sign-all.ts';

const project = join(import.meta.dirname, '..', '..');
const fixtures = join(project, 'tests', 'fixtures');

/** A site of others with guides in its pages, as it lies on the disk: below this project, whose packages it has. */
export interface HostSite {
  readonly root: string;
  readonly dist: string;
}

/** Writes the site of a fixture anew, with guides that lead into each other. */
export async function writeHostSite(fixture: string, name = fixture): Promise<HostSite> {
  const root = join(project, '.cache', 'hosts', name);
  const guides = join(root, 'guides');
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  await cp(join(fixtures, fixture), root, { recursive: true });
  // As `content/` is called where these commands look for it.
  const content = join(root, 'content');
  await cp(join(fixtures, 'base', 'content'), content, { recursive: true });
  await cp(join(fixtures, 'fuse'), content, { recursive: true });
  const flow = join(content, 'guides', 'lamp', 'flow.yaml');
  const text = await readFile(flow, 'utf8');
  await writeFile(flow, text.replace('not-helped: replace-bulb', 'not-helped: fuse/fuse-state'));
  await signAllOnDisk(root);
  await cp(content, guides, { recursive: true });
  await rm(content, { recursive: true });
  return { root, dist: join(root, 'dist') };
}

const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
/** Not what Vitest says of itself: Astro would take it for development. */
const ours = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !ofVitest.test(name)),
);
const quiet = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' };

/** Builds the site: whether that was possible, and what was said. */
export function buildHostSite({ root }: HostSite) {
  const env = { ...ours, ...quiet, NODE_ENV: 'production' };
  const options = { cwd: root, env, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], options);
  return { isBuilt: status === 0, says: stdout + stderr };
}

/** The page at a path as `astro dev` serves it. */
export async function fetchInDevelopment({ root }: HostSite, path: string): Promise<string> {
  const port = String(await findFreePort());
  const args = [astro, 'dev', '--host', '127.0.0.1', '--port', port, '--ignore-lock'];
  const env = { ...ours, ...quiet, NODE_ENV: 'development' };
  const server = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  try {
    while (server.exitCode === null) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
      if (response) return await response.text();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`"astro dev" ended with exit code ${server.exitCode}.`);
  } finally {
    process.off('exit', kill);
    kill();
  }
}
