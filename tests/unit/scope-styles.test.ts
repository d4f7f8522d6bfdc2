import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postcss from 'postcss';
import { afterAll, expect, test } from 'vitest';
import { scopeStyles } from '../../src/host/build/scope-styles.ts';

const folder = mkdtempSync(join(tmpdir(), 'veiviser-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('All styles of a hosted guide hold inside of it', async () => {
  const read: string[] = [];
  const sheet = join(import.meta.dirname, '..', '..', 'src', 'host', 'guide.css');
  const { nodes } = postcss.parse(await scopeStyles(sheet, (file) => read.push(file)));
  expect(read.length).toBeGreaterThan(20);
  const outside = nodes.filter(
    (node) =>
      !(node.type === 'rule' && /^:is\(\.veiviser, (?:#_)+\)$/.test(node.selector)) &&
      !(node.type === 'atrule' && node.name === 'keyframes' && node.params.startsWith('veiviser-')),
  );
  expect(outside.map(String)).toEqual([]);
});

test('A later layer weighs more than an earlier one, and than classes of the host', async () => {
  write('later.css', '@layer components {\n  p {\n    color: red;\n  }\n}\n');
  const file = write(
    'sheet.css',
    "@import './later.css';\n@layer base {\n  p {\n    color: blue;\n  }\n}\n",
  );
  const { nodes } = postcss.parse(await scopeStyles(file, () => undefined));
  const ids = nodes.flatMap((node) =>
    node.type === 'rule' ? [node.selector.split('#').length - 1] : [],
  );
  expect(ids).toEqual([5, 3]);
});

test('A style that would hold outside is refused', async () => {
  const loose = write('loose.css', 'body {\n  margin: 0;\n}\n');
  await expect(scopeStyles(loose, () => undefined)).rejects.toThrow(
    'would hold outside of a guide: body {',
  );
  const unknown = write('unknown.css', '@layer looks {\n}\n');
  await expect(scopeStyles(unknown, () => undefined)).rejects.toThrow('"looks" is not one of');
});
