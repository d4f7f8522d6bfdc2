// `veiviser test`: checks the content of a site, builds it into dist/ and judges what was built.
import { findChromiumHere } from './chromium.mjs';
import { findCommand } from './commands.mjs';
import { chooseNode } from './node.mjs';
import { runNode } from './processes.mjs';
import { createEnvironment, root } from './project.mjs';
import { buildSite, prepareAstro } from './serve.mjs';

const runAstro = await prepareAstro();
const node = chooseNode();
const env = createEnvironment();

process.exitCode = await test();

/** The exit code: of the first part that fails, since those after it need it. */
async function test() {
  const checked = await runNode(node, [findCommand('check')], { cwd: root, env });
  if (checked.code !== 0) return checked.code;
  console.log('Building the site …');
  let output = '';
  const code = await buildSite(async (args) => {
    const built = await runAstro(args, { capture: true });
    output = built.output;
    return built;
  });
  if (code !== 0) console.error(output);
  if (code !== 0) return code;
  const chromium = await findChromiumHere(node);
  const judged = await runNode(node, [findCommand('judge-built')], {
    cwd: root,
    env: chromium ? { ...env, CHROMIUM_PATH: chromium } : env,
  });
  return judged.code;
}
