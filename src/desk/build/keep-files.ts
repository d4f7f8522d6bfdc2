import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, open, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeFile } from '../../edit/disk.ts';
import type { Change, SiteFile } from '../../edit/site-files.ts';
import { openDisk } from '../../read/files.ts';

/** No file that an author writes is as long, in bytes. */
const longest = 2_000_000;

/** The files of a content folder, as the desk reads and writes them. Paths begin with `content/`, whatever it is called. */
export interface KeptFiles {
  /**
   * The text of a file with all its characters, and its bytes if it is no UTF-8; undefined if there is no such file.
   * @throws if it cannot be read
   */
  readonly read: (path: string) => Promise<SiteFile | undefined>;
  /**
   * Writes all changes, or none. A change is written only if the file is still what it was before.
   * @returns the paths of files that are not: then nothing was written
   * @throws if the disk does not take a change; then those before it are taken back
   */
  readonly write: (changes: readonly Change[]) => Promise<readonly string[]>;
}

export function keepFiles(folder: string): KeptFiles {
  const disk = openDisk(folder);
  const read = async (path: string) => {
    const bytes = await disk.read(splitPath(path), longest).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (typeof bytes === 'number') throw new Error(`${path} is too large.`);
    return bytes && decodeFile(bytes);
  };
  const isStale = async ({ file, before }: Change) =>
    hashFile(await read(file)) !== hashFile(before);
  const write = async (changes: readonly Change[]) => {
    const stale = await Promise.all(changes.map(isStale));
    if (stale.includes(true)) return changes.filter((_, at) => stale[at]).map(({ file }) => file);
    const done: Change[] = [];
    try {
      for (const change of changes) {
        await writeFile(folder, change, () => isStale(change));
        done.push(change);
      }
    } catch (error) {
      for (const { file, before, after } of done.reverse())
        await writeFile(folder, { file, before: after, after: before }, () => false);
      if (error instanceof StaleFile) return [error.message];
      throw error;
    }
    return [];
  };
  return { read, write };
}

/** A hash of what a file holds; empty if there is no file. */
export function hashFile(file: SiteFile | undefined): string {
  return file === undefined ? '' : createHash('sha256').update(file).digest('hex');
}

/** A file that has changed while others were being written. */
class StaleFile extends Error {}

async function writeFile(
  folder: string,
  { file, after }: Change,
  isStale: () => Promise<boolean> | boolean,
): Promise<void> {
  const parts = splitPath(file);
  const target = join(folder, ...parts);
  await makeFolders(folder, parts.slice(0, -1));
  if (after === undefined) {
    if (await isStale()) throw new StaleFile(file);
    await unlink(target);
    return;
  }
  // Whoever reads it meanwhile gets the one or the other, and never half of it. Hidden, it is no stray file.
  const beside = join(folder, ...parts.slice(0, -1), `.${randomUUID()}`);
  try {
    const opened = await open(beside, 'wx');
    try {
      await opened.writeFile(after);
    } finally {
      await opened.close();
    }
    if (await isStale()) throw new StaleFile(file);
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Makes the folders that are missing. One that is a link may lead anywhere, and is not gone through. */
async function makeFolders(folder: string, parts: readonly string[]): Promise<void> {
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = join(folder, ...parts.slice(0, depth));
    await mkdir(path).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
    if (!(await lstat(path)).isDirectory())
      throw new Error(`content/${parts.slice(0, depth).join('/')} is not a folder.`);
  }
}

/**
 * The parts of a path below the content folder.
 * @throws if it leads out of it
 */
function splitPath(path: string): string[] {
  const [root, ...parts] = path.split('/');
  const isSound = (part: string) => part !== '' && !/^\.|[\\:\0]/.test(part);
  if (root !== 'content' || parts.length === 0 || !parts.every(isSound))
    throw new Error(`"${path}" is no file of the content.`);
  return parts;
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;

/** No file, or no folder that it could lie in. */
const isMissing = (error: unknown) => isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR');
