#!/usr/bin/env node
// The command `veiviser`, and most of the npm scripts here: `veiviser <command>`. Runs on any Node from 18 and does the
// work with the pinned one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand } from './commands.mjs';
import { installWhatIsMissing } from './install.mjs';
import { chooseNode } from './node.mjs';
import { endWithSignals, runNode } from './processes.mjs';
import { createEnvironment, engine, isInstalled, readJson, root, stop } from './project.mjs';

/**
 * Name → what it does. Those with `script` are a script of this folder, the others a file of `src/commands/`. Those for
 * `anywhere` need no site.
 */
const commands = {
  dev: { script: () => import('./dev.mjs'), says: 'shows the site while you write it' },
  build: { script: () => import('./build.mjs'), says: 'builds the site into dist/' },
  preview: { script: () => import('./preview.mjs'), says: 'serves what was built last' },
  start: { script: () => import('./start.mjs'), says: 'builds and serves the site' },
  check: { says: 'tells what is wrong with the content: check [<folder>] [--json] [--watch]' },
  'check:links': { says: 'looks up the links to other sites: check:links [--record]' },
  'check:sources': {
    says: 'tells which steps rest on passages that have changed: check:sources [--mirror <folder>=<address>] [--record [<id> …]]',
  },
  test: {
    script: () => import('./test-site.mjs'),
    says: 'checks, builds and judges the site, whatever it is about',
  },
  new: { says: 'begins a guide, a step, an answer, a case or a fact: new guide <id>' },
  rename: { says: 'gives one of these another id: rename <guide>/<step> <id>' },
  remove: { says: 'removes one of these: remove <guide>/<step> [--instead <step>]' },
  record: { says: 'shows what has changed in each language, and records who compared it' },
  import: { says: 'makes guides of flowcharts, articles and Markdown: import <file> [--plain]' },
  judge: {
    says: 'tells what is wrong with Mermaid flowcharts anywhere: judge <file or folder> … [--json]',
    anywhere: true,
  },
  ledger: { says: 'records what is published: ledger [--check | --from <address>]' },
  migrate: {
    says: 'brings the content of an earlier version to the present form: migrate [--dry-run]',
  },
  'fact-check': {
    says: 'writes a guide as a Word document to approve: fact-check <guide> [<language> [<language>]]',
  },
  headers: { says: 'writes the configuration of a web server: headers nginx <file>' },
};

const [name = '--help', ...args] = process.argv.slice(2);
if (name === '--help' || name === '-h' || name === 'help') console.log(describeCommands());
else if (name === '--version' || name === '-v')
  console.log(readJson(engine, 'package.json').version);
else await runCommand(name);

async function runCommand(wanted) {
  if (!Object.hasOwn(commands, wanted)) stop(describeUnknown(wanted));
  const { script, says, anywhere } = commands[wanted];
  if (args[0] === '--help' || args[0] === '-h') return console.log(`veiviser ${wanted}: ${says}`);
  if (isInstalled && !anywhere && !existsSync(join(root, 'content'))) stop(describeNoSite());
  if (script) return script();
  endWithSignals();
  await installWhatIsMissing();
  const { code } = await runNode(chooseNode(), [findCommand(wanted), ...args], {
    cwd: root,
    env: createEnvironment(),
    // Some commands ask.
    stdio: 'inherit',
  });
  process.exitCode = code;
  return undefined;
}

function describeCommands() {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const lines = Object.entries(commands).map(
    ([one, { says }]) => `  ${one.padEnd(width)}  ${says}`,
  );
  return ['veiviser <command>, in the folder of a site', '', ...lines].join('\n');
}

function describeUnknown(wanted) {
  const [nearest] = Object.keys(commands)
    .map((one) => ({ one, likeness: countShared(wanted, one) }))
    .sort((one, other) => other.likeness - one.likeness);
  const remedy =
    nearest.likeness >= 0.4
      ? `Did you mean "${nearest.one}"?`
      : `There are ${Object.keys(commands).join(', ')}.`;
  return `There is no command "${wanted}". ${remedy}`;
}

/** How many of the pairs of letters of two words both have, from 0 to 1. */
function countShared(one, other) {
  const [pairs, others] = [one, other].map(
    (word) => new Set(Array.from(` ${word}`, (letter, at) => letter + (word[at] ?? ' '))),
  );
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / (pairs.size + others.size);
}

function describeNoSite() {
  return (
    `There is no content/ in ${root}. Run this in the folder of your site, or make one: ` +
    'npm create veiviser'
  );
}
