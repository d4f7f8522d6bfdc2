// `npm run signed -- <file> … | --all`: shows what decides where a reader is sent, in both languages, and records that
// a person compared it. Exit code 2 if a file cannot be had; then nothing is written.
import { parseArgs } from 'node:util';
import { signTranslations } from './sign-translations.ts';

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const wanted = { root: process.cwd(), files: positionals, all: values.all, command: 'signed' };
const { says, done } = await signTranslations(wanted);
console.log(says);
process.exitCode = done ? 0 : 2;
