import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';
import { createEnvironment, findTool, root, stop } from './project.mjs';

const { platform } = process;
const env = createEnvironment();

/** What a Linux system's package manager runs to get Chromium; the first that is there is used. */
const packageManagers = [
  { file: 'apt-get', commands: [['update'], ['install', '-y', 'chromium']] },
  { file: 'dnf', commands: [['install', '-y', 'chromium']] },
  { file: 'apk', commands: [['add', '--no-cache', 'chromium']] },
];

/**
 * The path of a Chromium that runs: CHROMIUM_PATH, an installed one, Playwright's own, or the
 * distribution's package; the last two are installed if need be. Ends the script if none can be had.
 */
export async function findChromium(node) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!isChromium(named))
      stop(`CHROMIUM_PATH is "${named}", which does not run; mend or unset it.`);
    return named;
  }
  return (
    findInstalled() ??
    (await findPlaywrights(node)) ??
    (await installPlaywrights(node)) ??
    (await installPackage()) ??
    stop(
      'The browser tests need Chromium and none could be installed: install Chromium or Chrome, ' +
        'or set CHROMIUM_PATH to one, and run this again.',
    )
  );
}

function findInstalled() {
  return listUsualPlaces().find(isChromium);
}

function isChromium(file) {
  if (!existsSync(file)) return false;
  // On Windows, --version opens a window instead of telling the version.
  return platform === 'win32' || canRun(file);
}

/** True if the program starts and tells its version. */
function canRun(file) {
  const { status } = spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 });
  return status === 0;
}

function listUsualPlaces() {
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    const names = [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    const roots = folders.map((folder) => process.env[folder]).filter(Boolean);
    return names.flatMap((name) => roots.map((folder) => join(folder, ...name)));
  }
  if (platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const roots = ['/Applications', join(homedir(), 'Applications')];
    return names.flatMap((name) =>
      roots.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  names.push('microsoft-edge', 'microsoft-edge-stable', 'msedge');
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'],
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function findPlaywrights(node) {
  const ask = 'process.stdout.write(require("@playwright/test").chromium.executablePath())';
  const { code, output } = await run(node, ['-e', ask], { cwd: root, env, capture: true });
  return code === 0 && isChromium(output) ? output : undefined;
}

async function installPlaywrights(node) {
  console.log("No Chromium is installed, so Playwright's own is downloaded.");
  const playwright = findTool('@playwright/test', 'playwright');
  const install = [playwright, 'install', '--no-shell', 'chromium'];
  const { code, output } = await run(node, install, { cwd: root, env, capture: true });
  const file = code === 0 ? await findPlaywrights(node) : undefined;
  // A system without the libraries that it needs downloads it well, but cannot run it.
  const reason = code === 0 ? 'it does not run here' : /Error: (.+)/.exec(output)?.[1];
  if (!file) console.log(`That did not work: ${reason ?? `exit code ${code}`}.`);
  return file;
}

async function installPackage() {
  const manager = packageManagers.find(({ file }) => canRun(file));
  const sudo = await findSudo();
  if (platform !== 'linux' || !manager || !sudo) return undefined;
  console.log(`${manager.file} installs the system's Chromium.`);
  for (const command of manager.commands) {
    const [file, ...args] = [...sudo, manager.file, ...command];
    // An out-of-date index is no reason to give up, so only Chromium itself decides.
    await run(file, args, { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  return findInstalled();
}

/** What to put before a command that needs root: nothing, or sudo if it asks for no password. */
async function findSudo() {
  if (process.getuid?.() === 0) return [];
  const { code } = await run('sudo', ['-n', 'true'], { capture: true });
  return code === 0 ? ['sudo', '-n'] : undefined;
}
