import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Memory } from './memory.ts';

/** What is in a folder. A link is a symbolic one, whatever it leads to; `special` is a pipe, a socket or a device. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'special';
}

/** Where content is read from: a disk, or the memory of a test. Paths are given as their parts, below `content/`. */
export interface Files {
  /** @throws if there is no such folder, or it cannot be opened */
  readonly list: (path: readonly string[]) => Promise<readonly Entry[]>;
  /**
   * The bytes of a file; its size alone if that is more than `most`.
   * @throws if there is no such file, or it cannot be opened
   */
  readonly read: (path: readonly string[], most: number) => Promise<Uint8Array | number>;
  /** For whoever reads them again: what was made of each. */
  readonly memory?: Memory;
}

/**
 * The files of a content folder on disk.
 * @param folder `content/` of a project, or what a host has instead
 */
export function openDisk(folder: string): Files {
  return {
    list: async (path) => {
      const entries = await readdir(join(folder, ...path), { withFileTypes: true });
      return entries.map((entry) => ({
        name: entry.name,
        kind: entry.isFile()
          ? 'file'
          : entry.isDirectory()
            ? 'folder'
            : entry.isSymbolicLink()
              ? 'link'
              : 'special',
      }));
    },
    read: (path, most) => Promise.try(() => readFile(join(folder, ...path), most)),
  };
}

/** Not asynchronously: what is in a guide is small, and takes longer to wait for than to read. */
function readFile(name: string, most: number): Uint8Array | number {
  // A pipe is not waited for, and a link not followed. Windows has neither flag, and undefined counts as 0.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
  const file = openSync(name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    const state = fstatSync(file);
    if (!state.isFile()) throw new Error('This is not a file.');
    return state.size > most ? state.size : readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Within so many milliseconds, the coarsest file system gives two writings of a file the same time. */
const coarsest = 2000;

/** The same for whoever reads again after each change: a file that has not changed is not read a second time. */
export function openWatchedDisk(folder: string): Files {
  const disk = openDisk(folder);
  const known = new Map<string, { readonly state: string; readonly bytes: Uint8Array }>();
  return {
    list: disk.list,
    memory: new Map(),
    read: async (path, most) => {
      const name = join(folder, ...path);
      const { ino, size, mtimeNs, ctimeNs, ctimeMs } = await lstat(name, { bigint: true });
      const state = [ino, size, mtimeNs, ctimeNs].join(' ');
      const before = known.get(name);
      if (before?.state === state) return before.bytes;
      const isSettled = Date.now() - Number(ctimeMs) > coarsest;
      const bytes = await disk.read(path, most);
      if (isSettled && typeof bytes !== 'number') known.set(name, { state, bytes });
      return bytes;
    },
  };
}
