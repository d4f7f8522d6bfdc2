import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { applyChanges, readSiteFiles } from '../../src/edit/disk.ts';
import { renameGuide } from '../../src/edit/guide-edits.ts';
import { listChanges, revertChanges } from '../../src/edit/site-files.ts';
import { baseContent, useDiskSite } from '../support/disk-site.ts';

const { site } = useDiskSite();
beforeEach(() => writeFile(join(site.root, 'content', 'guides', 'lamp', 'picture.png'), Uint8Array.of(137, 255)));

it('renames a guide on the disk, pictures and all, and leaves no empty folder', async () => {
  const before = await readSiteFiles(site.root);
  await applyChanges(site.root, listChanges(before, renameGuide(before, 'lamp', 'dark-lamp')));
  expect(await readdir(join(site.root, 'content', 'guides'))).toEqual(['bulb-kinds', 'dark-lamp']);
  const picture = await readFile(join(site.root, 'content', 'guides', 'dark-lamp', 'picture.png'));
  expect([...picture]).toEqual([137, 255]);
});

it('takes changes back, byte for byte', async () => {
  const before = await readSiteFiles(site.root);
  const changes = listChanges(before, renameGuide(before, 'lamp', 'dark-lamp'));
  await applyChanges(site.root, changes);
  await applyChanges(site.root, revertChanges(changes));
  expect(await readSiteFiles(site.root)).toEqual(before);
});

it.each([
  ['changed', 'guides/lamp/flow.yaml'],
  ['made where one is to be written', 'guides/dark-lamp/flow.yaml'],
])('writes nothing if a file was %s meanwhile', async (_, name) => {
  const before = await readSiteFiles(site.root);
  const changes = listChanges(before, renameGuide(before, 'lamp', 'dark-lamp'));
  await cp(baseContent, join(site.root, 'content', 'guides', 'dark-lamp', 'x'), { recursive: true });
  await writeFile(join(site.root, 'content', name), 'start: x\n');
  const then = await readSiteFiles(site.root);
  await expect(applyChanges(site.root, changes)).rejects.toThrow(`content/${name} has changed`);
  expect(await readSiteFiles(site.root)).toEqual(then);
});
