// `npm test`: installs what is missing and runs every stage. `npm test -- unit lint` runs those two.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { findEngines } from './engines.mjs';
import { installWhatIsMissing } from './install.mjs';
import { chooseNode } from './node.mjs';
import { findFreePort } from './ports.mjs';
import { endWithSignals, runNode } from './processes.mjs';
import { createEnvironment, findTool, root, stop } from './project.mjs';
import { findServers } from './servers.mjs';

// Vitest colours its output even when nobody sees it.
const colour = process.stdout.isTTY ? [] : ['--no-color'];
// Tests in another order, as this seed says: those that only pass after another one fail then.
const seed = process.env.SHUFFLE;
const order = seed ? ['--sequence.shuffle', `--sequence.seed=${seed}`] : [];
const vitest = ['run', ...colour, ...order, '--project'];

/**
 * In the order in which they are started, two at a time. `after`: stages that must have passed
 * before; `needs`: those of them that run even if only this one was asked for; `alone`: nothing
 * else runs meanwhile, so its output can be shown as it comes.
 */
const stages = [
  { name: 'format', tool: ['prettier'], args: ['--check', '.'] },
  { name: 'types', tool: ['astro'], args: ['check'] },
  // Types writes .astro/, which lint and build read and write.
  { name: 'lint', tool: ['eslint'], args: ['.', '--max-warnings', '0'], after: ['types'] },
  { name: 'unused', tool: ['knip'], args: ['--no-progress', '--treat-config-hints-as-errors'] },
  { name: 'unit', tool: ['vitest'], args: [...vitest, 'unit'] },
  { name: 'content', tool: ['vitest'], args: [...vitest, 'content'] },
  { name: 'damage', tool: ['vitest'], args: [...vitest, 'damage'] },
  // The site that the tests of the pages look at.
  { name: 'build', file: 'tests/support/build-fixture-site.ts', args: [], after: ['types'] },
  // This repository's own site, and what holds for its content.
  { name: 'own-build', tool: ['astro'], args: ['build'], after: ['types'] },
  {
    name: 'own',
    tool: ['vitest'],
    args: [...vitest, 'own'],
    after: ['own-build'],
    needs: ['own-build'],
  },
  { name: 'starter', file: 'scripts/starter.mjs', args: [], after: ['build'] },
  {
    name: 'servers',
    tool: ['vitest'],
    args: [...vitest, 'servers'],
    after: ['build'],
    needs: ['build'],
  },
  { name: 'starlight', tool: ['vitest'], args: [...vitest, 'starlight'], after: ['types'] },
  {
    name: 'engines',
    tool: ['vitest'],
    args: [...vitest, 'engines'],
    after: ['build'],
    needs: ['build'],
  },
  {
    name: 'site',
    tool: ['vitest'],
    args: [...vitest, 'site'],
    needs: ['build'],
    alone: true,
  },
  {
    name: 'browser',
    tool: ['@playwright/test', 'playwright'],
    args: ['test'],
    needs: ['build'],
    alone: true,
  },
];

endWithSignals();
const selected = selectStages(process.argv.slice(2));
await installWhatIsMissing();
const node = chooseNode();
const env = createEnvironment();
if (isSelected('browser') || isSelected('starlight')) env.CHROMIUM_PATH = await findChromium(node);
if (isSelected('browser')) {
  env.PORT = String((await findFreePort(4329)) ?? stop('No port from 4329 to 4379 is free.'));
}
/** Name of what cannot be had → the stage that goes without it. */
const missing = new Map();
for (const [stage, find] of [
  ['servers', findServers],
  ['engines', findEngines],
]) {
  if (!isSelected(stage)) continue;
  const found = await find();
  Object.assign(env, found.variables);
  for (const name of found.missing) missing.set(name, stage);
}
if (isSelected('lint') && !isSelected('types') && !existsSync(join(root, '.astro', 'types.d.ts'))) {
  await run(findTool('astro'), ['sync'], { capture: true });
}

if (seed) console.log(`In the order of SHUFFLE=${seed}.`);
const passed = new Set();
const failed = new Set();
await runStages();
report();

/** The stages of these names, and those that they need; all of them if there are no names. */
function selectStages(names) {
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    stop(`There is no stage "${unknown}"; use ${stages.map(({ name }) => name).join(', ')}.`);
  }
  if (names.length === 0) return stages;
  const wanted = stages.filter(({ name }) => names.includes(name));
  const all = new Set([...names, ...wanted.flatMap(({ needs = [] }) => needs)]);
  return stages.filter(({ name }) => all.has(name));
}

function isSelected(name) {
  return selected.some((stage) => stage.name === name);
}

/** After a failure nothing new is started; what runs then may end, since it is worth knowing. */
async function runStages() {
  const waiting = [...selected];
  const running = new Map();
  while (true) {
    while (failed.size === 0 && running.size < 2) {
      const next = waiting.findIndex((stage) => canStart(stage, waiting, running));
      if (next === -1) break;
      const [stage] = waiting.splice(next, 1);
      running.set(stage, runStage(stage));
    }
    if (running.size === 0) return;
    const ended = await Promise.race(running.values());
    running.delete(ended);
  }
}

function canStart(stage, waiting, running) {
  if (stage.alone) return running.size === 0 && waiting[0] === stage;
  if ([...running.keys()].some(({ alone }) => alone)) return false;
  return (stage.after ?? []).every((name) => !isSelected(name) || passed.has(name));
}

async function runStage(stage) {
  const { name, tool, file, args, alone = false } = stage;
  const program = file ? join(root, file) : findTool(...tool);
  if (alone) console.log(`\n== ${name}`);
  const { code, seconds, output } = await run(program, args, { capture: !alone });
  (code === 0 ? passed : failed).add(name);
  const verdict = code === 0 ? 'passed' : `FAILED with exit code ${code}`;
  const heading = `== ${name}: ${verdict}, ${seconds.toFixed(1)} s`;
  console.log(alone ? heading : `\n${heading}\n${output.trimEnd()}`);
  return stage;
}

function run(program, args, options) {
  return runNode(node, [program, ...args], { cwd: root, env, ...options });
}

function report() {
  const left = selected.map(({ name }) => name).filter((name) => !passed.has(name));
  const notRun = left.filter((name) => !failed.has(name));
  console.log('');
  if (missing.size > 0) {
    console.log(
      `Not tested, since it is not here and could not be had: ${[...missing.keys()].join(', ')}.`,
    );
    // A run that must prove all is no proof without it.
    for (const stage of process.env.REQUIRE_ALL ? missing.values() : []) {
      passed.delete(stage);
      failed.add(stage);
    }
  }
  if (failed.size > 0) console.log(`Failed: ${[...failed].join(', ')}.`);
  if (notRun.length > 0) console.log(`Not run: ${notRun.join(', ')}.`);
  console.log(`${passed.size} passed, ${failed.size} failed`);
  process.exitCode = failed.size === 0 ? 0 : 1;
}
