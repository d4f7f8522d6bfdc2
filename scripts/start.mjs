// `npm start`: installs what is missing, builds the site, serves it and prints its address.
import { get } from 'node:http';
import { installWhatIsMissing } from './install.mjs';
import { chooseNode } from './node.mjs';
import { findFreePort } from './ports.mjs';
import { endWithSignals, run } from './processes.mjs';
import { createEnvironment, findTool, root, stop } from './project.mjs';

const host = '127.0.0.1';
const patience = 60_000;

endWithSignals();
await installWhatIsMissing();
const node = chooseNode();
const astro = findTool('astro');
const options = { cwd: root, env: createEnvironment() };

const build = await run(node, [astro, 'build'], options);
if (build.code !== 0) stop('The build failed, so there is nothing to serve; its message is above.');

const port = await choosePort();
// --ignore-lock: a preview that somebody else runs in this folder does not concern us, and Astro
// must not move this one to the background.
const preview = ['preview', '--host', host, '--port', String(port), '--ignore-lock'];
const server = run(node, [astro, ...preview], { ...options, capture: true });

const answered = await Promise.race([waitForAnswer(), server]);
if (answered !== true) {
  if (answered) console.error(answered.output);
  stop(`The site was built, but "astro preview" did not serve it on port ${port}.`);
}
console.log(`\nVeiviser is ready: ${createAddress('localhost')}   (Ctrl+C stops it)`);

const { code, output } = await server;
console.error(output);
process.exit(code);

async function choosePort() {
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

function createAddress(name) {
  const base = (process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '');
  return `http://${name}:${port}/${base ? `${base}/` : ''}`;
}

/** Resolves to true when the site answers, to false when it has not for too long. */
async function waitForAnswer() {
  const begun = Date.now();
  while (Date.now() - begun < patience) {
    if (await answers()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function answers() {
  return new Promise((resolve) => {
    const request = get(createAddress(host), (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.setTimeout(5000, () => request.destroy());
    request.once('error', () => resolve(false));
  });
}
