// `npm run docs`: writes the import table into docs/architecture.md.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeImportTable } from './place-import-table.ts';

const file = join(process.cwd(), 'docs', 'architecture.md');
await writeFile(file, placeImportTable(await readFile(file, 'utf8')));
console.log('docs/architecture.md has the import table as it is in lint/import-table.js.');
