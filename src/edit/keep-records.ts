import { walkPairs, type TextPair } from '../checks/text-pairs.ts';
import { createSignature, readSignatureState, readTranslationState } from '../model/translation.ts';
import { openMemory } from '../read/memory-files.ts';
import { readFiles } from '../read/read-content.ts';
import { setField } from '../read/set-field.ts';
import { editFile, type SiteFiles } from './site-files.ts';

/**
 * Files after a rename, in which every translation that was up to date or signed before is so again: a rename changes no
 * meaning, though ids are part of what is signed.
 * @param nameBefore the name that a file had before
 */
export async function keepRecords(
  before: SiteFiles,
  after: SiteFiles,
  nameBefore: (file: string) => string,
): Promise<SiteFiles> {
  const [was, is] = await Promise.all([listPairs(before), listPairs(after)]);
  return [...is.values()].reduce((files, pair) => {
    const { file } = pair.translation.source;
    const old = was.get(nameBefore(file));
    if (!old) return files;
    const records = {
      translates: isCurrent(old) && !isCurrent(pair) ? pair.source.hash : undefined,
      signed:
        isSigned(old) && !isSigned(pair)
          ? createSignature(pair.source, pair.translation)
          : undefined,
    };
    return Object.entries(records).reduce(
      (edited, [field, value]) =>
        value === undefined
          ? edited
          : editFile(edited, file, (text) => setField(text, field, value)),
      files,
    );
  }, after);
}

/** Content that is being edited, as it would be read from the disk. */
export async function readEdited(files: SiteFiles) {
  const below = [...files].map(([file, text]) => [file.replace(/^content\//, ''), text] as const);
  return readFiles(openMemory(new Map(below)));
}

async function listPairs(files: SiteFiles): Promise<ReadonlyMap<string, TextPair>> {
  const { content } = await readEdited(files);
  return new Map([...walkPairs(content)].map((pair) => [pair.translation.source.file, pair]));
}

function isCurrent({ source, translation }: TextPair): boolean {
  return readTranslationState(source, translation) === 'current';
}

function isSigned({ source, translation }: TextPair): boolean {
  return readSignatureState(source, translation) === 'signed';
}
