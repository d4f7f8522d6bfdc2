import { pickLanguage } from '../languages/languages.ts';
import type { Content, Source } from '../model/content.ts';
import { searchWordsSchema, type SearchWords } from '../search/search-words-schema.ts';
import { isLocale, type Locale } from '../site/locales.ts';
import { reportBreaches } from './describe-breach.ts';
import type { ContentFolder } from './folder.ts';
import { keepSound } from './keep-sound.ts';
import { entriesSchema } from './read-yaml.ts';
import { reportStrays } from './stray-files.ts';

/**
 * Reads `content/search/`, which may have a file for every locale, and adds what is known of the language. Words that do
 * not fit are reported and left out, alone.
 */
export async function readSearchWords(
  folder: ContentFolder,
  locales: readonly Locale[],
): Promise<Pick<Content, 'search' | 'searchSources'>> {
  const names = locales.map((locale) => `${locale}.yaml`);
  const { files, folders } = await folder.list('search');
  const missing = names.filter((name) => !files.includes(name));
  const strays = files.filter((file) => !names.includes(file));
  // Where each language has its own, such a file is of another language.
  const foreign =
    missing.length === 0
      ? strays.filter((file) => file.endsWith('.yaml') && isLocale(file.replace('.yaml', '')))
      : [];
  folder.foreign.push(
    ...foreign.map((name) => ({
      file: `content/search/${name}`,
      locale: name.replace('.yaml', ''),
      meant: undefined,
    })),
  );
  folder.findings.push(
    ...reportStrays('content/search', {
      names: [...strays.filter((file) => !foreign.includes(file)), ...folders],
      expected: `one of ${names.join(', ')}`,
      missing,
    }),
  );
  const search: Record<Locale, SearchWords> = {};
  const searchSources: Record<Locale, Source> = {};
  for (const locale of locales) {
    const name = `${locale}.yaml`;
    const { words, source } = files.includes(name)
      ? await parseWords(folder, 'search', name)
      : { words: undefined, source: { file: `content/search/${name}`, lines: {} } };
    const { ignore, means } = words ?? { ignore: [], means: {} };
    search[locale] = { ignore: [...(pickLanguage(locale).stopWords ?? []), ...ignore], means };
    searchSources[locale] = source;
  }
  return { search, searchSources };
}

/** One such file. */
export async function parseWords(
  folder: ContentFolder,
  ...path: string[]
): Promise<{ words: SearchWords | undefined; source: Source }> {
  const schema = searchWordsSchema;
  const { value, source } = await folder.parse(entriesSchema, ...path);
  const { error } = schema.safeParse(value);
  // Why nothing was read has been said.
  if (value && error)
    folder.findings.push(...reportBreaches(error.issues, { schema, value, source }));
  return { words: keepSound(schema, value), source };
}
