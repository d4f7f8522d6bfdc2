import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { translationChecks } from '../../src/checks/translation-checks.ts';
import { recordChanges } from '../../src/commands/record/record-changes.ts';
import { readContent } from '../../src/read/read-content.ts';
import { useDiskSite } from '../support/disk-site.ts';
import { signAllOnDisk } from '../support/sign-all.ts';
import { project } from '../support/tested-site.ts';

const question = 'content/guides/lamp/steps/plugged-in.nb.mdx';
const source = question.replace('.nb.', '.en.');
const flow = 'content/guides/lamp/flow.yaml';
const title = 'content/guides/lamp/steps/replace-bulb.en.mdx';
const pairCount = 7;
const { site, read, edit, git, commit } = useDiskSite();

describe('a person who is asked', () => {
  it('about each text that nobody has compared, and says yes, leaves nothing to be found', async () => {
    const { isDone, asked } = await record({ answers: () => 'y' });
    expect(isDone).toBe(true);
    expect(asked.filter((text) => text.includes('say the same'))).toHaveLength(pairCount);
    expect(await findIn()).toEqual([]);
    expect(await read(question)).toMatch(/\nsigned-by: "Kari Nordmann"\nsigned-on: "2026-11-30"\n---\n/);
  });

  it('sees the question, its answers and where they lead in both languages, with their facts', async () => {
    const { told } = await record({ answers: () => 'n' });
    expect(told).toMatch(/answers\.unplugged\n {4}en {2}The lamp is unplugged → \S.*\n {4}nb {2}Støpselet er trukket ut → \S/);
    expect(told).toMatch(/en {2}It helped → .*\n {4}nb {2}Det hjalp → /);
    expect(told).toContain('role: lamp-keeper; licence: lamp-plan; effect: minutes');
    expect(told).toContain('[50001]');
  });

  it('and says no, or goes, has nothing recorded', async () => {
    const before = await readContent(site.root);
    for (const answer of ['n', 'q', undefined]) {
      const { isDone, told } = await record({ answers: () => answer });
      expect(isDone).toBe(false);
      expect(told).toContain(`Signed: 0. Recorded as translated, not signed: 0. Left: ${pairCount}.`);
    }
    expect(await readContent(site.root)).toEqual(before);
  });

  it('and says that it is translated, has that recorded and nothing signed', async () => {
    await record({ names: ['lamp/plugged-in'], answers: () => 't' });
    const found = await findIn();
    expect(found).not.toContain(`translation-unrecorded ${question}`);
    expect(found).toContain(`condition-not-signed ${question}`);
    // Once it is, that is no answer any more.
    const { asked } = await record({ names: ['lamp/plugged-in'], answers: (at) => (at === 0 ? 't' : 'y') });
    expect(asked[0]).not.toContain('[t]');
    expect(await findIn()).not.toContain(`condition-not-signed ${question}`);
  });

  it('must have a name', async () => {
    const { told, isDone } = await record({ by: '', answers: (at) => (at === 0 ? 'y' : '') });
    expect(isDone).toBe(false);
    expect(told).toContain('--by');
    expect(await read(question)).not.toContain('signed');
  });

  it('is asked about what was named alone, and of it the frontmatter alone is touched', async () => {
    const before = await read(question);
    const others = await read(question.replace('plugged-in', 'solved'));
    for (const name of ['lamp/plugged-in', question, source]) {
      await writeFile(join(site.root, question), before);
      const { asked } = await record({ names: [name], answers: () => 'y' });
      expect(asked.filter((text) => text.includes('say the same'))).toHaveLength(1);
    }
    const after = await read(question);
    expect(after.replaceAll(/^(?:translates|signed(?:-by|-on)?): .*\n/gm, '')).toBe(before);
    expect(await read(question.replace('plugged-in', 'solved'))).toBe(others);
    const { asked } = await record({ names: ['lamp'], answers: () => 'n' });
    expect(asked.filter((text) => text.includes('say the same'))).toHaveLength(pairCount - 2);
  });

  it('and meanwhile changes the text, has signed nothing that they have not read', async () => {
    const change = async () => {
      await writeFile(join(site.root, question), (await read(question)).replace('Står', 'Er'));
      return 'y';
    };
    await expect(record({ names: [question], answers: change })).rejects.toThrow('while you read it');
    expect(await read(question)).not.toContain('signed');
  });
});

// The `script` of other systems takes other options.
it.runIf(process.platform === 'linux')('a person in a terminal is asked by the command that npm runs', async () => {
  await cp(join(project, 'package-lock.json'), join(site.root, 'package-lock.json'));
  const command = `"${process.execPath}" "${project}/scripts/veiviser.mjs" record lamp/plugged-in --by "Kari Nordmann"`;
  const terminal = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], { cwd: site.root });
  let told = '';
  let seen = 0;
  terminal.stdout.on('data', (chunk) => {
    told += String(chunk);
    const asked = ['[q]uit: ', 'not yet: '].find((words) => told.includes(words, seen));
    if (asked === undefined) return;
    seen = told.length;
    terminal.stdin.write(asked === '[q]uit: ' ? 'y\n' : 'n\n');
  });
  await once(terminal, 'close');
  expect(told).toContain('Signed: 1.');
  expect(await read(question)).toContain('\nsigned-by: "Kari Nordmann"\n');
});

