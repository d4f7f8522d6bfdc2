// `npm run licences`: writes docs/licences.md. Exit code 1 if a licence is neither allowed nor excepted.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judgeLicences, writeLicencePage } from '../publish/licences/list-licences.ts';
import { readLockfile } from '../publish/licences/read-lockfile.ts';

const root = process.cwd();
const faults = judgeLicences(await readLockfile(root));
await writeFile(join(root, 'docs', 'licences.md'), await writeLicencePage(root));
for (const fault of faults) console.error(fault);
console.log(
  `docs/licences.md is written. Licences that are not in order: ${String(faults.length)}.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
