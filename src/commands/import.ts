// `npm run import -- <file> [--id <id>] [--language <locale>] [--plain] [--json]`: makes guides of a Mermaid flowchart or of
// Markdown, and overwrites nothing. Says what a person must look at or add, in the lines of the file and of what was made.
// Exit code 1 if there is an error, 2 if nothing could be made.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runChecks } from '../checks/run-checks.ts';
import { idSchema } from '../flow/flow-schema.ts';
import { importText, type Imported, type ImportedGuide } from '../import/import-text.ts';
import { formatFindings, sortFindings, type Finding } from '../model/finding.ts';
import { decodeText } from '../read/decode-text.ts';
import { readContent } from '../read/read-content.ts';
import { readBuildDay } from '../site/build/page-context.ts';
import { readArguments, stop } from './read-arguments.ts';

const { values: wanted, positionals } = readArguments({
  options: {
    id: { type: 'string' },
    language: { type: 'string' },
    plain: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [file, ...others] = positionals;
if (file === undefined || others.length > 0) stop('Name one file: npm run import -- chart.mmd');
if (wanted.id !== undefined && !idSchema.safeParse(wanted.id).success)
  stop(`"${wanted.id}" is no id: use small letters and digits, words joined by hyphens.`);
const root = process.cwd();
const bytes = await readFile(file).catch(() => stop(`There is no file ${file}.`));
const { text, findings: unread } = decodeText(file.replaceAll('\\', '/'), bytes);
if (text === undefined) stop(formatFindings(unread));
const { content } = await readContent(root);
const [first = 'en'] = content.locales;
const locale = wanted.language ?? first;
if (!content.locales.includes(locale))
  stop(`This site has no language "${locale}": it has ${content.locales.join(', ')}.`);
const factPaths = ['facts/links.yaml', 'facts/commands.yaml'];
const imported = await importText(file.replaceAll('\\', '/'), text, {
  locale,
  isPlain: wanted.plain,
  content,
  factFiles: new Map(await Promise.all(factPaths.map(readFacts))),
  today: readBuildDay(),
});
if (wanted.id !== undefined && imported.guides.length > 1)
  stop(`${file} makes ${imported.guides.length} guides, and --id names one. Leave it out.`);
const guides = nameGuides(imported);
for (const { id, files } of guides) await writeAll(join('content', 'guides', id), files, 'wx');
await writeAll('content', imported.facts, 'w');
await report();

async function readFacts(path: string): Promise<[string, string]> {
  return [path, await readFile(join('content', path), 'utf8').catch(() => '')];
}

/** The guides with ids that no guide has. */
function nameGuides({ guides: all }: Imported): ImportedGuide[] {
  const taken = new Set([...Object.keys(content.guides), ...Object.keys(content.plainGuides)]);
  return all.map((guide) => {
    let id = wanted.id ?? guide.id;
    const isTaken = () => taken.has(id) || existsSync(join('content', 'guides', id));
    if (wanted.id !== undefined && isTaken())
      stop(`There is a guide "${id}" already: it is not overwritten. Choose another id.`);
    for (let number = 2; isTaken(); number++) id = `${guide.id}-${number}`;
    taken.add(id);
    return { ...guide, id };
  });
}

async function writeAll(folder: string, files: ReadonlyMap<string, string>, flag: 'w' | 'wx') {
  for (const [path, written] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), written, { flag });
  }
}

/** What was made, and all that is found in it: in the file that was imported, and in the new ones. */
async function report() {
  const now = await readContent(root);
  const made = runChecks(now.content, now.findings, { today: readBuildDay() }).filter(isNew);
  const told = [...unread, ...imported.refused, ...guides.flatMap(({ findings }) => findings)];
  const findings = sortFindings([...told, ...made]);
  if (wanted.json) {
    const list = guides.map(({ id, line, files }) => ({ id, line, files: [...files.keys()] }));
    console.log(
      JSON.stringify({ guides: list, facts: [...imported.facts.keys()], findings }, undefined, 2),
    );
  } else {
    console.log(formatFindings(findings));
    for (const { id, line, files } of guides)
      console.log(`${file}:${line} is content/guides/${id}/ now: ${files.size} files.`);
    for (const path of imported.facts.keys()) console.log(`content/${path} has new facts.`);
    if (guides.length > 0) console.log('"npm run dev" shows it, with what is found on each step.');
  }
  if (guides.length === 0) process.exitCode = 2;
  else if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

/** Whether a finding of the checks is about what was made. */
function isNew({ file: place }: Finding): boolean {
  const isFact = imported.facts.has(place.replace(/^content\//, ''));
  return isFact || guides.some(({ id }) => place.startsWith(`content/guides/${id}/`));
}
