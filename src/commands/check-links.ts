// `npm run check:links [-- <folder>] [--record]`: looks up every outgoing link of a folder's content, or this
// project's. --record writes the day into links.yaml for each link that is as it should be.
// Exit code 1 if a page is dead or there is no network, 2 if there is nothing to look up.
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readContent } from '../read/read-content.ts';
import { formatFindings } from '../model/finding.ts';
import { checkLinks } from './links/check-links.ts';
import { recordLookUps } from './links/record-look-ups.ts';
import { readBuildDay } from '../site/build/page-context.ts';
import { readArguments, stop } from './read-arguments.ts';

const { values, positionals } = readArguments({
  options: { record: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const root = resolve(positionals[0] ?? '.');
const read = await readContent(root).catch(() => undefined);
const count = Object.keys(read?.content.facts.links ?? {}).length;
if (!read || count === 0) stop(`There are no links in ${root}.`);
const { findings, sound, toLanguage, hasNetwork } = await checkLinks(read.content);
if (!hasNetwork)
  stop('There is no network: none of the first addresses answered, so no link was looked up.', 1);
for (const [address, finalAddress] of toLanguage)
  console.log(`${address} leads to ${finalAddress}`);
console.log(`${toLanguage.length > 0 ? '\n' : ''}${formatFindings(findings)}`);
const parts = [
  `links: ${count}`,
  `sound: ${sound.length}`,
  `led to a language, which is as it should be: ${toLanguage.length}`,
];
console.log(`${parts.join('; ')}.`);
if (values.record) {
  const file = join(root, read.content.factSources.links.file);
  await writeFile(file, recordLookUps(await readFile(file, 'utf8'), sound, readBuildDay()));
  console.log(`Recorded: ${sound.length}.`);
}
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
