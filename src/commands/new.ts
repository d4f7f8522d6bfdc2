// `npm run new -- guide <id> [--plain]`: begins a guide in every language of the site, and overwrites nothing. Exit code 2
// if it cannot.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { idSchema } from '../flow/flow-schema.ts';
import { readContent } from '../read/read-content.ts';
import { writeGuide } from './new/write-guide.ts';

const { values, positionals } = parseArgs({
  options: { plain: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [what, id = ''] = positionals;
const folder = join('content', 'guides', id);
if (what !== 'guide' || id === '') stop('Say what is new, and its id: npm run new -- guide <id>');
if (!idSchema.safeParse(id).success)
  stop(`"${id}" is no id: use small letters and digits, words joined by hyphens.`);
if (existsSync(folder)) stop(`There is a guide "${id}" already: ${folder} is not overwritten.`);

const { content } = await readContent(process.cwd());
const files = writeGuide(id, content.locales, values.plain ? 'plain' : 'flow');
for (const [path, text] of files) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text, { flag: 'wx' });
}
console.log(
  `${folder} has ${files.size} files. Write the texts; "npm run check" says what is missing, "npm run dev" shows it.`,
);

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
