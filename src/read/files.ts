import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

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
    read: async (path, most) => {
      // A pipe is not waited for, and a link not followed. Windows has neither flag, and undefined counts as 0.
      const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
      const file = await open(join(folder, ...path), O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
      try {
        const state = await file.stat();
        if (!state.isFile()) throw new Error('This is not a file.');
        return state.size > most ? state.size : await file.readFile();
      } finally {
        await file.close();
      }
    },
  };
}
