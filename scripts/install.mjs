import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from './processes.mjs';
import { findPinnedNode, isInsideModules, modules, readJson, root, stop } from './project.mjs';

const lockfile = join(root, 'package-lock.json');
const stamp = join(modules, '.veiviser-lock');

/** Installs the packages of package-lock.json, unless they are there already. */
export async function installWhatIsMissing() {
  const why = findReasonToInstall();
  if (why) {
    console.log(`Installing the packages, because ${why}.`);
    const { file, args, options } = findNpm();
    const { code } = await run(file, [...args, ...findInstallArguments()], {
      cwd: root,
      ...options,
    });
    if (code !== 0) stop('npm could not install the packages; its message is above.');
  }
  if (why || !hasStamp()) writeFileSync(stamp, hashLockfile());
}

function findReasonToInstall() {
  if (!existsSync(modules)) return 'node_modules is missing';
  const pinned = findPinnedNode();
  if (pinned && !existsSync(pinned.folder)) {
    return `${pinned.name}, the Node for this platform, is missing`;
  }
  if (hasStamp() || isInstalledByNpm()) return undefined;
  return 'node_modules is not what package-lock.json asks for';
}

function hasStamp() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashLockfile();
}

function hashLockfile() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex');
}

/** True if npm's own record of the last installation says the same as the lockfile. */
function isInstalledByNpm() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  const wanted = readJson(lockfile).packages;
  return (
    Object.keys(installed).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      if (path === '') return true;
      const found = installed[path];
      // A package for another platform is in the lockfile, but not installed.
      if (!found) return optional === true;
      return found.version === version && found.integrity === integrity;
    })
  );
}

function findInstallArguments() {
  // Windows cannot delete a program that runs, and `npm ci` deletes all of node_modules.
  const isNodeInTheWay = process.platform === 'win32' && isInsideModules(process.execPath);
  const command = isNodeInTheWay ? ['install', '--no-save'] : ['ci'];
  // Everything is a dev dependency, so NODE_ENV=production must not leave it out.
  return [...command, '--include=dev', '--include=optional'];
}

/** How to start npm: its JavaScript file with the Node that it came with, else its command. */
function findNpm() {
  const { npm_execpath: startedBy, npm_node_execpath: itsNode } = process.env;
  const node = [itsNode, process.execPath].find(
    (file) => file && existsSync(file) && !isInsideModules(file),
  );
  if (node) {
    const folder = dirname(node);
    const npm = [
      basename(startedBy ?? '') === 'npm-cli.js' && startedBy,
      join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
      join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ].find((file) => file && existsSync(file));
    if (npm) return { file: node, args: [npm] };
  }
  // Node starts a .cmd file only through a shell; every argument here is a constant.
  return process.platform === 'win32'
    ? { file: 'npm.cmd', args: [], options: { shell: true } }
    : { file: 'npm', args: [] };
}
