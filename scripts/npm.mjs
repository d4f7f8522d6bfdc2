import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { listSystemNodes } from './node.mjs';
import { runNode } from './processes.mjs';
import { stop } from './project.mjs';

/**
 * Runs npm with this Node, and stops if it fails. npm is started by its JavaScript file, since
 * what is called npm on Windows is a shell script.
 */
export async function runNpm(node, args, folder) {
  const { code } = await runNode(node, [findNpm(), ...args], { cwd: folder });
  if (code !== 0) stop('npm could not install the packages; its message is above.');
}

/** npm's JavaScript file, or the end of the script. */
export function findNpm() {
  const folders = [
    ...listSystemNodes().map((file) => dirname(file)),
    ...(process.env.PATH ?? process.env.Path ?? '').split(delimiter).filter(Boolean),
  ];
  const places = folders.flatMap((folder) => [
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, 'npm'),
  ]);
  const npm = [process.env.npm_execpath, ...places]
    .filter((file) => file && existsSync(file))
    .map((file) => realpathSync(file))
    .find((file) => basename(file) === 'npm-cli.js');
  return npm ?? stop('npm was not found: install it, or run this with `npm start` or `npm test`.');
}
