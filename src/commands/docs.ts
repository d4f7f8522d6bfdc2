// `npm run docs`: writes what is generated into docs/.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeCheckTable } from './place-check-table.ts';
import { placeImportTable } from './place-import-table.ts';

const pages = [
  { name: 'architecture.md', place: placeImportTable, what: 'the import table' },
  { name: 'checks.md', place: placeCheckTable, what: 'the list of checks' },
] as const;

for (const { name, place, what } of pages) {
  const file = join(process.cwd(), 'docs', name);
  await writeFile(file, place(await readFile(file, 'utf8')));
  console.log(`docs/${name} has ${what}.`);
}
