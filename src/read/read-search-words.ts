import type { Content, Source } from '../model/content.ts';
import { searchWordsSchema, type SearchWords } from '../search/search-words-schema.ts';
import type { Locale } from '../site/locales.ts';
import type { ContentFolder } from './folder.ts';

/** Reads `content/search/`, which has a file for every locale. */
export async function readSearchWords(
  folder: ContentFolder,
  locales: readonly Locale[],
): Promise<Pick<Content, 'search' | 'searchSources'>> {
  const names = locales.map((locale) => `${locale}.yaml`);
  for (const file of await folder.list('search')) {
    if (!names.includes(file)) folder.reject(`one of ${names.join(', ')}`, 'search', file);
  }
  const search: Record<Locale, SearchWords> = {};
  const searchSources: Record<Locale, Source> = {};
  for (const locale of locales) {
    const { value, source } = await folder.parse(searchWordsSchema, 'search', `${locale}.yaml`);
    if (value) search[locale] = value;
    searchSources[locale] = source;
  }
  return { search, searchSources };
}
