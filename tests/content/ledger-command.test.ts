import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerChecks } from '../../src/checks/ledger-checks.ts';
import { checkLedger, recordLedger } from '../../src/commands/record-ledger.ts';
import { openLedger, writeLedger } from '../../src/ledger/build/seal-ledger.ts';
import { readContent } from '../../src/read/read-content.ts';
import { project } from '../support/tested-site.ts';

const guides = join('content', 'guides');
const flow = join(guides, 'lamp', 'flow.yaml');
const ledger = join('content', 'ledger.json');
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'veiviser-'));
  const base = join(project, 'tests', 'fixtures', 'base', 'content');
  await cp(base, join(root, 'content'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

describe('recording what is published', () => {
  it('writes every guide, step and answer, and changes nothing where nothing is new', async () => {
    expect(await recordLedger({ root })).toMatchObject({ done: true });
    const before = await read(ledger);
    const recorded = openLedger(before).ledger?.guides;
    expect(recorded).toMatchObject({ 'bulb-kinds': {}, lamp: { solved: [] } });
    expect(recorded?.['lamp']?.['plugged-in']).toEqual(['dont-know', 'plugged', 'unplugged']);
    await recordLedger({ root });
    expect(await read(ledger)).toBe(before);
  });

  it('lets drafts change freely, and keeps what was published', async () => {
    await edit(flow, 'dont-know: plug-in', 'cannot-see: plug-in');
    await recordLedger({ root });
    await edit(flow, 'cannot-see: plug-in', 'too-dark: plug-in');
    const { says } = await recordLedger({ root });
    expect(says).toContain('"too-dark"');
    expect(openLedger(await read(ledger)).ledger?.guides['lamp']?.['plugged-in']).toEqual(
      expect.arrayContaining(['cannot-see', 'too-dark']),
    );
    expect(says).not.toContain('dont-know');
    expect(await findIn()).toEqual(['id-removed']);
  });

  it('says what a guide was probably renamed to', async () => {
    await recordLedger({ root });
    await rename(join(root, guides, 'lamp'), join(root, guides, 'dark-room'));
    const { says } = await recordLedger({ root });
    expect(says).toContain('It was probably renamed to "dark-room".');
    expect(says).toContain('"lamp: dark-room"');
    await writeFile(join(root, 'content', 'successors.yaml'), 'lamp: dark-room\n');
    expect(await findIn()).toEqual([]);
    await edit(join(guides, 'dark-room', 'flow.yaml'), '  ask-electrician:\n', '  ask-janitor:\n');
    expect(await findIn()).toEqual(['id-removed']);
  });

  it('writes nothing while a flow cannot be read, and says which', async () => {
    await recordLedger({ root });
    const before = await read(ledger);
    await edit(flow, 'start:', 'begin:');
    expect(await recordLedger({ root })).toMatchObject({
      done: false,
      says: expect.stringContaining('flow.yaml') as string,
    });
    expect(await read(ledger)).toBe(before);
  });

  it('does not take a damaged ledger for one where git has none', async () => {
    await recordLedger({ root });
    await edit(ledger, '["dont-know", "plugged", "unplugged"]', '["plugged", "unplugged"]');
    const damaged = await read(ledger);
    expect(await recordLedger({ root })).toMatchObject({ done: false });
    expect(await read(ledger)).toBe(damaged);
  });
});

describe('what was published in the history of git', () => {
  /** An answer and a guide are published, and taken away again. */
  beforeEach(async () => {
    git('init', '--quiet', '--initial-branch', 'main');
    await edit(flow, 'dont-know: plug-in', 'cannot-see: plug-in');
    await cp(join(root, guides, 'lamp'), join(root, guides, 'torch'), { recursive: true });
    await recordLedger({ root });
    commit('Publish');
    await edit(flow, 'cannot-see: plug-in', 'dont-know: plug-in');
    await rm(join(root, guides, 'torch'), { recursive: true });
  });
  const gone = ['guide-removed', 'id-removed'];

  it('is found again when the ledger is deleted, also in a commit', async () => {
    await rm(join(root, ledger));
    expect(await findIn()).toEqual([]);
    await recordLedger({ root });
    expect(await findIn()).toEqual(gone);
    await rm(join(root, ledger));
    commit('Delete the ledger');
    await recordLedger({ root });
    expect(await findIn()).toEqual(gone);
  });

  it('is found again when it is taken out by hand, even with a sum that is right', async () => {
    await edit(ledger, '"cannot-see", ', '');
    const damage = await recordLedger({ root });
    expect(damage.done).toBe(true);
    expect(await findIn()).toEqual(gone);
    await writeFile(join(root, ledger), writeLedger({ guides: {}, 'old-frames': [] }));
    commit('Empty the ledger');
    expect(await findIn()).toEqual([]);
    await recordLedger({ root });
    expect(await findIn()).toEqual(gone);
  });

  it('does not hold what a branch recorded before it was merged', async () => {
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    await edit(flow, '  solved:\n', '  early: { kind: outcome }\n  solved:\n');
    await recordLedger({ root });
    commit('Record too early');
    await edit(flow, '  early: { kind: outcome }\n', '');
    git('checkout', '--quiet', 'origin/main', '--', 'content/ledger.json');
    await recordLedger({ root });
    expect(await read(ledger)).not.toContain('early');
    expect(await findIn()).toEqual(gone);
  });
});

describe('the check before publishing', () => {
  it('passes when all is recorded, and says what is not, or is gone', async () => {
    expect(await checkLedger({ root })).toMatchObject({
      done: false,
      says: expect.stringContaining('guide "lamp"') as string,
    });
    await recordLedger({ root });
    expect(await checkLedger({ root })).toMatchObject({ done: true });
    await edit(flow, '  solved:\n', '  lit: { kind: outcome }\n  solved:\n');
    const lacking = await checkLedger({ root });
    expect(lacking.done).toBe(false);
    expect(lacking.says).toContain('lacks step "lit" of guide "lamp"');
    await recordLedger({ root });
    await edit(flow, '  lit: { kind: outcome }\n', '');
    const lost = await checkLedger({ root });
    expect(lost.done).toBe(false);
    expect(lost.says).toContain('id-removed');
  });

  it('fails where the ledger is damaged, and writes nothing', async () => {
    await recordLedger({ root });
    await edit(ledger, '"dont-know", ', '');
    const before = await read(ledger);
    expect(await checkLedger({ root })).toMatchObject({ done: false });
    expect(await read(ledger)).toBe(before);
  });

  it('fails where the history is cut off', async () => {
    git('init', '--quiet', '--initial-branch', 'main');
    await recordLedger({ root });
    commit('Publish');
    commit('Change nothing');
    const whole = root;
    root = await mkdtemp(join(tmpdir(), 'veiviser-'));
    git('clone', '--quiet', '--depth', '1', pathToFileURL(whole).href, '.');
    expect(await checkLedger({ root })).toMatchObject({
      done: false,
      says: expect.stringContaining('fetch-depth: 0') as string,
    });
    git('fetch', '--quiet', '--unshallow');
    expect(await checkLedger({ root })).toMatchObject({ done: true });
    await rm(whole, { recursive: true });
  });
});

describe('what the published site says of itself', () => {
  it('counts as published', async () => {
    const published = writeLedger({ guides: { torch: { solved: [] } }, 'old-frames': ['torch'] });
    await withSite(published, async (from) => {
      await recordLedger({ root, from });
      expect(openLedger(await read(ledger)).ledger).toMatchObject({
        guides: { torch: { solved: [] } },
        'old-frames': ['torch'],
      });
      expect(await findIn()).toEqual(['guide-removed']);
    });
  });

  it.each([
    ['a page', '<!doctype html>'],
    ['a part of a ledger', writeLedger({ guides: { torch: {} }, 'old-frames': [] }).slice(0, -9)],
  ])('is not read from %s', async (_, text) => {
    await withSite(text, async (from) => {
      const result = await recordLedger({ root, from });
      expect(result.done).toBe(false);
      expect(result.says).toContain(`${from}ledger.json`);
      await expect(read(ledger)).rejects.toThrow('ENOENT');
    });
  });

  it('is asked for at its whole address', async () => {
    for (const from of ['help.example.org', 'file:///srv', 'http://127.0.0.1:9/help'])
      expect(await recordLedger({ root, from })).toMatchObject({ done: false });
  });
});

/** Serves a ledger below a folder of its host. */
async function withSite(text: string, run: (address: string) => Promise<void>): Promise<void> {
  const server = createServer(({ url }, response) => {
    response.writeHead(url === '/help/ledger.json' ? 200 : 404).end(text);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await run(`http://127.0.0.1:${String(port)}/help/`);
  server.closeAllConnections();
  server.close();
}

function git(...args: readonly string[]): void {
  const settings = ['user.name=author', 'user.email=author@example.org', 'commit.gpgSign=false'];
  execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], { cwd: root });
}

function commit(subject: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--no-verify', '--message', subject);
}

function read(file: string): Promise<string> {
  return readFile(join(root, file), 'utf8');
}

async function edit(file: string, find: string, write: string): Promise<void> {
  const before = await read(file);
  expect(before).toContain(find);
  await writeFile(join(root, file), before.replace(find, write));
}

/** The names of the findings of the checks on what was published. */
async function findIn(): Promise<string[]> {
  const { content, findings } = await readContent(root);
  const context = { today: '2026-11-22', unread: new Set(findings.map(({ file }) => file)) };
  return ledgerChecks.flatMap(({ name, find }) => find(content, context).map(() => name));
}
