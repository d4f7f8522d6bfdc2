import type { Content } from '../model/content.ts';
import { siteSchema } from '../site/site-schema.ts';
import type { ContentFolder } from './folder.ts';
import { readWords } from './read-words.ts';

/** Reads `content/site.yaml`, and the words of the controls in each of its languages. */
export async function readSite(
  folder: ContentFolder,
): Promise<Pick<Content, 'site' | 'siteSource' | 'locales' | 'ui' | 'uiSources'>> {
  const { value, source: siteSource } = await folder.parse(siteSchema, 'site.yaml');
  // Without the list, every language that has search words or words of its own may be one.
  const locales = value?.languages ?? (await guessLanguages(folder));
  const site = value ?? { name: '[content/site.yaml]', languages: locales };
  return { site, siteSource, locales, ...(await readWords(folder, locales)) };
}

async function guessLanguages(folder: ContentFolder): Promise<string[]> {
  const listings = [await folder.list('ui'), await folder.list('search')];
  const names = listings.flatMap(({ files }) => files);
  return [...new Set(names.flatMap((file) => /^([a-z]{2,3})\.yaml$/.exec(file)?.[1] ?? []))].sort();
}
