import { spawnSync } from 'node:child_process';
import { run } from './processes.mjs';
import { createEnvironment } from './project.mjs';

/** The package managers of Linux systems; the first that is there is used. */
const managers = [
  { file: 'apt-get', prepare: [['update']], install: ['install', '-y'] },
  { file: 'dnf', prepare: [], install: ['install', '-y'] },
  { file: 'apk', prepare: [], install: ['add', '--no-cache'] },
];

/**
 * Installs a program by the distribution's packages, as root or with a `sudo` that asks for no password.
 * @param names the packages to try in turn, by the package manager's file name; those between spaces come together
 * @param find what tells whether the program is there: its path, or undefined
 * @returns the path of the program, or undefined if it could not be installed
 */
export async function installPackage(names, find) {
  const manager = managers.find(({ file }) => canRun(file));
  const sudo = await findSudo();
  if (process.platform !== 'linux' || !manager || !sudo) return undefined;
  const env = { ...createEnvironment(), DEBIAN_FRONTEND: 'noninteractive' };
  const commands = names[manager.file].map((name) => [...manager.install, ...name.split(' ')]);
  for (const command of [...manager.prepare, ...commands]) {
    const [file, ...args] = [...sudo, manager.file, ...command];
    console.log(`${manager.file} ${command.join(' ')}`);
    // An out-of-date index is no reason to give up, so only the program itself decides.
    await run(file, args, { env });
    const installed = find();
    if (installed) return installed;
  }
  return undefined;
}

/** True if the program starts and tells its version. */
export function canRun(file, version = '--version', env = process.env) {
  const { status } = spawnSync(file, [version], { stdio: 'ignore', timeout: 30_000, env });
  return status === 0;
}

/** What to put before a command that needs root: nothing, or sudo if it asks for no password. */
async function findSudo() {
  if (process.getuid?.() === 0) return [];
  const { code } = await run('sudo', ['-n', 'true'], { capture: true });
  return code === 0 ? ['sudo', '-n'] : undefined;
}
