import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Compares all files of two folders, byte by byte.
 * @param {string} first
 * @param {string} second
 * @returns `differences`: a sentence for each file that is not the same; `files` and `bytes`: how much of the first
 *   folder is the same in the second; `digest`: SHA-256 over the paths and contents of the first folder
 */
export function compareFolders(first, second) {
  const paths = listFiles(first);
  const others = new Set(listFiles(second));
  const digest = createHash('sha256');
  const differences = [...others]
    .filter((path) => !paths.includes(path))
    .map((path) => `${path} is only in the second build.`);
  let files = 0;
  let bytes = 0;
  for (const path of paths) {
    const content = readFileSync(join(first, path));
    digest.update(`${path}\0${content.length}\0`).update(content);
    if (!others.has(path)) {
      differences.push(`${path} is only in the first build.`);
      continue;
    }
    const other = readFileSync(join(second, path));
    if (content.equals(other)) {
      files += 1;
      bytes += content.length;
    } else {
      differences.push(`${path} ${describeDifference(content, other)}`);
    }
  }
  return { differences: differences.sort(), files, bytes, digest: digest.digest('hex') };
}

/** Paths of all files below a folder, with `/` on every machine. */
function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Where two contents part, with what stands there. */
function describeDifference(first, second) {
  let at = 0;
  while (first[at] === second[at]) at += 1;
  const show = (content) =>
    JSON.stringify(content.subarray(Math.max(0, at - 30), at + 30).toString());
  return `differs from byte ${at} on: ${show(first)} and ${show(second)}`;
}
