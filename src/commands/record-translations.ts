import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../read/read-content.ts';
import { setField } from '../read/set-field.ts';
import { readTranslationState } from '../model/translation.ts';
import { chooseTranslations, type Wanted } from './choose-translations.ts';

/** What a command says, and whether it did all that it was asked for. */
export interface CommandResult {
  readonly says: string;
  readonly done: boolean;
}

/** Writes into each translation the hash of the text that it was compared with. Writes nothing if one file is wrong. */
export async function recordTranslations(wanted: Wanted): Promise<CommandResult> {
  const { content } = await readContent(wanted.root);
  const { chosen, faults } = chooseTranslations(content, wanted);
  if (faults.length > 0) return { says: faults.join('\n'), done: false };
  const changed = chosen.filter(
    ({ source, translation }) => readTranslationState(source, translation) !== 'current',
  );
  for (const { source, translation } of changed) {
    await writeField(wanted.root, translation.source.file, 'translates', source.hash);
  }
  const lines = changed.map(({ translation }) => `${translation.source.file}: recorded.`);
  const before = chosen.length - changed.length;
  return {
    says: [...lines, `Recorded: ${changed.length}. Recorded before: ${before}.`].join('\n'),
    done: true,
  };
}

/** Sets one field of a file's frontmatter on disk. */
export async function writeField(
  root: string,
  file: string,
  field: string,
  value: string,
): Promise<void> {
  const path = join(root, file);
  await writeFile(path, setField(await readFile(path, 'utf8'), field, value));
}
