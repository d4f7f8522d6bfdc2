import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EditFault } from './edit-fault.ts';
import type { Change, SiteFile, SiteFiles } from './site-files.ts';

/** Every file below `content/` of a project, hidden ones apart. What is not in UTF-8 is read as bytes. */
export async function readSiteFiles(root: string): Promise<SiteFiles> {
  const folder = join(root, 'content');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => {
      const name = path.slice(folder.length + 1).replaceAll('\\', '/');
      return [`content/${name}`, decodeFile(await readFile(path))] as const;
    }),
  );
  return new Map(files);
}

/**
 * Writes changes to the disk: all of them, or none.
 * @throws EditFault if a file is no longer as it was read
 */
export async function applyChanges(root: string, changes: readonly Change[]): Promise<void> {
  const now = await Promise.all(changes.map(({ file }) => readNow(join(root, file))));
  const moved = changes
    .filter(({ before }, at) => !isSame(before, now[at]))
    .map(({ file }) => file);
  if (moved.length > 0)
    throw new EditFault(
      `Nothing is written: ${moved.join(', ')} ${moved.length === 1 ? 'has' : 'have'} changed on the disk meanwhile.`,
    );
  for (const { file, after } of changes) {
    if (after === undefined) continue;
    const path = join(root, file);
    await mkdir(dirname(path), { recursive: true });
    // In one go, so that nobody reads half a file.
    await writeFile(`${path}.new`, after);
    await rename(`${path}.new`, path);
  }
  for (const { file, after } of changes) {
    if (after !== undefined) continue;
    await rm(join(root, file));
    await removeEmptyFolders(root, dirname(file));
  }
}

async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  // Of what a site must have, nothing goes.
  if (folder.split('/').length < 3) return;
  const left = await readdir(join(root, folder)).catch(() => ['']);
  if (left.length > 0) return;
  await rmdir(join(root, folder));
  await removeEmptyFolders(root, dirname(folder));
}

async function readNow(path: string): Promise<SiteFile | undefined> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  return bytes && decodeFile(bytes);
}

/** The text of a file with the mark at its beginning, which belongs to it; its bytes if it is no UTF-8. */
export function decodeFile(bytes: Uint8Array): SiteFile {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

function isSame(one: SiteFile | undefined, other: SiteFile | undefined): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array)
    return Buffer.compare(one, other) === 0;
  return one === other;
}
