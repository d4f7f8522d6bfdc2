import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uiSchema, type Ui } from '../site/ui-schema.ts';
import type { Locale } from '../site/locales.ts';
import { parseYaml } from './read-yaml.ts';

const folder = join(import.meta.dirname, '..', 'languages');

/** The file of a pack on this machine. */
export const nameLanguagePack = (locale: Locale) => join(folder, locale, 'ui.yaml');

/** Reading one takes longer than reading a small site. */
const packs = new Map<Locale, Promise<Ui | undefined>>();

/**
 * The words of the controls in a language; undefined if there is no pack for it.
 * @throws if the pack is broken, which no site can mend
 */
export function readLanguagePack(locale: Locale): Promise<Ui | undefined> {
  const pack = packs.get(locale) ?? readPack(locale);
  packs.set(locale, pack);
  return pack;
}

async function readPack(locale: Locale): Promise<Ui | undefined> {
  const file = `src/languages/${locale}/ui.yaml`;
  const text = await readFile(nameLanguagePack(locale), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { value, findings } = parseYaml({ file, text }, uiSchema);
  if (!value)
    throw new Error(findings.map(({ line, says }) => `${file}:${line} ${says}`).join('\n'));
  return value;
}
