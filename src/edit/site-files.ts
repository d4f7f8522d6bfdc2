import { EditFault } from './edit-fault.ts';

/** A file as it was read: its text, or the bytes of what holds none. */
export type SiteFile = string | Uint8Array;

/** Every file of a site's content, by its path from `content/` on, as findings name it: `content/site.yaml`. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

/** What becomes of one file. */
export interface Change {
  readonly file: string;
  /** As it was read; undefined where there must be no such file. */
  readonly before: SiteFile | undefined;
  /** As it is to be; undefined if it is removed. */
  readonly after: SiteFile | undefined;
}

/** What leads from one state of the files to another, by file. */
export function listChanges(before: SiteFiles, after: SiteFiles): Change[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names
    .map((file) => ({ file, before: before.get(file), after: after.get(file) }))
    .filter((change) => change.before !== change.after);
}

/** What takes changes back. */
export function revertChanges(changes: readonly Change[]): Change[] {
  return changes.map(({ file, before, after }) => ({ file, before: after, after: before }));
}

/** The text of a file. */
export function readText(files: SiteFiles, file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new EditFault(`There is no ${file}.`);
  if (typeof text !== 'string')
    throw new EditFault(`${file} is not in UTF-8. Correct it first: npm run check.`);
  return text;
}

/** The files with the text of one changed. Lines that end as on Windows go on doing so. */
export function editFile(
  files: SiteFiles,
  file: string,
  edit: (text: string) => string,
): SiteFiles {
  const before = readText(files, file);
  const isWindows = before.includes('\r\n') && !/(?<!\r)\n/.test(before);
  const edited = nameFaults(file, () => edit(isWindows ? before.replaceAll('\r\n', '\n') : before));
  const after = isWindows ? edited.replaceAll('\n', '\r\n') : edited;
  return new Map(files).set(file, after);
}

/** The files with a new one. */
export function addFile(files: SiteFiles, file: string, text: string): SiteFiles {
  if (files.has(file)) throw new EditFault(`There is a file ${file} already.`);
  return new Map(files).set(file, text);
}

/** The files with every name changed that the function gives another one for; undefined removes the file. */
export function moveFiles(
  files: SiteFiles,
  rename: (file: string) => string | undefined,
): SiteFiles {
  const moved = new Map<string, SiteFile>();
  for (const [file, text] of files) {
    const name = rename(file);
    if (name === undefined) continue;
    if (moved.has(name) || (name !== file && files.has(name)))
      throw new EditFault(`There is a file ${name} already.`);
    moved.set(name, text);
  }
  return moved;
}

/** Says of a fault in which file it is. */
function nameFaults<Value>(file: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof EditFault) || error.message.startsWith(file)) throw error;
    throw new EditFault(`${file}: ${error.message}`);
  }
}
