// `npm run audit`: asks the registry for known advisories about the packages of package-lock.json. Exit code 1 if there
// is one, of moderate severity or worse, that docs/dependencies.md does not explain; 2 if the registry does not answer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeAudit, readExceptions } from './judge-audit.mjs';
import { chooseNode, findSystemNode } from './node.mjs';
import { findNpm } from './npm.mjs';
import { runNode } from './processes.mjs';
import { root } from './project.mjs';

const node = findSystemNode() ?? chooseNode();
// Everything is a dev dependency; --include, so that NODE_ENV=production leaves nothing out.
const args = ['audit', '--json', '--package-lock-only', '--include=dev', '--loglevel=silent'];
const { output } = await runNode(node, [findNpm(), ...args], { cwd: root, capture: true });
const report = readReport(output);
if (!report?.vulnerabilities) {
  console.error(
    `The registry does not answer questions about advisories: ${report?.message ?? output}`,
  );
  console.error('Ask another one: npm_config_registry=<address> npm run audit');
  process.exit(2);
}

const page = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8');
const today = new Date().toISOString().slice(0, 10);
const { faults, notes } = judgeAudit(report, readExceptions(page), today);
for (const note of notes) console.log(note);
for (const fault of faults) console.error(fault);
console.log(`Advisories to act on: ${faults.length}. Others: ${notes.length}.`);
process.exitCode = faults.length > 0 ? 1 : 0;

function readReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
