import { readFileSync, writeFileSync } from 'node:fs';

/** Writes "done" at the end of these files, which are named by their addresses and have to be there. */
export function markFiles(addresses: readonly string[]): void {
  for (const address of addresses) {
    const file = new URL(address);
    writeFileSync(file, `${readFileSync(file, 'utf8')} done`);
  }
}
