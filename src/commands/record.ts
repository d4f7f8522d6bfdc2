// `npm run record [-- <guide> | <guide>/<step> | <file> …] [--by <name>]`: shows what has changed in both languages since a
// person compared them, asks about each text, and writes down who compared it and when. Then asks whether what is new is
// about to be published. Exit code 1 if something is left to be looked at, 2 if it cannot be done.
import { parseArgs } from 'node:util';
import { readBuildDay } from '../site/build/page-context.ts';
import { recordChanges } from './record/record-changes.ts';
import { isForPeople } from './run-edit.ts';
import { runGit } from './run-git.ts';
import { talk } from './terminal.ts';

try {
  const { values, positionals } = parseArgs({
    options: { by: { type: 'string' } },
    allowPositionals: true,
  });
  const root = process.cwd();
  const by = values.by ?? (await runGit(root, 'config', 'user.name'))?.trim();
  const wanted = { root, names: positionals, by, today: readBuildDay() };
  const isDone = await talk((person) => recordChanges(wanted, person));
  process.exitCode = isDone ? 0 : 1;
} catch (error) {
  if (!isForPeople(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
