// `npm run ledger`: writes the ids of new steps and answers into the ledgers of their guides, and takes none out.
// Exit code 2 if a flow or a ledger cannot be read; then nothing is written.
import { recordLedgers } from './record-ledgers.ts';

const { says, done } = await recordLedgers(process.cwd());
console.log(says);
process.exitCode = done ? 0 : 2;
