// `npm run ledger [-- --from <address>]`: writes what is published into content/ledger.json, and takes nothing out.
// `npm run ledger -- --check`: whether it holds all that is about to be published; writes nothing.
// Exit code 1 if it does not, 2 if the ledger cannot be written.
import { readArguments } from './read-arguments.ts';
import { checkLedger, recordLedger } from './record-ledger.ts';

const { values } = readArguments({
  options: { check: { type: 'boolean', default: false }, from: { type: 'string' } },
});
const wanted = { root: process.cwd(), from: values.from };
const { says, done } = await (values.check ? checkLedger(wanted) : recordLedger(wanted));
console[done ? 'log' : 'error'](says);
process.exitCode = done ? 0 : values.check ? 1 : 2;
