import { delimiter, join } from 'node:path';
import { canRun, installPackage } from './packages.mjs';

/** The web servers that the site is tested with: how they tell their version, and their packages. */
const servers = [
  {
    name: 'nginx',
    version: '-v',
    // Brotli is a module of its own, which not every release has.
    packages: {
      'apt-get': ['nginx-light libnginx-mod-http-brotli-static', 'nginx-light'],
      dnf: ['nginx'],
      apk: ['nginx'],
    },
  },
  {
    name: 'caddy',
    version: 'version',
    packages: { 'apt-get': ['caddy'], dnf: ['caddy'], apk: ['caddy'] },
  },
];
/** Where a system has its servers, which are not on everybody's path. */
const folders = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/**
 * Finds the servers, and installs what is missing where that needs nobody's answer.
 * @returns environment variables that say where they are, and the names of those that cannot be had
 */
export async function findServers() {
  const variables = {};
  const missing = [];
  for (const { name, version, packages } of servers) {
    const find = () => findServer(name, version);
    const file = find() ?? (await installPackage(packages, find));
    if (file) variables[`${name.toUpperCase()}_PATH`] = file;
    else missing.push(name);
  }
  return { variables, missing };
}

function findServer(name, version) {
  const places = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...folders];
  return places.map((folder) => join(folder, name)).find((file) => canRun(file, version));
}
