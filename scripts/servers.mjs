import { delimiter, join } from 'node:path';
import { canRun } from './packages.mjs';
import { root } from './project.mjs';
import { unpackDebian } from './unpack-debian.mjs';

/**
 * The web servers that the site is tested with: how they tell their version, and the packages that have them, which are
 * tried in turn; those between spaces come together.
 */
const servers = [
  {
    name: 'nginx',
    version: '-v',
    // Brotli is a module of its own, which not every release has. Older releases have the program elsewhere.
    packages: ['nginx libnginx-mod-http-brotli-static', 'nginx', 'nginx-light'],
  },
  { name: 'caddy', version: 'version', packages: ['caddy'] },
];
/** Where a system has its servers, which are not on everybody's path. */
const folders = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/**
 * Finds the servers. What is missing is unpacked below `.cache`, and not installed: a package would start its server on
 * every port and at every boot.
 * @returns environment variables that say where they are, and the names of those that cannot be had
 */
export async function findServers() {
  const variables = {};
  const missing = [];
  for (const { name, version, packages } of servers) {
    const found = findInstalled(name, version) ?? (await unpackServer(name, version, packages));
    if (!found) missing.push(name);
    else {
      variables[`${name.toUpperCase()}_PATH`] = found.file;
      variables[`${name.toUpperCase()}_LIBRARIES`] = found.libraries;
    }
  }
  return { variables, missing };
}

function findInstalled(name, version) {
  // To try what happens where there are none.
  if (process.env.INSTALLED_SERVERS === 'ignore') return undefined;
  const places = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...folders];
  const file = places.map((folder) => join(folder, name)).find((path) => canRun(path, version));
  return file && { file, libraries: '' };
}

async function unpackServer(name, version, packages) {
  const folder = join(root, '.cache', 'servers', name);
  const find = ({ libraries }) => {
    const file = ['usr/sbin', 'usr/bin'].map((path) => join(folder, path, name));
    const env = { ...process.env, LD_LIBRARY_PATH: libraries };
    const runs = file.find((path) => canRun(path, version, env));
    return runs && { file: runs, libraries };
  };
  return unpackDebian(folder, packages, find);
}
