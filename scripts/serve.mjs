import { existsSync, renameSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { installWhatIsMissing } from './install.mjs';
import { chooseNode } from './node.mjs';
import { findFreePort } from './ports.mjs';
import { endWithSignals, runNode } from './processes.mjs';
import { createEnvironment, findTool, root, stop } from './project.mjs';

const host = '127.0.0.1';
const patience = 60_000;

/** Installs what is missing. Returns how to run Astro: `runAstro(args, options)`, the options as for `run`. */
export async function prepareAstro() {
  endWithSignals();
  await installWhatIsMissing();
  const node = chooseNode();
  const astro = findTool('astro');
  const env = createEnvironment();
  return (args, options) => runNode(node, [astro, ...args], { cwd: root, env, ...options });
}

/**
 * Builds the site beside dist/, and puts it there when it is whole: whoever serves dist/ has the site of before until then,
 * and keeps it if the build fails. Returns the exit code of the build.
 */
export async function buildSite(runAstro) {
  const [dist, next, before] = ['dist', '.cache/next', '.cache/before'].map((name) =>
    join(root, name),
  );
  const { code } = await runAstro(['build', '--outDir', next]);
  if (code !== 0) return code;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, before);
  renameSync(next, dist);
  rmSync(before, { recursive: true, force: true });
  return 0;
}

/**
 * Serves the site with `astro preview` or `astro dev`, prints its address when it answers, and ends with the server.
 * `isAnswer` says which HTTP status counts as an answer. What the server says is shown when it has ended, or with
 * `showErrors` its errors alone, as they come.
 */
export async function serve(runAstro, command, { port, isAnswer, showErrors = false }) {
  // --ignore-lock: a server that somebody else runs in this folder does not concern us, and Astro
  // must not move this one to the background.
  const args = [command, '--host', host, '--port', String(port), '--ignore-lock'];
  const onStart = ({ stderr }) => showErrors && stderr.pipe(process.stderr);
  const server = runAstro(args, { capture: true, onStart });

  const answered = await Promise.race([waitForAnswer(createAddress(host, port), isAnswer), server]);
  if (answered !== true) {
    if (answered && !showErrors) console.error(answered.output);
    stop(`"astro ${command}" did not serve the site on port ${port}.`);
  }
  console.log(`\nVeiviser is ready: ${createAddress('localhost', port)}   (Ctrl+C stops it)`);

  const { code, output } = await server;
  if (!showErrors) console.error(output);
  process.exit(code);
}

/** The port that PORT names, or the first that is free from 4321 on. Ends the script if there is none. */
export async function choosePort() {
  const wanted = process.env.PORT;
  if (!wanted) {
    return (
      (await findFreePort(4321)) ?? stop('No port from 4321 to 4371 is free; set PORT to one.')
    );
  }
  const number = Number(wanted);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    stop(`PORT is "${wanted}", which is not a port number; use one from 1 to 65535.`);
  }
  return (
    (await findFreePort(number, number)) ??
    stop(`Port ${wanted} (from PORT) cannot be used: another program has it, or it is reserved.`)
  );
}

function createAddress(name, port) {
  const base = (process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '');
  return `http://${name}:${port}/${base ? `${base}/` : ''}`;
}

/** Resolves to true when the site answers, to false when it has not for too long. */
async function waitForAnswer(address, isAnswer) {
  const begun = Date.now();
  while (Date.now() - begun < patience) {
    const status = await ask(address);
    if (status !== undefined && isAnswer(status)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** The HTTP status of an address, or undefined if nobody answers there. */
function ask(address) {
  return new Promise((resolve) => {
    const request = get(address, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.setTimeout(30_000, () => request.destroy());
    request.once('error', () => resolve(undefined));
  });
}
