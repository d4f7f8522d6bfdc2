import type { PublishedId } from '../ledger/ledger.ts';
import { folderOf, wasPublished } from './site.ts';
import { addFile, editFile, readText, type SiteFiles } from './site-files.ts';
import { readYaml, removeEntry, setValue } from './yaml-text.ts';

const head = '# What took the place of what is gone: docs/authoring.md.\n';

/**
 * Writes down what stands for an id that is gone, if it was published: old links and tickets ask for it.
 * @param to the id of what stands for it: a guide, or `<guide>/<step>`; a step; an answer, or `ask-again`
 */
export function addSuccessor(files: SiteFiles, gone: PublishedId, to: string): SiteFiles {
  if (!wasPublished(files, gone)) return files;
  const { file, path } = placeOf(gone);
  const there = files.has(file) ? files : addFile(files, file, head);
  return editFile(there, file, (text) => setValue(text, path, to));
}

/** Takes away what stood for an id that is in use again. */
export function dropSuccessor(files: SiteFiles, id: PublishedId): SiteFiles {
  const { file, path } = placeOf(id);
  return hasEntry(files, file, path)
    ? editFile(files, file, (text) => removeEntry(text, path))
    : files;
}

function placeOf({ guide, step, answer }: PublishedId): { file: string; path: string[] } {
  const file = `${folderOf(guide)}successors.yaml`;
  if (step === undefined) return { file: 'content/successors.yaml', path: [guide] };
  return { file, path: answer === undefined ? ['steps', step] : ['answers', step, answer] };
}

function hasEntry(files: SiteFiles, file: string, path: readonly string[]): boolean {
  if (!files.has(file)) return false;
  const found = path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    readYaml(readText(files, file)),
  );
  return found !== undefined;
}
