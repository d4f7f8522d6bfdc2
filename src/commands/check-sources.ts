// `npm run check:sources [-- --mirror <folder>=<address>] [--record [<id> …]]`: reads every passage again that a fact rests
// on, and tells which steps rest on those that have changed. A mirror is a folder with a clone of what is published at an
// address. --record writes the fingerprint of passages that have none, and of the changed ones that somebody has read, by
// their ids. Exit code 1 if one has changed or is gone, 2 if there is nothing to read.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFindings } from '../model/finding.ts';
import { readContent } from '../read/read-content.ts';
import { readArguments, stop } from './read-arguments.ts';
import { checkSources } from './sources/check-sources.ts';
import type { Mirror } from './sources/find-page.ts';
import { recordPassages } from './sources/record-passages.ts';

const { values, positionals } = readArguments({
  options: {
    mirror: { type: 'string', multiple: true },
    record: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const root = process.cwd();
const { content } = await readContent(root);
const { findings, passages } = await checkSources(content, (values.mirror ?? []).map(readMirror));
if (findings.length + passages.length === 0)
  stop('No fact has a passage. docs/authoring.md says how to write one.');
const wanted = values.record
  ? passages.filter(({ id, before }) => before === undefined || positionals.includes(id))
  : [];
for (const kind of new Set(wanted.map((passage) => passage.kind))) {
  const file = join(root, content.factSources[kind].file);
  const hashes = wanted.filter((one) => one.kind === kind).map(({ id, now }) => [id, now] as const);
  await writeFile(file, recordPassages(await readFile(file, 'utf8'), new Map(hashes)));
}
const isRead = ({ name, says }: { name: string; says: string }) =>
  name === 'passage-changed' && wanted.some(({ id }) => says.startsWith(`"${id}" `));
const left = findings.filter((finding) => !isRead(finding));
console.log(formatFindings(left));
console.log(`passages: ${passages.length}; recorded: ${wanted.length}.`);
process.exitCode = left.some(({ severity }) => severity === 'error') ? 1 : 0;

function readMirror(written: string): Mirror {
  const at = written.indexOf('=');
  const mirror = { folder: written.slice(0, at), address: written.slice(at + 1) };
  if (at < 1 || !URL.canParse(mirror.address))
    stop(`"${written}" is no mirror: write its folder, =, and what the addresses begin with.`);
  return mirror;
}
