// The stage `starter` of `npm test`: begins sites as a stranger would, out of the two packages, and judges them.
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { chooseNode } from './node.mjs';
import { findNpm } from './npm.mjs';
import { run, runNode } from './processes.mjs';
import { createEnvironment, engine, findTool, modules, readJson, stop } from './project.mjs';

/** The sites: each in other languages, one about a subject. */
const sites = [
  { folder: 'one-language', flags: ['--name', 'Fjordnett Hilfe', '--languages', 'de'] },
  {
    folder: 'three-languages',
    flags: ['--name', 'Fjordnett', '--languages', 'de,da,en', '--colour', '#007a78'],
  },
  { folder: 'from-right-to-left', flags: ['--name', 'Lampe', '--languages', 'ar'] },
  {
    folder: 'shell',
    flags: ['--name', 'Fjordnett Servers', '--languages', 'en', '--pack', 'shell'],
  },
];

const cache = join(engine, '.cache', 'starter');
const packed = join(engine, 'dist-package');
const node = chooseNode();
const env = createEnvironment();
/** By the name of a site, or of the folder that something was done in for all of them. */
const taken = new Map();
const begun = Date.now();

rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });
await runAll('pack', node, [join(engine, 'src', 'commands', 'pack.ts')], { cwd: engine });
const { version } = readJson(engine, 'package.json');
const files = ['veiviser', 'create-veiviser'].map((name) => join(packed, `${name}-${version}.tgz`));

const create = join(cache, 'create');
await unpack(files[1], create);
for (const { folder, flags } of sites) {
  const args = [...flags, '--yes', '--engine', `file:${files[0]}`, join(cache, folder)];
  await runAll('create', node, [join(create, 'create-veiviser.mjs'), ...args], {
    cwd: cache,
    site: folder,
  });
}

const [first, ...others] = sites.map(({ folder }) => join(cache, folder));
await install(first);
for (const other of others)
  symlinkSync(join(first, 'node_modules'), join(other, 'node_modules'), 'junction');

const faults = [];
for (const site of [first, ...others]) {
  const command = join(site, 'node_modules', 'veiviser', 'scripts', 'veiviser.mjs');
  const said = await runAll('test', node, [command, 'test'], { cwd: site });
  // Nobody has described Arabic: what is missing is told, and stops nothing.
  if (site.endsWith('from-right-to-left')) faults.push(...judgeDirection(site, said));
  faults.push(...findForeignWords(join(site, 'dist')).map((fault) => `${site}: ${fault}`));
}
faults.push(...(await buildHost(first)));
for (const fault of faults) console.error(fault);
const seconds = ((Date.now() - begun) / 1000).toFixed(1);
for (const [site, { commands, seconds: spent }] of taken)
  console.log(`${site}: commands: ${commands}, ${spent.toFixed(1)} s`);
