import { cpus, totalmem } from 'node:os';
import type { Browser } from '@playwright/test';
import { peerModules, readPackage, type Peer } from './peer.ts';
import type { Results } from './results.ts';
import { canWatch } from './watch-processes.ts';

/** What was measured, with what, and on what kind of machine. */
export async function describeRun(
  peers: readonly Peer[],
  browser: Browser,
  settings: Pick<Results['heading'], 'sizes' | 'runs' | 'limit'>,
): Promise<Results['heading']> {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const versions: Record<string, string> = { Node: process.version.slice(1) };
  for (const { id, modules, packages } of peers) {
    for (const name of packages) {
      const { version } = await readPackage(modules, name);
      versions[id === 'veiviser' ? `${name} of Veiviser` : name] = version;
    }
  }
  versions['lighthouse'] = (await readPackage(peerModules, 'lighthouse')).version;
  versions['Chromium'] = browser.version();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine:
      `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), ` +
      `${memory} GiB of memory, ${process.platform}-${process.arch}` +
      (canWatch ? '' : '; processor time and memory are measured on Linux only'),
    versions,
    ...settings,
  };
}
