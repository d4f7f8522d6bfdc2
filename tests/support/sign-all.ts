import { walkPairs } from '../../src/checks/text-pairs.ts';
import { applyChanges, readSiteFiles } from '../../src/edit/disk.ts';
import { readEdited } from '../../src/edit/keep-records.ts';
import { listChanges, type SiteFiles } from '../../src/edit/site-files.ts';
import { signPair } from '../../src/edit/write-record.ts';

/** Files as they are after a person has compared every translation. */
export async function signAll(files: SiteFiles): Promise<SiteFiles> {
  const { content } = await readEdited(files);
  const review = { by: 'Kari Nordmann', on: '2026-11-22' };
  return [...walkPairs(content)].reduce((signed, pair) => signPair(signed, pair, review), files);
}

/** The same of a site on disk. */
export async function signAllOnDisk(root: string): Promise<void> {
  const files = await readSiteFiles(root);
  await applyChanges(root, listChanges(files, await signAll(files)));
}
