import type { Entry, Files } from './files.ts';

/** Files by their paths below `content/`, parts joined by slashes. */
export type MemoryFiles = ReadonlyMap<string, string | Uint8Array>;

/** Files as if they were on a disk. A name that ends in a slash is an empty folder. */
export function openMemory(files: MemoryFiles): Files {
  const folders = new Map<string, Map<string, Entry['kind']>>([['', new Map()]]);
  for (const path of files.keys()) {
    const parts = path.split('/');
    parts.forEach((name, at) => {
      const above = parts.slice(0, at).join('/');
      const inside = folders.get(above) ?? new Map<string, Entry['kind']>();
      folders.set(above, inside);
      if (name !== '') inside.set(name, at === parts.length - 1 ? 'file' : 'folder');
    });
  }
  const missing = () => Promise.reject(Object.assign(new Error('missing'), { code: 'ENOENT' }));
  return {
    list: (path) => {
      const inside = folders.get(path.join('/'));
      if (!inside) return missing();
      return Promise.resolve(Array.from(inside, ([name, kind]) => ({ name, kind })));
    },
    read: (path, most) => {
      const file = files.get(path.join('/'));
      if (file === undefined) return missing();
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
      return Promise.resolve(bytes.length > most ? bytes.length : bytes);
    },
  };
}
