import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findPinnedBinary,
  findPinnedNode,
  findSystemNode,
  fitsPlatform,
  isInsideModules,
  listSystemNodes,
  stopWithoutNode,
} from './node.mjs';
import { runNpm } from './npm.mjs';
import { isInstalled, modules, readJson, root } from './project.mjs';

const lockfile = join(root, 'package-lock.json');
const stamp = join(modules, '.veiviser-lock');
/** Where a Node stands while npm runs with it. */
const fetched = join(root, '.cache', 'node');
export const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs the packages of the project's package-lock.json, unless they are there already. Those of another site are its
 * own affair, but for what its npm has left out.
 */
export async function installWhatIsMissing() {
  if (isInstalled) return installWhatWasLeftOut();
  const why = findReasonToInstall();
  if (why) {
    console.log(`Installing the packages, because ${why}.`);
    const node = findSystemNode() ?? (await fetchPinnedNode());
    // Everything is a dev dependency, so NODE_ENV=production must not leave it out.
    const all = ['--include=dev', '--include=optional'];
    await runNpm(node, [...chooseCommand(), ...all, ...quiet], root);
    rmSync(fetched, { recursive: true, force: true });
  }
  if (why || !hasStamp()) writeFileSync(stamp, hashLockfile());
}

/**
 * Run with an old Node, npm silently leaves out the packages for this platform whose `engines` ask for a newer one. It
 * is asked once.
 */
async function installWhatWasLeftOut() {
  if (!existsSync(lockfile) || hasStamp()) return;
  const isLeftOut = ([path, entry]) =>
    entry.os && entry.cpu && fitsPlatform(entry) && !existsSync(join(root, path));
  if (Object.entries(readJson(lockfile).packages).some(isLeftOut)) {
    console.log('Installing what an older Node has left out.');
    const node = findSystemNode() ?? findPinnedBinary(modules) ?? stopWithoutNode();
    await runNpm(node, ['install', '--include=optional', ...quiet], root);
  }
  writeFileSync(stamp, hashLockfile());
}

function findReasonToInstall() {
  if (!existsSync(modules)) return 'node_modules is missing';
  const pinned = findPinnedNode();
  if (pinned && !existsSync(join(modules, pinned.name))) {
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
  const isSame = ([path, entry]) => {
    const found = installed[path];
    if (found) return found.version === entry.version && found.integrity === entry.integrity;
    // npm leaves out what is made for other platforms, and what only such a package needs.
    return path === '' || (entry.optional === true && !(entry.os && fitsPlatform(entry)));
  };
  return (
    Object.keys(installed).every((path) => path in wanted) && Object.entries(wanted).every(isSame)
  );
}

function chooseCommand() {
  // Windows cannot delete a program that runs, and `npm ci` deletes all of node_modules.
  const isNodeInTheWay = process.platform === 'win32' && isInsideModules(process.execPath);
  return isNodeInTheWay ? ['install', '--no-save'] : ['ci'];
}

/** The pinned Node, to run npm with: an old one would leave out packages that nothing works without. */
async function fetchPinnedNode() {
  const pinned = findPinnedNode();
  const [systemNode] = listSystemNodes();
  if (!pinned || !systemNode) return stopWithoutNode();
  const { name, entry } = pinned;
  const dependencies = { [name]: entry.version };
  const packages = { '': { dependencies }, [`node_modules/${name}`]: entry };
  mkdirSync(fetched, { recursive: true });
  writeJson(join(fetched, 'package.json'), { private: true, dependencies });
  writeJson(join(fetched, 'package-lock.json'), { lockfileVersion: 3, requires: true, packages });
  await runNpm(systemNode, ['ci', ...quiet], fetched);
  return findPinnedBinary(join(fetched, 'node_modules')) ?? stopWithoutNode();
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
