// `npm run fact-check -- <guide> [<language> [<language> …]] [--to <file>]`: writes a guide as a Word document for people
// who approve it on paper, in the first language of the site, in another, or in several beside each other.
// Exit code 2 if it cannot.
import { writeFile } from 'node:fs/promises';
import { runChecks } from '../checks/run-checks.ts';
import { createPageFor } from '../exports/export-context.ts';
import { writeFactCheck } from '../exports/fact-check.ts';
import { findGuide } from '../model/content.ts';
import { formatFindings } from '../model/finding.ts';
import { readContent } from '../read/read-content.ts';
import { readBuildDay } from '../site/build/page-context.ts';
import { sourceOf } from '../site/locales.ts';
import { readArguments, stop } from './read-arguments.ts';

const { values, positionals } = readArguments({
  options: { to: { type: 'string' } },
  allowPositionals: true,
});
const [id, ...wanted] = positionals;
const { content, findings: found } = await readContent(process.cwd());
const today = readBuildDay();
const all = [...Object.keys(content.guides), ...Object.keys(content.plainGuides)].sort();
const guide = id === undefined ? undefined : findGuide(content, id);
if (!guide) stop(`Say which guide: npm run fact-check -- <guide>. There are ${all.join(', ')}.`);
const locales = wanted.length > 0 ? [...new Set(wanted)] : [sourceOf(content, guide)];
const unknown = locales.find((locale) => !content.locales.includes(locale));
if (unknown !== undefined)
  stop(`The site has no language "${unknown}". It has ${content.locales.join(', ')}.`);
// A draft can be approved before it is translated and signed, but not what cannot be read, or a flow that leads nowhere.
const parts = 'flow' in guide ? [guide.flowSource.file] : [];
const faults = runChecks(content, found, { today }).filter(
  ({ severity, file }) =>
    severity === 'error' && (parts.includes(file) || found.some((one) => one.file === file)),
);
if (faults.length > 0)
  stop(`${formatFindings(faults)}\nMend this first: it may be another text that is approved.`);

const file = values.to ?? `${guide.id}.${locales.join('-')}.docx`;
const pages = locales.map((locale) => createPageFor(content, { locale, guide: guide.id, today }));
await writeFile(file, await writeFactCheck(pages));
console.log(`${file} is written.`);
