// `npm run reproduce [-- --out <folder>]`: clones and builds the last commit twice, in folders, time zones and languages
// that differ, and compares every byte. With --out, which needs SITE_ADDRESS, the build is put into that new folder if both
// are the same. Exit code 1 if not.
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareFolders } from './compare-folders.mjs';
import { chooseNode, findPinnedBinary, findSystemNode } from './node.mjs';
import { runNpm } from './npm.mjs';
import { endWithSignals, run, runNode } from './processes.mjs';
import { createEnvironment, root, stop } from './project.mjs';

const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
if (out && existsSync(out))
  stop(`${resolve(out)} is there already: delete it, or name another folder.`);
// What is kept is what is published.
if (out && !process.env.SITE_ADDRESS) {
  stop('SITE_ADDRESS is not set: set it to the address that the site is published at.');
}

endWithSignals();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'veiviser-')));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const time = (await runGit(['log', '-1', '--format=%ct'])).trim();
const commit = (await runGit(['rev-parse', 'HEAD'])).trim();
if (await runGit(['status', '--porcelain'])) {
  console.log('What is not committed is left out.');
}
console.log(`Building ${commit} twice, with SOURCE_DATE_EPOCH=${time}.`);

const first = await build('one', { TZ: 'UTC', LANG: 'C.UTF-8' });
const second = await build(join('another folder', 'two'), {
  TZ: 'Pacific/Kiritimati',
  LANG: 'nb_NO.UTF-8',
});

const { differences, files, bytes, digest } = compareFolders(first, second);
for (const difference of differences) console.error(difference);
console.log(`The same in both: ${files} files, ${bytes} bytes. Different: ${differences.length}.`);
if (differences.length === 0) {
  console.log(`SHA-256 over all files: ${digest}`);
  if (out) cpSync(first, resolve(out), { recursive: true });
}
process.exitCode = differences.length === 0 ? 0 : 1;

/** The path of the site that was built from a fresh clone. */
async function build(name, settings) {
  const clone = join(folder, name);
  mkdirSync(clone, { recursive: true });
  // Git for Windows changes line breaks unasked, and the bytes of the site with them.
  await runGit(['-c', 'core.autocrlf=false', 'clone', '--quiet', root, clone]);
  await runGit(['-C', clone, 'checkout', '--quiet', '--detach', commit]);
  const all = [
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await runNpm(findSystemNode() ?? chooseNode(), ['ci', '--ignore-scripts', ...all], clone);
  const node = findPinnedBinary(join(clone, 'node_modules')) ?? chooseNode();
  const astro = join(clone, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const env = { ...createEnvironment(), ...settings, SOURCE_DATE_EPOCH: time };
  const { code, output, seconds } = await runNode(node, [astro, 'build'], {
    cwd: clone,
    env,
    capture: true,
  });
  if (code !== 0) stop(`${output}\nThe build failed; its message is above.`);
  console.log(`Built in ${seconds.toFixed(1)} s.`);
  return join(clone, 'dist');
}

async function runGit(args) {
  const { code, output } = await run('git', args, { cwd: root, capture: true });
  return code === 0 ? output : stop(`git ${args[0]} failed: ${output.trim()}`);
}
