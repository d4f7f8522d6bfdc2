import { cp, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { followFolder } from '../../src/commands/follow-folder.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { listWording } from '../../src/checks/wording.ts';
import { openWatchedDisk } from '../../src/read/files.ts';
import { readContent, readFiles, type ReadContent } from '../../src/read/read-content.ts';
import { sourceOf } from '../../src/site/locales.ts';

const base = join(import.meta.dirname, '..', 'fixtures', 'base');

/** A copy of the sound content, of files that were written long ago. */
async function copyBase(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'watch-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(base, root, { recursive: true });
  return root;
}

it('what is read again after a save is what a new reading gives, whatever was saved', async () => {
  const root = await copyBase();
  const folder = join(root, 'content');
  const files = openWatchedDisk(folder);
  const { content } = await readFiles(files);
  const [guide] = Object.values(content.guides);
  const [step] = Object.values(guide?.steps ?? {});
  const text = step && Object.values(step)[0];
  if (!guide || !text) throw new Error('The fixture has no step.');
  const step1 = join(root, text.source.file);
  const written = await readFile(step1, 'utf8');
  const flow = join(root, guide.flowSource.file);
  const graph = await readFile(flow, 'utf8');
  const saves = [
    () => writeFile(step1, `${written}\nMore.\n`),
    // As long as before, twice in the same instant, and with a time of the past.
    () => writeFile(step1, `${written}\nLess.\n`),
    () => writeFile(step1, `${written}\nNone.\n`).then(() => utimes(step1, 1, 1)),
    () => writeFile(step1, 'title: [\n'),
    () => rm(step1),
    () => writeFile(step1, written),
    () => writeFile(flow, graph.replace('kind: outcome', 'kind: outcme')),
    () => writeFile(flow, graph),
    () => writeFile(join(folder, 'facts', 'links.yaml'), '{}'),
    () => rm(join(folder, 'guides', guide.id), { recursive: true }),
  ];
  for (const save of saves) {
    await save();
    const again = await readFiles(files);
    const fresh = await readContent(root);
    expect(again).toEqual(fresh);
    const judge = ({ content, findings }: ReadContent) =>
      runChecks(content, findings, { today: '2026-11-30' });
    expect(judge(again)).toEqual(judge(fresh));
  }
});

it('a text that has not changed is not read again', async () => {
  const root = await copyBase();
  const files = openWatchedDisk(join(root, 'content'));
  const list = async () => {
    const { content } = await readFiles(files);
    return Object.values(content.guides).flatMap(({ steps }) =>
      Object.values(steps).flatMap((step) => Object.values(step)),
    );
  };
  const before = await list();
  const [changed] = before;
  const file = join(root, changed?.source.file ?? '');
  await writeFile(file, `${await readFile(file, 'utf8')}\nMore.\n`);
  const after = await list();
  const isRead = after.map(({ body }, at) => body !== before[at]?.body);
  expect(isRead).toEqual(before.map((_, at) => at === 0));
  expect(isRead.length).toBeGreaterThan(5);
});

it('of a save, only the lines of that text and of its translations are judged again', async () => {
  const root = await copyBase();
  const files = openWatchedDisk(join(root, 'content'));
  const list = async () => {
    const { content, findings } = await readFiles(files);
    runChecks(content, findings, { today: '2026-11-30' });
    return {
      content,
      lines: content.locales.flatMap((locale) => listWording(content, locale)),
      cases: Object.values(content.guides).flatMap(({ cases }) => Object.values(cases)),
    };
  };
  const before = await list();
  const [guide] = Object.values(before.content.guides);
  const [step = {}] = Object.values(guide?.steps ?? {});
  const from = sourceOf(before.content, guide);
  const file = step[from]?.source.file ?? '';
  const translations = Object.values(step).map(({ source }) => source.file);
  await writeFile(join(root, file), `${await readFile(join(root, file), 'utf8')}\nMore.\n`);
  const after = await list();
  const known = new Set(before.lines);
  const again = after.lines.filter((line) => !known.has(line) && isOfGuide(line));
  expect(new Set(again.map((line) => line.file))).toEqual(new Set(translations));
  expect(after.lines.filter(isOfGuide).length).toBeGreaterThan(5 * again.length);
  // What a case pastes is looked for among all codes and messages: a case that is the same is not asked again.
  expect(after.cases.every((stated, at) => stated === before.cases[at])).toBe(true);
  expect(after.cases.length).toBeGreaterThan(1);
});

const isOfGuide = ({ file }: { readonly file: string }) => file.startsWith('content/guides/');

it('the work is done at once, and again after a change, and no change is missed while it is done', async () => {
  const root = await copyBase();
  const file = join(root, 'content', 'site.yaml');
  const seen: string[] = [];
  const stop = new AbortController();
  const texts = ['name: One\n', 'name: Two\n', 'name: Three\n'];
  await followFolder(
    join(root, 'content'),
    async () => {
      seen.push(await readFile(file, 'utf8'));
      // The last work ends; each other makes the change that the next one must see.
      const next = texts.shift();
      if (next === undefined) stop.abort();
      else await writeFile(file, next);
    },
    stop.signal,
  );
  expect(seen.slice(1).at(-1)).toBe('name: Three\n');
  expect(new Set(seen).size).toBe(4);
});
