import { readFileSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { findForeignCode } from './foreign-code.ts';
import { addPolicy } from './page-policy.ts';

/** The folder of the guides' flowcharts alone, each at the path of its guide. */
export const frames = 'embed/';

/** What every thread is given. */
export interface PolicyData {
  /** The address of the folder with the built pages. */
  readonly dist: string;
  /** The hashes of the scripts and styles that the build has written itself. */
  readonly own: ReadonlySet<string>;
}

/**
 * Gives these built pages their policies.
 * @throws if a page has code that is not the build's own: a policy that is read off the page would allow it
 */
export function addPolicies(paths: readonly string[]): void {
  // The pool puts data of its own before ours.
  const [, { dist, own }] = workerData as [unknown, PolicyData];
  for (const path of paths) {
    const file = new URL(path, dist);
    const html = readFileSync(file, 'utf8');
    // A frame reads the guide itself in other languages. Guides have all the same styles.
    const read = path.startsWith(frames)
      ? readFileSync(new URL(path.slice(frames.length), dist), 'utf8')
      : '';
    const [foreign] = findForeignCode(html, own);
    if (foreign)
      throw new Error(`The page ${path} has ${foreign}, which this build did not write.`);
    writeFileSync(file, addPolicy(html, read));
  }
}
