#!/usr/bin/env node
// `npm create veiviser`: writes the files of a new site into a folder, and overwrites nothing. Any Node from 18.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { judge, questions } from './questions.mjs';
import { listMissingWords, nameFolder, writeSite } from './write-site.mjs';

const help = `npm create veiviser -- [<folder>] [options]

  --name <name>        what the site is called
  --languages <list>   such as de,da,en: the first is the one that texts are translated from
  --colour <colour>    of the sign that the name stands on, such as #007a78
  --pack <pack>        what the site is about: microsoft, shell or none
  --yes                asks nothing: what is not said stays as it usually is
  --engine <version>   of the package "veiviser", as npm takes it; else that of this one`;

const { values, positionals } = readArguments();
if (values.help) console.log(help);
else await create();

async function create() {
  const answers = await ask();
  const folder = resolve(positionals[0] ?? nameFolder(answers.name));
  // What git and a system put there is nobody's site.
  const isOwn = (name) => !['.git', '.DS_Store', 'Thumbs.db'].includes(name);
  if (existsSync(folder) && readdirSync(folder).some(isOwn))
    stop(`${folder} is not empty, and nothing in it is overwritten: name another folder.`);
  const own = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  const today = new Date().toISOString().slice(0, 10);
  const site = { ...answers, today, engine: values.engine ?? own.version };
  for (const [path, data] of writeSite(site)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data, { flag: 'wx' });
  }
  const shown = relative(process.cwd(), folder);
  const first = shown
    ? `cd ${/\s/.test(shown) ? `"${shown}"` : shown} && npm install`
    : 'npm install';
  for (const sentence of listMissingWords(answers.languages)) console.log(`\n${sentence}`);
  console.log(`\nThe site is in ${folder}. Now:\n\n  ${first}\n  npm run dev\n`);
}

/** What was said by flags or is asked for, judged and read. */
async function ask() {
  const isAsking = !values.yes && process.stdin.isTTY;
  if (!values.yes && !isAsking && values.name === undefined)
    stop(
      'Nobody can be asked here: say at least --name, or --yes for a site with the usual answers.',
    );
  const reader = isAsking ? createInterface(process) : undefined;
  const answers = {};
  for (const { name, usual, asks } of questions) {
    answers[name] = await askOne({ name, usual, asks }, reader);
  }
  reader?.close();
  return answers;
}

async function askOne({ name, usual, asks }, reader) {
  if (values[name] !== undefined || !reader) {
    const { value, fault } = judge(name, values[name] ?? usual);
    return fault ? stop(`--${name}: ${fault}`) : value;
  }
  while (true) {
    const said = await reader.question(`${asks}${usual ? ` (${usual})` : ''}: `);
    const { value, fault } = judge(name, said.trim() || usual);
    if (!fault) return value;
    console.log(fault);
  }
}

function readArguments() {
  const text = { type: 'string' };
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        ...{ name: text, languages: text, colour: text, pack: text, engine: text },
        yes: { type: 'boolean', short: 'y' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return stop(`${error.message}\n\n${help}`);
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
