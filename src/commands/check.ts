// `npm run check [-- <folder>] [--json]`: every finding of the content in a folder, or in this project.
// Exit code 1 if there is an error, 2 if there is nothing to check.
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checks } from '../checks/checks.ts';
import { runChecks } from '../checks/run-checks.ts';
import { readContent } from '../read/read-content.ts';
import { formatFindings, type Finding } from '../model/finding.ts';
import type { Content } from '../model/content.ts';
import { readBuildDay } from '../site/build/page-context.ts';

const { root, isJson } = readArguments();
const isFolder = await stat(join(root, 'content')).then(
  () => true,
  () => false,
);
if (!isFolder) stop(`There is no content/ in ${root}.`);

const { content, findings: found } = await readContent(root);
const findings = runChecks(content, found, { today: readBuildDay() });
const counts = {
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
};
console.log(
  isJson ? JSON.stringify({ counts, findings }, undefined, 2) : report(content, findings),
);
process.exitCode = counts.errors > 0 ? 1 : 0;

function readArguments(): { root: string; isJson: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return { root: resolve(positionals[0] ?? '.'), isJson: values.json };
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function report({ guides, plainGuides, locales }: Content, all: readonly Finding[]): string {
  const flows = Object.values(guides).map(({ flow }) => Object.keys(flow.steps).length);
  const parts = [
    `${checks.length} checks`,
    `guides: ${flows.length}`,
    `plain guides: ${Object.keys(plainGuides).length}`,
    `steps: ${flows.reduce((sum, count) => sum + count, 0)}`,
    `languages: ${locales.join(', ')}`,
    `errors: ${counts.errors}`,
    `warnings: ${counts.warnings}`,
    `${(performance.now() / 1000).toFixed(1)} s`,
  ];
  return `${formatFindings(all)}\n${parts.join('; ')}.`;
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
