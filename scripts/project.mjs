import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const modules = join(root, 'node_modules');

/** Oldest Node that Astro 7 runs on (the `engines` of its package.json). */
const oldestNode = [22, 12];

export function readJson(...path) {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** Ends the script with one sentence that says what is wrong and what to do. */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/**
 * The Node package that the project brings for this platform: its folder and its binary.
 * Undefined on a platform that none is made for. The lockfile is asked, so the list of platforms
 * stands only in package.json.
 */
export function findPinnedNode() {
  const { packages } = readJson(root, 'package-lock.json');
  for (const name of Object.keys(packages[''].optionalDependencies ?? {})) {
    const { os, cpu, bin } = packages[`node_modules/${name}`] ?? {};
    const fits = [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
    if (fits && bin?.node) {
      const folder = join(modules, name);
      return { name, folder, file: join(folder, bin.node) };
    }
  }
  return undefined;
}

/** The Node that everything runs with: the pinned one, else the one at hand if it is new enough. */
export function chooseNode() {
  const pinned = findPinnedNode();
  if (pinned && canRun(pinned.file)) return pinned.file;
  if (pinned) removeNodeLinks();

  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (!isNewEnough) {
    stop(
      `Veiviser brings no Node that runs on ${process.platform}-${process.arch} here, and Node ` +
        `${process.versions.node} is too old: install Node ${oldestNode.join('.')} or newer and run this again.`,
    );
  }
  return process.execPath;
}

/** True if the program starts and tells its version. */
export function canRun(file) {
  const { status } = spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 });
  return status === 0;
}

/** The pinned Node needs glibc. On a Linux without it, `node` in npm scripts must stay the system's. */
function removeNodeLinks() {
  for (const link of ['node', 'node.cmd', 'node.ps1']) {
    rmSync(join(modules, '.bin', link), { force: true });
  }
}

/** The environment for all that the scripts start: our own Node first on the path, no telemetry. */
export function createEnvironment(extra = {}) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...extra };
  if (process.stdout.isTTY && !('NO_COLOR' in env)) env.FORCE_COLOR ??= '1';
  // Windows spells it Path.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[key] = [join(modules, '.bin'), env[key]].filter(Boolean).join(delimiter);
  return env;
}

/**
 * The JavaScript file behind a tool of node_modules/.bin. It is started with Node directly, since
 * the .bin files of Windows are shell scripts.
 */
export function findTool(packageName, tool = packageName) {
  const { bin } = readJson(modules, packageName, 'package.json');
  return join(modules, packageName, typeof bin === 'string' ? bin : bin[tool]);
}

export function isInsideModules(file) {
  return file.startsWith(modules + sep);
}
