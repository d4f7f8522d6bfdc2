// `npm run rename -- <guide> | <guide>/<step> | <guide>/<step>/<answer> | case <guide>/<case> | fact <kind>/<id> <new id>`:
// gives it another id, in all files and languages. Exit code 2 if it cannot.
import { parseArgs } from 'node:util';
import { renameId } from './edits/rename-id.ts';
import { runEdit } from './run-edit.ts';

await runEdit((files) => {
  const { positionals } = parseArgs({ allowPositionals: true });
  return renameId(files, positionals);
});
