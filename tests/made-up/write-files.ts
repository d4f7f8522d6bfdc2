import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files, by their paths in a folder, and makes the folders that they need. */
export function writeFiles(
  folder: string,
  files: Iterable<readonly [path: string, text: string]>,
): void {
  const made = new Set<string>();
  for (const [path, text] of files) {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    // Tens of thousands of small files are written quicker one after the other than by promises.
    writeFileSync(file, text);
  }
}
