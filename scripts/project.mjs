import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package: that of the project, or one among the packages of a site. */
export const engine = dirname(dirname(fileURLToPath(import.meta.url)));
export const isInstalled = basename(dirname(engine)) === 'node_modules';
/** Where the packages are that this one needs. */
export const modules = isInstalled ? dirname(engine) : join(engine, 'node_modules');
/** The folder of the site: where the command is given, or the project, which is a site too. */
export const root = isInstalled || existsSync('content') ? process.cwd() : engine;

// Tools take parts of such a path for something else, and end with messages that say nothing. Below a name with a
// backslash, Node runs no module at all, and says so.
const odd = /["%#?*]/.exec(root)?.[0];
if (odd) stop(`The project cannot lie in ${root}: move it to a folder without ${odd} in its path.`);

export function readJson(...path) {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** Ends the script with one sentence that says what is wrong and what to do. */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** The environment for all that the scripts start: our own Node first on the path, nobody asked or told. */
export function createEnvironment() {
  const quiet = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' };
  const env = { ...process.env, ...quiet };
  // Half of what a check takes is reading our own files and packages. Node holds what it keeps against each of them.
  env.NODE_COMPILE_CACHE ??= join(modules, '.cache', 'node');
  // Each tool knows best what it is: a shell that is set to "development" makes no other site.
  delete env.NODE_ENV;
  // Most output goes through a pipe first, so the programs cannot see that a person reads it.
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
