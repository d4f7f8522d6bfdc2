// `npm run translated -- <file> … | --all`: records that translations were made from the text of today.
// Exit code 2 if a file cannot be had; then nothing is written.
import { parseArgs } from 'node:util';
import { recordTranslations } from './record-translations.ts';

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const wanted = { root: process.cwd(), files: positionals, all: values.all, command: 'translated' };
const { says, done } = await recordTranslations(wanted);
console.log(says);
process.exitCode = done ? 0 : 2;
