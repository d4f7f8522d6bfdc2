import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canRun } from './packages.mjs';
import { run } from './processes.mjs';
import { createEnvironment, root } from './project.mjs';

/** What apt keeps for itself, so that it needs no root, and changes nothing on the system. */
const state = join(root, '.cache', 'apt');
const settings = [
  `Dir::State::Lists=${join(state, 'lists')}`,
  `Dir::Cache=${join(state, 'cache')}`,
  'APT::Sandbox::User=root',
].flatMap((setting) => ['-o', setting]);

let isUpdated = false;

/**
 * Unpacks packages of Debian, Ubuntu and their like into a folder, with the libraries that they name, and installs
 * nothing: no script of a package is run. Where that is not possible, nothing happens.
 * @param folder the folder, which is used again if it is there and has what is wanted
 * @param choices the packages to try in turn; those between spaces come together
 * @param find what tells whether the program is there and runs, with the value for LD_LIBRARY_PATH
 * @returns what `find` says, or undefined if it could not be had
 */
export async function unpackDebian(folder, choices, find) {
  const look = () => find({ libraries: listLibraries(folder).join(':') });
  const found = look();
  if (found) return found;
  if (process.platform !== 'linux' || !canRun('apt-get') || !canRun('dpkg-deb')) return undefined;
  if (!isUpdated) {
    for (const path of ['lists/partial', 'cache/archives/partial'])
      mkdirSync(join(state, path), { recursive: true });
    // An index that is out of date is no reason to give up: only the program itself decides.
    await runQuietly('apt-get', [...settings, 'update']);
    isUpdated = true;
  }
  for (const choice of choices) {
    console.log(`Unpacking ${choice} below .cache, since it is not installed.`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await unpack(folder, choice.split(' '));
    const unpacked = look();
    if (unpacked) return unpacked;
  }
  return undefined;
}

async function unpack(folder, names) {
  const { output } = await runQuietly('apt-cache', [
    ...settings,
    'depends',
    '--important',
    ...names,
  ]);
  const needed = [...output.matchAll(/^\s*\|?(?:Pre)?Depends: (lib[\w.+-]+)$/gm)]
    .map(([, name]) => name)
    // It comes with the program that loads it, and only with that.
    .filter((name) => name !== 'libc6');
  const all = [...new Set([...names, ...needed])];
  await runQuietly('apt-get', [...settings, 'download', ...all], folder);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    await runQuietly('dpkg-deb', ['--extract', file, '.'], folder);
    rmSync(join(folder, file));
  }
}

/** The folders of libraries below one. */
function listLibraries(folder) {
  return ['lib', 'usr/lib'].flatMap((path) => {
    const parent = join(folder, path);
    if (!existsSync(parent)) return [];
    return readdirSync(parent)
      .filter((name) => name.includes('-linux-'))
      .map((name) => join(parent, name));
  });
}

function runQuietly(file, args, cwd = root) {
  return run(file, args, { cwd, env: { ...createEnvironment(), LC_ALL: 'C' }, capture: true });
}
