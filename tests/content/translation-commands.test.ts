import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordTranslations } from '../../src/commands/record-translations.ts';
import { signTranslations } from '../../src/commands/sign-translations.ts';
import { translationChecks } from '../../src/checks/translation-checks.ts';
import { readContent } from '../../src/read/read-content.ts';
import { project } from '../support/tested-site.ts';

const base = join(project, 'tests', 'fixtures', 'base', 'content');
const question = 'content/guides/lamp/steps/plugged-in.nb.mdx';
const source = question.replace('.nb.', '.en.');
const flow = 'content/guides/lamp/flow.yaml';
const title = 'content/guides/lamp/steps/replace-bulb.en.mdx';
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'veiviser-'));
  await cp(base, join(root, 'content'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

describe('recording and signing', () => {
  it('of all translations leaves nothing to be found', async () => {
    expect(await record({ all: true })).toMatchObject({ done: true });
    expect(await sign({ all: true })).toMatchObject({ done: true });
    expect(await findIn()).toEqual([]);
  });

  it('touches the named file alone, and of it the frontmatter alone', async () => {
    const before = await read(question);
    await record({ files: [question] });
    const after = await read(question);
    expect(after.replace(/^translates: "[\da-f]{12}"\n/m, '')).toBe(before);
    expect(after).not.toBe(before);
    expect(await findIn()).not.toContain(`translation-unrecorded ${question}`);
    expect(await findIn()).toContain(`condition-not-signed ${question}`);
  });

  it('shows the question and its answers in both languages, with their facts', async () => {
    const { says } = await sign({ all: true });
    expect(says).toContain('answers.unplugged');
    expect(says).toMatch(/en {2}\S.*\n {4}nb {2}\S/);
    expect(says).toContain('[50001]');
  });

  it('shows where each answer leads, and the card of a fix', async () => {
    const { says } = await sign({ all: true });
    expect(says).toMatch(/en {2}The lamp is unplugged → \S.*\n {4}nb {2}Støpselet er trukket ut → \S/);
    expect(says).toMatch(/en {2}It helped → .*\n {4}nb {2}Det hjalp → /);
    expect(says).toContain('role: lamp-keeper; licence: lamp-plan; effect: minutes');
  });

  it('says when there is nothing to do', async () => {
    await sign({ all: true });
    const before = await read(question);
    expect((await sign({ all: true })).says).toMatch(/^Signed: 0\. Signed before: \d+\.$/);
    expect(await read(question)).toBe(before);
  });
});

describe('after recording and signing', () => {
  beforeEach(async () => {
    await record({ all: true });
    await sign({ all: true });
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
  ])('changing %s (%s) gives the right findings', async (_, file, find, write, count) => {
    const before = await read(file);
    expect(before).toContain(find);
    await writeFile(join(root, file), before.replace(find, write));
    expect(await findIn()).toHaveLength(count);
  });
});

describe('asking for what cannot be had', () => {
  it.each([
    ['nothing', [], /npm run translated -- <file>/],
    ['a mistyped file', [question.replace('plugged', 'pluged')], /Did you mean ".*plugged-in\.nb\.mdx"/],
    ['the English file', [source], /made from\. Name its translation: .*plugged-in\.nb\.mdx/],
    ['a file that is none', ['README.md'], /npm run check/],
  ])('%s says what to do, and writes nothing', async (_, files, says) => {
    const result = await record({ files: [...files, ...(files.length > 0 ? [question] : [])] });
    expect(result.done).toBe(false);
    expect(result.says).toMatch(says);
    expect(await read(question)).not.toContain('translates');
  });

  it('signing of two bodies that are not alike says so', async () => {
    await writeFile(join(root, question), `${await read(question)}\nEn linje til.\n`);
    const result = await sign({ files: [question] });
    expect(result.done).toBe(false);
    expect(result.says).toContain('parity-structure');
  });
});

it('signing where a step has no text says so, and writes nothing', async () => {
  await rm(join(root, question.replace('plugged-in', 'solved')));
  const { says, done } = await sign({ files: [question] });
  expect(done).toBe(false);
  expect(says).toContain('missing-translation');
  expect(await read(question)).not.toContain('signed');
});

interface Asked {
  readonly files?: readonly string[];
  readonly all?: boolean;
}

function record({ files = [], all = false }: Asked) {
  const paths = files.map((file) => join(root, file));
  return recordTranslations({ root, files: paths, all, command: 'translated' });
}

function sign({ files = [], all = false }: Asked) {
  const paths = files.map((file) => join(root, file));
  return signTranslations({ root, files: paths, all, command: 'signed' });
}

function read(file: string): Promise<string> {
  return readFile(join(root, file), 'utf8');
}

/** The findings of the checks on translations, as "name file". */
async function findIn(): Promise<string[]> {
  const { content } = await readContent(root);
  const context = { today: '2026-11-22', unread: new Set<string>() };
  return translationChecks.flatMap(({ name, find }) =>
    find(content, context).map(({ file }) => `${name} ${file}`),
  );
}
