import { once } from 'node:events';
import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { ledgerChecks } from '../../src/checks/ledger-checks.ts';
import { checkLedger, recordLedger } from '../../src/commands/record-ledger.ts';
import { openLedger, writeLedger } from '../../src/ledger/build/seal-ledger.ts';
import { readContent } from '../../src/read/read-content.ts';
import { useDiskSite } from '../support/disk-site.ts';

const guides = join('content', 'guides');
const flow = join(guides, 'lamp', 'flow.yaml');
const ledger = join('content', 'ledger.json');
const { site, read, edit, git, commit } = useDiskSite();

describe('recording what is published', () => {
  it('writes every guide, step and answer, and changes nothing where nothing is new', async () => {
    expect(await recordLedger(site)).toMatchObject({ done: true });
    const before = await read(ledger);
    const recorded = openLedger(before).ledger?.guides;
    expect(recorded).toMatchObject({ 'bulb-kinds': {}, lamp: { solved: [] } });
    expect(recorded?.['lamp']?.['plugged-in']).toEqual(['dont-know', 'plugged', 'unplugged']);
    await recordLedger(site);
    expect(await read(ledger)).toBe(before);
  });

  it('lets drafts change freely, and keeps what was published', async () => {
    await edit(flow, 'dont-know: plug-in', 'cannot-see: plug-in');
    await recordLedger(site);
    await edit(flow, 'cannot-see: plug-in', 'too-dark: plug-in');
    const { says } = await recordLedger(site);
    expect(says).toContain('"too-dark"');
    expect(openLedger(await read(ledger)).ledger?.guides['lamp']?.['plugged-in']).toEqual(
      expect.arrayContaining(['cannot-see', 'too-dark']),
    );
    expect(says).not.toContain('dont-know');
    expect(await findIn()).toEqual(['id-removed']);
  });

  it('says what a guide was probably renamed to', async () => {
    await recordLedger(site);
    await rename(join(site.root, guides, 'lamp'), join(site.root, guides, 'dark-room'));
    const { says } = await recordLedger(site);
    expect(says).toContain('It was probably renamed to "dark-room".');
    expect(says).toContain('"lamp: dark-room"');
    await writeFile(join(site.root, 'content', 'successors.yaml'), 'lamp: dark-room\n');
    expect(await findIn()).toEqual([]);
    await edit(join(guides, 'dark-room', 'flow.yaml'), '  ask-electrician:\n', '  ask-janitor:\n');
    expect(await findIn()).toEqual(['id-removed']);
  });

  it('writes nothing while a flow cannot be read, and says which', async () => {
    await recordLedger(site);
    const before = await read(ledger);
    await edit(flow, 'start:', 'begin:');
    expect(await recordLedger(site)).toMatchObject({
      done: false,
      says: expect.stringContaining('flow.yaml') as string,
    });
    expect(await read(ledger)).toBe(before);
  });

  it('does not take a damaged ledger for one where git has none', async () => {
    await recordLedger(site);
    await edit(ledger, '["dont-know", "plugged", "unplugged"]', '["plugged", "unplugged"]');
    const damaged = await read(ledger);
    expect(await recordLedger(site)).toMatchObject({ done: false });
    expect(await read(ledger)).toBe(damaged);
  });
});

