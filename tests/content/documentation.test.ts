import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { placeCheckTable } from '../../src/commands/place-check-table.ts';
import { placeFields } from '../../src/commands/place-fields.ts';
import { placeImportTable } from '../../src/commands/place-import-table.ts';
import { listAnchors, listNodes, readPages, readText, root } from '../support/read-pages.ts';
import { fixtureSite } from '../support/tested-site.ts';

const pages = await readPages();
// What the pages say of content is true of any site: the fixture's is there whatever stands in our own.
const exists = (path: string) =>
  existsSync(join(path.startsWith('content/') ? fixtureSite.folder : root, path));
const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

it('every link of the documentation leads to a file and a heading that are there', () => {
  let links = 0;
  const broken = pages.flatMap(({ path, tree }) =>
    listNodes(tree).flatMap((node) => {
      const written =
        node.type === 'html' ? /<img src="([^"]+)"/.exec(node.value)?.[1] : 'url' in node && node.url;
      if (!written || /^[a-z]+:/.test(written)) return [];
      links++;
      const [file = '', anchor] = written.split('#');
      const target = file ? posix.join(posix.dirname(path), file) : path;
      const page = pages.find((other) => other.path === target);
      const isThere =
        anchor === undefined ? exists(target) : page && listAnchors(page.tree).includes(anchor);
      return isThere ? [] : [`${path}: ${written}`];
    }),
  );
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(50);
});

it('every file, folder and command that the documentation names is there', () => {
  let named = 0;
  const missing = pages.flatMap(({ path, tree }) =>
    listNodes(tree).flatMap((node) => {
      if (node.type !== 'inlineCode' && node.type !== 'code') return [];
      const commands = [...node.value.matchAll(/npm run ([\w:]+(?:-\w+)*)/g)].map(([, name = '']) => name);
      const unknown = commands.filter((name) => !(name in scripts));
      const isPath =
        node.type === 'inlineCode' &&
        /^(?:\.github|bench|content|docs|lint|public|scripts|src|tests)\/[^\s<>*…]*$/.test(node.value);
      // What a command makes is not there before it.
      const isMade = node.value.includes('/.cache');
      named += commands.length + Number(isPath);
      if (isPath && !isMade && !exists(node.value)) unknown.push(node.value);
      return unknown.map((name) => `${path}: ${name}`);
    }),
  );
  expect(missing).toEqual([]);
  expect(named).toBeGreaterThan(80);
});

it('the page about the architecture names each folder of src/, and no other', async () => {
  const tree = pages.find(({ path }) => path === 'docs/architecture.md')?.tree;
  const items = listNodes(tree ?? { type: 'root', children: [] }).filter(
    (node) => node.type === 'listItem',
  );
  const named = items.flatMap(listNodes).flatMap((node) => {
    const [, folder] = node.type === 'inlineCode' ? (/^([a-z-]+)\/$/.exec(node.value) ?? []) : [];
    return folder ?? [];
  });
  const entries = await readdir(join(root, 'src'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(named.toSorted()).toEqual(folders.toSorted());
});

it('the import table of that page is the one that lint enforces: npm run docs', async () => {
  const page = await readFile(join(root, 'docs', 'architecture.md'), 'utf8');
  expect(page).toBe(placeImportTable(page));
});

it('every decision is in the list of decisions, under its own title', () => {
  const folder = 'docs/decisions/';
  const list = pages.find(({ path }) => path === `${folder}README.md`);
  const listed = list && listNodes(list.tree).filter((node) => node.type === 'link');
  const decisions = pages.filter(({ path }) => path.startsWith(folder) && path !== list?.path);
  expect(listed?.map((link) => [`${folder}${link.url}`, readText(link)])).toEqual(
    decisions
      .map(({ path, tree }) => {
        const [title] = tree.children;
        return [path, title && readText(title).replace(/^\d+\. /, '')];
      })
      .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  );
});

it('the page about the checks has all of them, with what each asks for', async () => {
  const page = await readFile(join(root, 'docs', 'checks.md'), 'utf8');
  expect(page).toBe(placeCheckTable(page));
});

it('the page about the fields has all of them, as the schemas say', async () => {
  const page = await readFile(join(root, 'docs', 'fields.md'), 'utf8');
  expect(page).toBe(placeFields(page));
});
