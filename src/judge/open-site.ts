import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseHTML } from 'linkedom';

/** A built site. Paths are those of its files, from its folder on, with `/`. */
export interface BuiltSite {
  /** `/`, or the folder of the site with a slash at both ends. */
  readonly base: string;
  readonly files: ReadonlySet<string>;
  /** The paths of pages with a place of their own: not the files to take along, nor what leads to where a frame is now. */
  readonly pages: readonly string[];
  readonly read: (path: string) => Buffer;
  /** A page as a document, which is parsed once: nobody changes it. */
  readonly open: (path: string) => Document;
  /** The file of an address of this site, which need not be there; undefined if it is another site's. */
  readonly fileOf: (address: string) => string | undefined;
}

/** @param base as `BASE_PATH` gives it: `/`, or the folder of the site */
export async function openSite(folder: string, base: string): Promise<BuiltSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
  const root = `${base}/`.replace('//', '/');
  const opened = new Map<string, Document>();
  const read = (path: string) => readFileSync(join(folder, path));
  return {
    base: root,
    files: new Set(files),
    pages: files.filter(
      (file) => file.endsWith('.html') && !/^take-with-you\/|^[^/]+\/[^/]+\/embed\//.test(file),
    ),
    read,
    open: (path) => {
      const document = opened.get(path) ?? parseHTML(read(path).toString('utf8')).document;
      opened.set(path, document);
      return document;
    },
    fileOf: (address) =>
      address.startsWith(root)
        ? address.slice(root.length).replace(/(?<=\/|^)$/, 'index.html')
        : undefined,
  };
}