describe('what was published in the history of git', () => {
  /** An answer and a guide are published, and taken away again. */
  beforeEach(async () => {
    git('init', '--quiet', '--initial-branch', 'main');
    await edit(flow, 'dont-know: plug-in', 'cannot-see: plug-in');
    await cp(join(site.root, guides, 'lamp'), join(site.root, guides, 'torch'), { recursive: true });
    await recordLedger(site);
    commit('Publish');
    await edit(flow, 'cannot-see: plug-in', 'dont-know: plug-in');
    await rm(join(site.root, guides, 'torch'), { recursive: true });
  });
  const gone = ['guide-removed', 'id-removed'];

  it('is found again when the ledger is deleted, also in a commit', async () => {
    await rm(join(site.root, ledger));
    expect(await findIn()).toEqual([]);
    await recordLedger(site);
    expect(await findIn()).toEqual(gone);
    await rm(join(site.root, ledger));
    commit('Delete the ledger');
    await recordLedger(site);
    expect(await findIn()).toEqual(gone);
  });

  it('is found again when it is taken out by hand, even with a sum that is right', async () => {
    await edit(ledger, '"cannot-see", ', '');
    const damage = await recordLedger(site);
    expect(damage.done).toBe(true);
    expect(await findIn()).toEqual(gone);
    await writeFile(join(site.root, ledger), writeLedger({ guides: {}, 'old-frames': [] }));
    commit('Empty the ledger');
    expect(await findIn()).toEqual([]);
    await recordLedger(site);
    expect(await findIn()).toEqual(gone);
  });

  it('does not hold what a branch recorded before it was merged', async () => {
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    await edit(flow, '  solved:\n', '  early: { kind: outcome }\n  solved:\n');
    await recordLedger(site);
    commit('Record too early');
    await edit(flow, '  early: { kind: outcome }\n', '');
    git('checkout', '--quiet', 'origin/main', '--', 'content/ledger.json');
    await recordLedger(site);
    expect(await read(ledger)).not.toContain('early');
    expect(await findIn()).toEqual(gone);
  });
});

describe('the check before publishing', () => {
  it('passes when all is recorded, and says what is not, or is gone', async () => {
    expect(await checkLedger(site)).toMatchObject({
      done: false,
      says: expect.stringContaining('guide "lamp"') as string,
    });
    await recordLedger(site);
    expect(await checkLedger(site)).toMatchObject({ done: true });
    await edit(flow, '  solved:\n', '  lit: { kind: outcome }\n  solved:\n');
    const lacking = await checkLedger(site);
    expect(lacking.done).toBe(false);
    expect(lacking.says).toContain('lacks step "lit" of guide "lamp"');
    await recordLedger(site);
    await edit(flow, '  lit: { kind: outcome }\n', '');
    const lost = await checkLedger(site);
    expect(lost.done).toBe(false);
    expect(lost.says).toContain('id-removed');
  });

  it('fails where the ledger is damaged, and writes nothing', async () => {
    await recordLedger(site);
    await edit(ledger, '"dont-know", ', '');
    const before = await read(ledger);
    expect(await checkLedger(site)).toMatchObject({ done: false });
    expect(await read(ledger)).toBe(before);
  });

  it('fails where the history is cut off', async () => {
    git('init', '--quiet', '--initial-branch', 'main');
    await recordLedger(site);
    commit('Publish');
    commit('Change nothing');
    const whole = site.root;
    site.root = await mkdtemp(join(tmpdir(), 'veiviser-'));
    git('clone', '--quiet', '--depth', '1', pathToFileURL(whole).href, '.');
    expect(await checkLedger(site)).toMatchObject({
      done: false,
      says: expect.stringContaining('fetch-depth: 0') as string,
    });
    git('fetch', '--quiet', '--unshallow');
    expect(await checkLedger(site)).toMatchObject({ done: true });
    await rm(whole, { recursive: true });
  });
});

describe('what the published site says of itself', () => {
  it('counts as published', async () => {
    const published = writeLedger({ guides: { torch: { solved: [] } }, 'old-frames': ['torch'] });
    await withSite(published, async (from) => {
      await recordLedger({ ...site, from });
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
      const result = await recordLedger({ ...site, from });
      expect(result.done).toBe(false);
      expect(result.says).toContain(`${from}ledger.json`);
      await expect(read(ledger)).rejects.toThrow('ENOENT');
    });
  });

  it('is asked for at its whole address', async () => {
    for (const from of ['help.example.org', 'file:///srv', 'http://127.0.0.1:9/help'])
      expect(await recordLedger({ ...site, from })).toMatchObject({ done: false });
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

/** The names of the findings of the checks on what was published. */
async function findIn(): Promise<string[]> {
  const { content, findings } = await readContent(site.root);
  const context = { today: '2026-11-22', unread: new Set(findings.map(({ file }) => file)) };
  return ledgerChecks.flatMap(({ name, find }) => find(content, context).map(() => name));
}
