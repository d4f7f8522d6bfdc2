import { readFileSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { addPolicy } from './page-policy.ts';

/** The folder of the guides' flowcharts alone, each at the path of its guide. */
export const frames = 'embed/';

/** Gives these built pages their policies. Thread data: the address of the folder. */
export function addPolicies(paths: readonly string[]): void {
  const [, dir] = workerData as [unknown, string];
  for (const path of paths) {
    const file = new URL(path, dir);
    const html = readFileSync(file, 'utf8');
    // A frame reads the guide itself in other languages. Guides have all the same styles.
    const read = path.startsWith(frames)
      ? readFileSync(new URL(path.slice(frames.length), dir), 'utf8')
      : '';
    writeFileSync(file, addPolicy(html, read));
  }
}
