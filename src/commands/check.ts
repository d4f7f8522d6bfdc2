// `npm run check [-- <folder>] [--json] [--watch]`: every finding of the content in a folder, or in this project.
// Exit code 1 if there is an error, 2 if there is nothing to check. --watch checks again after each change, and writes what
// an editor needs to know of the ids there are.
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checks } from '../checks/checks.ts';
import { judgeContent } from '../checks/build/judge-content.ts';
import { openWatchedDisk } from '../read/files.ts';
import { readContent, readFiles, type ReadContent } from '../read/read-content.ts';
import { formatFindings, type Finding } from '../model/finding.ts';
import type { Content } from '../model/content.ts';
import { readBuildDay } from '../site/build/page-context.ts';
import { followFolder } from './follow-folder.ts';
import { readArguments, stop } from './read-arguments.ts';

const { values, positionals } = readArguments({
  options: {
    json: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const root = resolve(positionals[0] ?? '.');
const folder = join(root, 'content');
const isFolder = await stat(folder).then(
  () => true,
  () => false,
);
if (!isFolder) stop(`There is no content/ in ${root}.`);
if (values.watch) await watchContent();
else {
  const { counts } = await check(() => readContent(root), 0);
  process.exitCode = counts.errors > 0 ? 1 : 0;
}

/**
 * Reads the content and prints the findings.
 * @param since when that began, in milliseconds after the start of this program
 */
async function check(read: () => Promise<ReadContent>, since: number) {
  const { content, findings: found } = await read();
  const findings = await judgeContent(content, found, { today: readBuildDay() });
  const counts = {
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  };
  console.log(
    values.json
      ? JSON.stringify({ counts, findings }, undefined, 2)
      : report(content, findings, { ...counts, seconds: (performance.now() - since) / 1000 }),
  );
  return { content, counts };
}

/** Checks again after each change, until somebody ends it. What has not changed is not read again. */
async function watchContent(): Promise<void> {
  const { writeEditorFiles } = await import('../editor/editor-files.ts');
  const { watchMarks } = await import('../editor/vscode-settings.ts');
  const files = openWatchedDisk(folder);
  await followFolder(folder, async () => {
    console.log(watchMarks.begins);
    try {
      const { content } = await check(() => readFiles(files), performance.now());
      await writeEditorFiles(root, content);
    } catch (error) {
      // The folder may be gone for a moment, while a branch is changed.
      console.error(error instanceof Error ? error.message : error);
    }
    console.log(watchMarks.ends);
  });
}

function report(
  { guides, plainGuides, locales }: Content,
  all: readonly Finding[],
  { errors, warnings, seconds }: Readonly<Record<'errors' | 'warnings' | 'seconds', number>>,
): string {
  const flows = Object.values(guides).map(({ flow }) => Object.keys(flow.steps).length);
  const parts = [
    `${checks.length} checks`,
    `guides: ${flows.length}`,
    `plain guides: ${Object.keys(plainGuides).length}`,
    `steps: ${flows.reduce((sum, count) => sum + count, 0)}`,
    `languages: ${locales.join(', ')}`,
    `errors: ${errors}`,
    `warnings: ${warnings}`,
    `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`,
  ];
  return `${formatFindings(all)}\n${parts.join('; ')}.`;
}
