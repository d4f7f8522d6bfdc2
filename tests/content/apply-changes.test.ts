import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyChanges, readSiteFiles } from '../../src/edit/disk.ts';
import { renameGuide } from '../../src/edit/guide-edits.ts';
import { listChanges, revertChanges } from '../../src/edit/site-files.ts';
import { project } from '../support/tested-site.ts';

const base = join(project, 'tests', 'fixtures', 'base', 'content');
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'veiviser-'));
  await cp(base, join(root, 'content'), { recursive: true });
  await writeFile(join(root, 'content', 'guides', 'lamp', 'picture.png'), Uint8Array.of(137, 255));
});
afterEach(() => rm(root, { recursive: true }));

it('renames a guide on the disk, pictures and all, and leaves no empty folder', async () => {
  const before = await readSiteFiles(root);
  await applyChanges(root, listChanges(before, renameGuide(before, 'lamp', 'dark-lamp')));
  expect(await readdir(join(root, 'content', 'guides'))).toEqual(['bulb-kinds', 'dark-lamp']);
  const picture = await readFile(join(root, 'content', 'guides', 'dark-lamp', 'picture.png'));
  expect([...picture]).toEqual([137, 255]);
});

it('takes changes back, byte for byte', async () => {
  const before = await readSiteFiles(root);
  const changes = listChanges(before, renameGuide(before, 'lamp', 'dark-lamp'));
  await applyChanges(root, changes);
  await applyChanges(root, revertChanges(changes));
  expect(await readSiteFiles(root)).toEqual(before);
});

it.each([
  ['changed', 'guides/lamp/flow.yaml'],
  ['made where one is to be written', 'guides/dark-lamp/flow.yaml'],
])('writes nothing if a file was %s meanwhile', async (_, name) => {
  const before = await readSiteFiles(root);
  const changes = listChanges(before, renameGuide(before, 'lamp', 'dark-lamp'));
  await cp(base, join(root, 'content', 'guides', 'dark-lamp', 'x'), { recursive: true });
  await writeFile(join(root, 'content', name), 'start: x\n');
  const then = await readSiteFiles(root);
  await expect(applyChanges(root, changes)).rejects.toThrow(`content/${name} has changed`);
  expect(await readSiteFiles(root)).toEqual(then);
});