describe('after all is recorded', () => {
  beforeEach(() => signAllOnDisk(site.root));

  it('nothing is asked', async () => {
    const { isDone, asked } = await record({ answers: () => 'n' });
    expect(isDone).toBe(true);
    expect(asked.filter((text) => text.includes('say the same'))).toEqual([]);
  });

  it('the changed words are marked in both languages, as git knows them', async () => {
    git('init', '--quiet');
    commit('Write');
    await edit(source, 'Look at the wall behind', 'See the wall behind');
    await edit(source, 'The lamp is unplugged', 'The lamp is not plugged in');
    await edit(question, 'Se på veggen', 'Se på gulvet');
    commit('Change');
    const { told } = await record({ names: ['lamp'], answers: () => 'n' });
    expect(told).toContain('(1 of 1)');
    expect(told).toContain('en  [-Look at-]{+See+} the wall behind the lamp.\n    nb  Se på [-veggen-]{+gulvet+} bak lampen.');
    expect(told).toContain('en  The lamp is [-unplugged-]{+not plugged in+} → ');
    // What decides is shown though it is as it was.
    expect(told).toContain('title\n    en  Is the lamp plugged in?');
  });

  it('a line that decides nothing and is as it was is not shown again', async () => {
    git('init', '--quiet');
    commit('Write');
    await edit(source, 'title: Is the lamp', 'title: Is your lamp');
    const { told } = await record({ names: ['lamp'], answers: () => 'n' });
    expect(told).toContain('en  Is [-the-]{+your+} lamp plugged in?');
    expect(told).not.toContain('Look at the wall');
  });

  it.each([
    ['an answer in English', source, 'The lamp is unplugged', 'The lamp is off', 2],
    ['an answer in Norwegian', question, 'Støpselet er trukket ut', 'Lampen er av', 1],
    ['a line that decides nothing, in English', source, 'Look at the wall', 'See the wall', 1],
    ['a line that decides nothing, in Norwegian', question, 'Se på veggen', 'Sjekk veggen', 0],
    ['where an answer leads', flow, 'dont-know: plug-in', 'dont-know: replace-bulb', 1],
    ['the card of a fix', flow, 'effect: at-once', 'effect: minutes', 1],
    ['the title of a step that two others lead to', title, 'title: ', 'title: Now ', 4],
    ['the order of the fields in a flow', flow, 'role: none\n    licence: none', 'licence: none\n    role: none', 0],
    ['how a file is written', question, '---\n\nSe', '---\n\n\nSe', 0],
    ['who signed it', question, 'Kari', 'Ola', 0],
  ])('changing %s (%s) gives the right findings', async (_, file, find, write, count) => {
    await edit(file, find, write);
    expect(await findIn()).toHaveLength(count);
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['lamb', 'Did you mean "lamp"?'],
    ['lamp/pluged-in', 'Did you mean "lamp/plugged-in"?'],
    ['README.md', 'Name a guide'],
  ])('%s is told, and nothing is asked', async (name, says) => {
    const { isDone, told, asked } = await record({ names: [name], answers: () => 'y' });
    expect(isDone).toBe(false);
    expect(told).toContain(says);
    expect(asked).toEqual([]);
  });

  it('two bodies that are not alike are left, and the reason is told', async () => {
    await writeFile(join(site.root, question), `${await read(question)}\nEn linje til.\n`);
    const { isDone, told } = await record({ names: [question], answers: () => 'y' });
    expect(isDone).toBe(false);
    expect(told).toContain('parity-structure');
    expect(await read(question)).not.toContain('signed');
  });

  it('a guide in which a step has no text is left, and the reason is told', async () => {
    await rm(join(site.root, question.replace('plugged-in', 'solved')));
    const { isDone, told } = await record({ names: [question], answers: () => 'y' });
    expect(isDone).toBe(false);
    expect(told).toContain('missing-translation');
    expect(await read(question)).not.toContain('signed');
  });
});

it('without a terminal it shows what would be asked, records nothing and fails', async () => {
  const before = await readContent(site.root);
  const { isDone, told } = await record({ names: ['lamp/plugged-in'], answers: undefined });
  expect(isDone).toBe(false);
  expect(told).toContain('The lamp is unplugged');
  expect(told).toContain('[y]es');
  expect(told).toContain('Nobody is here to be asked');
  expect(await readContent(site.root)).toEqual(before);
});

it('what is to be published is asked about last, and recorded in the ledger if it is', async () => {
  await signAllOnDisk(site.root);
  expect((await record({ answers: () => 'n' })).told).toContain('guide "lamp"');
  await expect(read('content/ledger.json')).rejects.toThrow('ENOENT');
  await record({ answers: () => 'y' });
  expect(await read('content/ledger.json')).toContain('"plugged-in": ["dont-know"');
  expect((await record({ answers: () => 'y' })).asked).toEqual([]);
});

interface Asked {
  readonly names?: readonly string[];
  readonly by?: string;
  /** What the person says to each question; without it, nobody is there. */
  readonly answers: ((at: number) => string | undefined | Promise<string>) | undefined;
}

async function record({ names = [], by = 'Kari Nordmann', answers }: Asked) {
  const told: string[] = [];
  const asked: string[] = [];
  const person = {
    isThere: answers !== undefined,
    tell: (text: string) => void told.push(stripVTControlCharacters(text)),
    ask: async (text: string) => {
      asked.push(text);
      return answers?.(asked.length - 1);
    },
  };
  const isDone = await recordChanges({ ...site, names, by, today: '2026-11-30' }, person);
  return { isDone, told: told.join('\n'), asked: answers ? asked : [] };
}

/** The findings of the checks on translations, as "name file". */
async function findIn(): Promise<string[]> {
  const { content } = await readContent(site.root);
  const context = { today: '2026-11-22', unread: new Set<string>() };
  return translationChecks.flatMap(({ name, find }) =>
    find(content, context).map(({ file }) => `${name} ${file}`),
  );
}
