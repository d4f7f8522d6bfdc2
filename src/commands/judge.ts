// `npm run judge -- <file or folder> …`: what is wrong with the Mermaid flowcharts of any documentation. Changes nothing,
// and needs no site. Exit code 1 if there is an error, 2 if a file does not exist.
import { parseArgs } from 'node:util';
import { judgeFiles, type Judgement } from '../import/judge-files.ts';
import { loadMermaid } from '../import/mermaid.ts';
import { formatFindings, sortFindings } from '../model/finding.ts';

const { paths, isJson } = readArguments();
const judgement = await judgeFiles(paths, await loadMermaid()).catch((error: unknown) =>
  stop(error instanceof Error ? error.message : String(error)),
);
const findings = sortFindings(judgement.findings);
const errors = findings.filter(({ severity }) => severity === 'error').length;
const counts = { ...judgement.counts, errors, warnings: findings.length - errors };
console.log(isJson ? JSON.stringify({ counts, findings }, undefined, 2) : report(judgement));
process.exitCode = errors > 0 ? 1 : 0;

function report({ counts: { files, judged, passedOver } }: Judgement): string {
  const passed = passedOver > 0 ? `; diagrams that ask nothing, passed over: ${passedOver}` : '';
  return `${formatFindings(findings)}\nfiles: ${files}; flowcharts: ${judged}${passed}.`;
}

function readArguments(): { paths: string[]; isJson: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length === 0) stop('Name files or folders: npm run judge -- docs README.md');
    return { paths: positionals, isJson: values.json };
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
