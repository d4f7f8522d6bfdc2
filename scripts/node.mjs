import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { engine, modules, readJson, stop } from './project.mjs';

/** Oldest Node that Astro 7 runs on, and that npm gives the packages made for a platform to. */
const oldestNode = [22, 12];

/**
 * The Node package that is brought for this platform, or undefined where none is made. Before it is installed, the
 * project's lockfile tells; the list of platforms stands only in package.json.
 */
export function findPinnedNode() {
  const names = Object.keys(readJson(engine, 'package.json').optionalDependencies ?? {});
  return names
    .map((name) => ({ name, entry: readEntry(name) }))
    .find(({ entry }) => entry?.bin?.node && fitsPlatform(entry));
}

function readEntry(name) {
  const lockfile = join(engine, 'package-lock.json');
  if (existsSync(lockfile)) return readJson(lockfile).packages[`node_modules/${name}`];
  const own = join(modules, name, 'package.json');
  return existsSync(own) ? readJson(own) : undefined;
}

/** True if npm installs a package with this entry in the lockfile here. */
export function fitsPlatform({ os, cpu, libc }) {
  const fits = (list, value) => list === undefined || [list].flat().includes(value);
  return (
    fits(os, process.platform) &&
    fits(cpu, process.arch) &&
    (libc === undefined || fits(libc, findLibc()))
  );
}

function findLibc() {
  return process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/** The pinned Node's binary in this node_modules folder, if it is there and runs. */
export function findPinnedBinary(folder) {
  const pinned = findPinnedNode();
  if (!pinned) return undefined;
  const file = join(folder, pinned.name, pinned.entry.bin.node);
  return readVersion(file) === pinned.entry.version ? file : undefined;
}

/** The Node that everything runs with: the pinned one, else the one at hand if it is new enough. */
export function chooseNode() {
  const pinned = findPinnedBinary(modules);
  if (pinned) return pinned;
  // The pinned Node needs glibc. Where it does not run, npm scripts must find the system's.
  for (const link of ['node', 'node.cmd', 'node.ps1']) {
    rmSync(join(modules, '.bin', link), { force: true });
  }
  return findSystemNode() ?? stopWithoutNode();
}

/** A Node of this machine that is new enough for our tools: the one that runs npm, or us. */
export function findSystemNode() {
  return listSystemNodes().find((file) => isNewEnough(readVersion(file)));
}

/** The Nodes at hand, none of them in node_modules, where npm would delete it while it runs. */
export function listSystemNodes() {
  return [process.env.npm_node_execpath, process.execPath].filter(
    (file) => file && !isInsideModules(file) && existsSync(file),
  );
}

export function isInsideModules(file) {
  return file.startsWith(modules + sep);
}

export function stopWithoutNode() {
  stop(
    `Veiviser brings no Node that runs on this machine (${process.platform}-${process.arch}), and ` +
      `no Node ${oldestNode.join('.')} or newer is installed: install one and run this again.`,
  );
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** `26.10.0`, or undefined if the program does not run. */
function readVersion(file) {
  if (file === process.execPath) return process.versions.node;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? stdout.trim().replace(/^v/, '') : undefined;
}
