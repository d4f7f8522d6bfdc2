import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml } from '../../read/read-yaml.ts';
import { listFallbacks, type Locale } from '../../site/locales.ts';
import { deskWordsSchema, type DeskWords } from '../desk-words-schema.ts';

const folder = join(import.meta.dirname, '..', '..', 'languages');

/**
 * The words of the desk in a language, or in English where nobody has written them.
 * @throws if they are broken, which no site can mend
 */
export async function readDeskWords(locale: Locale): Promise<DeskWords> {
  for (const name of [...listFallbacks(locale), 'en']) {
    const text = await readFile(join(folder, name, 'desk.yaml'), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const file = `src/languages/${name}/desk.yaml`;
    const { value, findings } = parseYaml({ file, text }, deskWordsSchema);
    if (value) return value;
    throw new Error(findings.map(({ line, says }) => `${file}:${line} ${says}`).join('\n'));
  }
  throw new Error('There are no words in English.');
}
