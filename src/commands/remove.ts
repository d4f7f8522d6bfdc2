// `npm run remove -- <guide> | <guide>/<step> | <guide>/<step>/<answer> [--instead <id>] [--yes]`, and
// `npm run remove -- case <guide>/<case>` or `fact <kind>/<id>`: tells what depends on it, and removes it in all files and
// languages. Exit code 2 if it cannot.
import { parseArgs } from 'node:util';
import { removeId } from './edits/remove-id.ts';
import { runEdit } from './run-edit.ts';

await runEdit((files, person) => {
  const { values, positionals } = parseArgs({
    options: { instead: { type: 'string' }, yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  return removeId(files, { names: positionals, ...values }, person);
});
