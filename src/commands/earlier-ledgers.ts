import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLedger } from '../ledger/build/seal-ledger.ts';
import type { Ledger } from '../ledger/ledger-schema.ts';
import { runGit } from './run-git.ts';

/** From the project's root. */
export const ledgerPath = 'content/ledger.json';

/** Milliseconds. */
const patience = 30_000;

/** What git knows of the ledger. */
export interface GitLedgers {
  /** Every version of the ledger that the branch that is published ever had. */
  readonly ledgers: readonly Ledger[];
  /** Whether the history is cut off, so that earlier versions are not known. */
  readonly isCut: boolean;
}

/**
 * Every version of the ledger in the history of the branch that is published, as `origin` has it. What another branch
 * recorded before it was merged is not in it: no reader has seen that.
 */
export async function readGitLedgers(root: string): Promise<GitLedgers> {
  const branch = await findPublishedBranch(root);
  if (branch === undefined) return { ledgers: [], isCut: false };
  const log = ['log', '--first-parent', '--format=', '--raw', '--no-abbrev', branch];
  const changes = (await runGit(root, ...log, '--', ledgerPath)) ?? '';
  // `:<mode> <mode> <blob before> <blob> <status>\t<path>`
  const blobs = new Set(changes.split('\n').flatMap((line) => line.split(' ')[3] ?? []));
  const ledgers: Ledger[] = [];
  for (const blob of blobs) {
    const { ledger, isWhole } = openLedger((await runGit(root, 'cat-file', 'blob', blob)) ?? '');
    if (ledger && isWhole) ledgers.push(ledger);
  }
  const shallow = await runGit(root, 'rev-parse', '--is-shallow-repository');
  return { ledgers, isCut: shallow?.trim() === 'true' };
}

async function findPublishedBranch(root: string): Promise<string | undefined> {
  for (const branch of ['origin/HEAD', 'origin/main', 'HEAD']) {
    const commit = await runGit(root, 'rev-parse', '--verify', '--quiet', `${branch}^{commit}`);
    if (commit !== undefined) return branch;
  }
  return undefined;
}

/** The ledger on disk; where there is none, or a damaged one, that of the last commit. Undefined if neither can be read. */
export async function readLastLedger(root: string): Promise<Ledger | undefined> {
  const onDisk = await readFile(join(root, ledgerPath), 'utf8').catch(() => '');
  const texts = [onDisk, (await runGit(root, 'show', `HEAD:./${ledgerPath}`)) ?? ''];
  return texts.map(openLedger).find(({ isWhole }) => isWhole)?.ledger;
}

/**
 * What a published site says of itself.
 * @param address where the site is published, its folder included
 * @throws what is wrong, in one sentence
 */
export async function fetchLedger(address: string): Promise<Ledger> {
  const url = URL.parse('ledger.json', `${address.replace(/\/*$/, '')}/`);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`"${address}" is not the address of a site: write it whole, with https://.`);
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) }).catch(
    (error: unknown) => {
      throw new Error(`${url.href} cannot be reached.`, { cause: error });
    },
  );
  if (!response.ok) throw new Error(`${url.href} answers with status ${response.status}.`);
  const { ledger, isWhole } = openLedger(await response.text());
  if (!ledger || !isWhole) throw new Error(`${url.href} is not a ledger, or not a whole one.`);
  return ledger;
}
