// `npm run ledger [-- --from <address>]`: writes what is published into content/ledger.json, and takes nothing out.
// `npm run ledger -- --check`: whether it holds all that is about to be published; writes nothing.
// Exit code 1 if it does not, 2 if the ledger cannot be written.
import { parseArgs } from 'node:util';
import { checkLedger, recordLedger } from './record-ledger.ts';

const values = readOptions();
const wanted = { root: process.cwd(), from: values.from };
const { says, done } = await (values.check ? checkLedger(wanted) : recordLedger(wanted));
console[done ? 'log' : 'error'](says);
process.exitCode = done ? 0 : values.check ? 1 : 2;

function readOptions() {
  try {
    return parseArgs({
      options: { check: { type: 'boolean', default: false }, from: { type: 'string' } },
    }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
