// `npm run judge -- <file or folder> …`: what is wrong with the Mermaid flowcharts of any documentation. Changes nothing,
// and needs no site. Exit code 1 if there is an error, 2 if a file does not exist.
import { judgeFiles, type Judgement } from '../import/judge-files.ts';
import { loadMermaid } from '../import/mermaid.ts';
import { formatFindings, sortFindings } from '../model/finding.ts';
import { readArguments, stop } from './read-arguments.ts';

const { values, positionals } = readArguments({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (positionals.length === 0) stop('Name files or folders: npm run judge -- docs README.md');
const judgement = await judgeFiles(positionals, await loadMermaid()).catch((error: unknown) =>
  stop(error instanceof Error ? error.message : String(error)),
);
const findings = sortFindings(judgement.findings);
const errors = findings.filter(({ severity }) => severity === 'error').length;
const counts = { ...judgement.counts, errors, warnings: findings.length - errors };
console.log(values.json ? JSON.stringify({ counts, findings }, undefined, 2) : report(judgement));
process.exitCode = errors > 0 ? 1 : 0;

function report({ counts: { files, judged, passedOver } }: Judgement): string {
  const passed = passedOver > 0 ? `; diagrams that ask nothing, passed over: ${passedOver}` : '';
  return `${formatFindings(findings)}\nfiles: ${files}; flowcharts: ${judged}${passed}.`;
}
