import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordLedgers } from '../../src/commands/record-ledgers.ts';
import { ledgerChecks } from '../../src/checks/ledger-checks.ts';
import { readContent } from '../../src/read/read-content.ts';

const project = join(import.meta.dirname, '..', '..');
const guide = join('content', 'guides', 'lamp');
const flow = join(guide, 'flow.yaml');
const ledger = join(guide, 'ledger.yaml');
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'veiviser-'));
  const base = join(project, 'tests', 'fixtures', 'base', 'content');
  await cp(base, join(root, 'content'), { recursive: true });
  await cp(join(project, 'content', 'ui'), join(root, 'content', 'ui'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

describe('recording the ids of a guide', () => {
  it('writes the ledger of a guide that has none', async () => {
    const before = await read(ledger);
    await rm(join(root, ledger));
    expect(await findIn()).toEqual(['ledger-incomplete']);
    expect(await recordLedgers(root)).toMatchObject({ done: true });
    expect(await findIn()).toEqual([]);
    expect(await read(ledger)).toBe(before);
  });

  it('changes nothing where nothing is new', async () => {
    const before = await read(ledger);
    await recordLedgers(root);
    expect(await read(ledger)).toBe(before);
  });

  it('adds what is new, and leaves what is gone, what an author wrote and their comments', async () => {
    await edit(flow, 'dont-know: plug-in', 'cannot-see: plug-in');
    await edit(flow, '  solved:\n', '  lit: { kind: outcome }\n  solved:\n');
    const successors = '# by hand\nanswer-successors:\n  plugged-in: {dont-know: cannot-see}\n';
    await writeFile(join(root, ledger), (await read(ledger)) + successors);
    const before = await read(ledger);
    await recordLedgers(root);
    const after = await read(ledger);
    expect(after.split('\n').filter((line) => !before.split('\n').includes(line))).toEqual([
      '    - cannot-see',
      '  lit: []',
    ]);
    for (const line of before.split('\n')) expect(after).toContain(line);
    expect(await findIn()).toEqual([]);
  });

  it('writes nothing while a flow or a ledger cannot be read, and says which', async () => {
    await edit(flow, 'start:', 'begin:');
    const before = await read(ledger);
    const result = await recordLedgers(root);
    expect(result.done).toBe(false);
    expect(result.says).toContain('flow.yaml');
    expect(await read(ledger)).toBe(before);
  });
});

function read(file: string): Promise<string> {
  return readFile(join(root, file), 'utf8');
}

async function edit(file: string, find: string, write: string): Promise<void> {
  const before = await read(file);
  expect(before).toContain(find);
  await writeFile(join(root, file), before.replace(find, write));
}

/** The names of the findings of the checks on ledgers. */
async function findIn(): Promise<string[]> {
  const { content, findings } = await readContent(root);
  const context = { today: '2026-11-22', unread: new Set(findings.map(({ file }) => file)) };
  return ledgerChecks.flatMap(({ name, find }) => find(content, context).map(() => name));
}
