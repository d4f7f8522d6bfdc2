import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export { openMemory, type MemoryFiles } from '../../src/read/memory-files.ts';

/** Everything below a folder on disk. */
export function loadFiles(folder: string, below = ''): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.flatMap((entry) => {
      if (!entry.isFile()) return [];
      const path = join(entry.parentPath, entry.name);
      return [[below + path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]];
    }),
  );
}
