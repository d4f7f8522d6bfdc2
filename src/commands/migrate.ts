// `npm run migrate [-- --dry-run]`: brings content/ to the present format, and says what it changes. With --dry-run it
// only says it. Exit code 1 if a file cannot be read.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planMigration } from '../migrate/plan-migration.ts';
import { openDisk } from '../read/files.ts';
import { contentFormat } from '../site/content-format.ts';
import { readArguments, stop } from './read-arguments.ts';

const root = process.cwd();
const isDry = readArguments({ options: { 'dry-run': { type: 'boolean', default: false } } }).values[
  'dry-run'
];
const { changes, unread } = await planMigration(openDisk(join(root, 'content')));
if (unread.length > 0) {
  stop(`Nothing is changed, since ${unread.join(', ')} cannot be read: npm run check says why.`, 1);
} else if (changes.length === 0) {
  console.log(`The content has the present format already: ${contentFormat}.`);
} else {
  for (const { file, says, text } of changes) {
    console.log(`${file}${text === undefined ? ' (removed: nothing is left in it)' : ''}`);
    for (const sentence of says) console.log(`  ${sentence}`);
    if (isDry) continue;
    if (text === undefined) await rm(join(root, file));
    else await writeFile(join(root, file), text);
  }
  console.log(
    isDry
      ? '\nNothing is written. Without --dry-run, all of this is.'
      : '\nNow run: npm run check.',
  );
}
