// `npm run bench`: installs what is missing, the peers too, and measures this project beside them (bench/README.md).
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { installWhatIsMissing, quiet } from './install.mjs';
import { chooseNode } from './node.mjs';
import { runNpm } from './npm.mjs';
import { endWithSignals, runNode } from './processes.mjs';
import { createEnvironment, root } from './project.mjs';

const cache = join(root, 'bench', '.cache');

endWithSignals();
await installWhatIsMissing();
const node = chooseNode();
await installPeers();
const env = { ...createEnvironment(), CHROMIUM_PATH: await findChromium(node) };
const command = [join(root, 'bench', 'peers.ts'), ...process.argv.slice(2)];
const { code } = await runNode(node, command, { cwd: root, env });
process.exitCode = code;

/** Installs the peers into a folder of their own, so that they never become a part of the project. */
async function installPeers() {
  const wanted = readFileSync(join(root, 'bench', 'peers', 'package.json'), 'utf8');
  const stamp = join(cache, 'node_modules', '.installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the peers into bench/.cache. This takes some minutes.');
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), wanted);
  await runNpm(node, ['install', '--no-package-lock', ...quiet], cache);
  writeFileSync(stamp, wanted);
}
