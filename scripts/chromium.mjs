import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { canRun, installPackage } from './packages.mjs';
import { runNode } from './processes.mjs';
import { createEnvironment, engine, findTool, root, stop } from './project.mjs';

const { platform } = process;
const env = createEnvironment();

/**
 * The distribution's packages, by package manager. Not the headless shell: it is a third quicker,
 * but at times draws no frame of a page, and its test waits in vain.
 */
const packages = { 'apt-get': ['chromium'], dnf: ['chromium'], apk: ['chromium'] };

/**
 * The path of a Chromium that runs: CHROMIUM_PATH, an installed one, Playwright's own, or the
 * distribution's package; the last two are installed if need be. Ends the script if none can be had.
 */
export async function findChromium(node) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!isChromium(named))
      stop(`CHROMIUM_PATH is "${named}", which does not run; correct or unset it.`);
    return named;
  }
  return (
    findInstalled() ??
    (await findPlaywrights(node)) ??
    (await installPlaywrights(node)) ??
    (await installPackage(packages, findInstalled)) ??
    stop(
      'The browser tests need Chromium and none could be installed: install Chromium or Chrome, ' +
        'or set CHROMIUM_PATH to one, and run this again.',
    )
  );
}

/** The path of a Chromium that is here and runs: nothing is installed for it. */
export async function findChromiumHere(node) {
  const named = process.env.CHROMIUM_PATH;
  return named && isChromium(named) ? named : (findInstalled() ?? (await findPlaywrights(node)));
}

function findInstalled() {
  return listUsualPlaces().find(isChromium);
}

function isChromium(file) {
  if (!existsSync(file)) return false;
  // On Windows, --version opens a window instead of telling the version.
  return platform === 'win32' || canRun(file);
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
  const ask = 'process.stdout.write(require("playwright-core").chromium.executablePath())';
  const { code, output } = await runNode(node, ['-e', ask], { cwd: engine, env, capture: true });
  return code === 0 && isChromium(output) ? output : undefined;
}

async function installPlaywrights(node) {
  console.log("No Chromium is installed, so Playwright's own is downloaded.");
  const playwright = findTool('playwright-core');
  const install = [playwright, 'install', '--no-shell', 'chromium'];
  const { code, output } = await runNode(node, install, { cwd: root, env, capture: true });
  const file = code === 0 ? await findPlaywrights(node) : undefined;
  // A system without the libraries that it needs downloads it well, but cannot run it.
  const reason = code === 0 ? 'it does not run here' : /Error: (.+)/.exec(output)?.[1];
  if (!file) console.log(`That did not work: ${reason ?? `exit code ${code}`}.`);
  return file;
}
