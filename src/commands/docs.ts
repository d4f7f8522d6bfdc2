// `npm run docs`: writes what is generated into docs/, and the settings of VS Code, here and for a new site.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeVsCodeSettings } from '../editor/vscode-settings.ts';
import { placeCheckTable } from './place-check-table.ts';
import { placeFields } from './place-fields.ts';
import { placeImportTable } from './place-import-table.ts';

const pages = [
  { name: 'architecture.md', place: placeImportTable, what: 'the import table' },
  { name: 'checks.md', place: placeCheckTable, what: 'the list of checks' },
  { name: 'fields.md', place: placeFields, what: 'the fields of the files' },
] as const;

for (const { name, place, what } of pages) {
  const file = join(process.cwd(), 'docs', name);
  await writeFile(file, place(await readFile(file, 'utf8')));
  console.log(`docs/${name} has ${what}.`);
}

for (const [path, text] of writeVsCodeSettings()) {
  for (const file of [path, join('create-veiviser', 'template', path.slice(1))]) {
    await mkdir(dirname(join(process.cwd(), file)), { recursive: true });
    await writeFile(join(process.cwd(), file), text);
  }
}
console.log('.vscode/ has the settings of VS Code.');
