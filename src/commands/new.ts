// `npm run new -- guide | plain-guide | step | answer | case | fact <id> …`: adds one of these in every language of the
// site, and overwrites nothing. Exit code 2 if it cannot.
import { readBuildDay } from '../site/build/page-context.ts';
import { addNew } from './edits/add-new.ts';
import { runEdit } from './run-edit.ts';

await runEdit((files, person) =>
  addNew(files, process.argv.slice(2), { person, today: readBuildDay() }),
);