console.log(`Sites: ${sites.length}. Faults: ${faults.length}. ${seconds} s.`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Runs a step of a stranger's to its end, or ends with what it says. */
async function runAll(what, file, args, { cwd, site = basename(cwd) }) {
  const { code, output, seconds } = await runNode(file, args, { cwd, env, capture: true });
  count(site, seconds);
  if (code !== 0) stop(`${output}\n"${what}" failed in ${cwd}.`);
  console.log(`${what}, ${site}: ${seconds.toFixed(1)} s`);
  return output;
}

function count(site, seconds) {
  const before = taken.get(site) ?? { commands: 0, seconds: 0 };
  taken.set(site, { commands: before.commands + 1, seconds: before.seconds + seconds });
}

async function unpack(file, folder) {
  mkdirSync(folder, { recursive: true });
  const { code, output } = await run('tar', ['-xzf', file, '-C', folder, '--strip-components=1'], {
    capture: true,
  });
  if (code !== 0) stop(`${file} cannot be unpacked: ${output}`);
}

/**
 * Installs the engine of a site from its file. What it needs comes from the registry where all must be proved, and else
 * from what the project has.
 */
async function install(site) {
  if (!process.env.REQUIRE_ALL) return linkPackages(site);
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=0'];
  const { code, seconds } = await runNode(node, [findNpm(), ...args], {
    cwd: site,
    env,
    capture: true,
  });
  count(basename(site), seconds);
  if (code === 0) return console.log(`install: ${seconds.toFixed(1)} s`);
  console.log('The registry cannot be reached.');
  return linkPackages(site);
}

async function linkPackages(site) {
  console.log('install: the packages that the project has are used');
  const folder = join(site, 'node_modules');
  rmSync(folder, { recursive: true, force: true });
  for (const name of readdirSync(modules).filter((one) => !one.startsWith('.'))) {
    mkdirSync(folder, { recursive: true });
    symlinkSync(join(modules, name), join(folder, name), 'junction');
  }
  await unpack(files[0], join(site, 'engine'));
  rmSync(join(folder, 'veiviser'), { force: true });
  return renameSync(join(site, 'engine'), join(folder, 'veiviser'));
}

function judgeDirection(site, said) {
  const page = readFileSync(join(site, 'dist', 'ar', 'index.html'), 'utf8');
  const faults = [];
  if (!/<html lang="ar" dir="rtl"/.test(page)) faults.push(`${site}: does not run from the right.`);
  if (!/warning {2}missing-words/.test(said)) faults.push(`${site}: no word is missing.`);
  return faults;
}

/** Builds an Astro site of one page that has the guide of a site in it, by what the package exports. */
async function buildHost(site) {
  const host = join(cache, 'host');
  cpSync(join(site, 'content'), join(host, 'guides'), { recursive: true });
  symlinkSync(join(site, 'node_modules'), join(host, 'node_modules'), 'junction');
  const files = {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': `import { veiviserGuides } from 'veiviser';
export default { integrations: [veiviserGuides({ content: './guides' })] };`,
    'src/pages/index.astro': `---
import Guide from 'veiviser/Guide.astro';
---
<html lang="de"><head><title>Drucker</title></head>
<body><Guide id="printer-does-not-print" /></body></html>`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(host, path)), { recursive: true });
    writeFileSync(join(host, path), text);
  }
  await runAll('build a page of another site', node, [findTool('astro'), 'build'], { cwd: host });
  const page = readFileSync(join(host, 'dist', 'index.html'), 'utf8');
  const steps = readdirSync(join(host, 'guides', 'guides', 'printer-does-not-print', 'steps'));
  const missing = steps
    .map((name) => name.split('.')[0])
    .filter((id) => !page.includes(`id="printer-does-not-print/${id}"`));
  return missing.map((id) => `The page of another site lacks the step "${id}".`);
}

/** What the pages of a site say that is another's: this site's name, its subject, or what stands for a fact. */
function findForeignWords(folder) {
  const texts = readdirSync(folder, { recursive: true }).filter(
    (path) =>
      /\.(?:html|json|md|txt|svg|webmanifest)$/.test(path) &&
      path !== 'licences.txt' &&
      // The rules of a language, which are regular expressions.
      !/search[\\/]index\.json$/.test(path),
  );
  return texts.flatMap((path) => {
    // The notices of what a file carries stand in a comment; what scripts hold, nobody reads.
    const text = readFileSync(join(folder, path), 'utf8')
      .replace(/<!--.*?-->/gs, '')
      .replace(/<(script|style)\b(?![^>]*json)[^>]*>.*?<\/\1>/gs, '')
      // In a JSON Schema, brackets stand in regular expressions.
      .replace(/"pattern": *"[^"]*"/g, '');
    const found = [...text.matchAll(/Microsoft|AADSTS|Veiviser|\[[a-z]+(?:-[a-z]+)*\](?!\()/g)];
    return [...new Set(found.map(([word]) => word))].map((word) => `${path} says "${word}".`);
  });
}
