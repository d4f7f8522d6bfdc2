import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackage } from './packages.mjs';

/** The engines besides Chromium that the site is tested in: their programs by variable, and their packages. */
const engines = [
  {
    name: 'Firefox',
    programs: { FIREFOX_PATH: ['firefox-esr', 'firefox'] },
    packages: { 'apt-get': ['firefox-esr', 'firefox'], dnf: ['firefox'], apk: ['firefox-esr'] },
  },
  {
    name: 'WebKitGTK',
    // It has no headless form, so it is given a screen that nobody sees.
    programs: { WEBKIT_PATH: ['WebKitWebDriver'], XVFB_PATH: ['Xvfb'] },
    packages: {
      'apt-get': ['webkit2gtk-driver xvfb'],
      dnf: ['webkit2gtk4.1 xorg-x11-server-Xvfb'],
      apk: ['webkit2gtk-4.1 xvfb'],
    },
  },
];

/**
 * Finds the engines, and installs what is missing where that needs nobody's answer. A variable that is set is kept.
 * @returns environment variables that say where their programs are, and the names of engines that cannot be had
 */
export async function findEngines() {
  const variables = {};
  const missing = [];
  for (const { name, programs, packages } of engines) {
    const find = () => findPrograms(programs);
    const found = find() ?? (await installPackage(packages, find));
    if (found) Object.assign(variables, found);
    else missing.push(name);
  }
  return { variables, missing };
}

/** Where each of the programs is, by variable; undefined if one is not there. */
function findPrograms(programs) {
  const found = Object.entries(programs).map(([variable, names]) => [
    variable,
    process.env[variable] || findOnPath(names),
  ]);
  return found.every(([, file]) => file) ? Object.fromEntries(found) : undefined;
}

function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}
