import type { Content, Source } from '../model/content.ts';
import { isLocale } from '../site/locales.ts';
import { siteSchema, type SiteSettings } from '../site/site-schema.ts';
import { reportBreaches } from './describe-breach.ts';
import type { ContentFolder } from './folder.ts';
import { readDrawings } from './read-drawings.ts';
import { readWords } from './read-words.ts';
import { entriesSchema } from './read-yaml.ts';

/** Reads `content/site.yaml`, and the words of the controls in each of its languages. */
export async function readSite(
  folder: ContentFolder,
): Promise<Pick<Content, 'site' | 'siteSource' | 'drawings' | 'locales' | 'ui' | 'uiSources'>> {
  const { value, source: siteSource } = await parseSettings(folder);
  // Without the list, every language that has search words or words of its own may be one.
  const locales = value?.languages ?? (await guessLanguages(folder));
  // So that nothing is said of what is marked, for want of whom the site names.
  const unread = '[content/site.yaml]';
  const site = value ?? { name: unread, languages: locales, packs: [], 'confirmed-by': unread };
  const drawings = await readDrawings(folder, site);
  return { site, siteSource, drawings, locales, ...(await readWords(folder, locales)) };
}

/** The settings. A field that does not fit is reported and left out, alone; without a name or languages there are none. */
async function parseSettings(
  folder: ContentFolder,
): Promise<{ value: SiteSettings | undefined; source: Source }> {
  const { value, source } = await folder.parse(entriesSchema, 'site.yaml');
  if (!value) return { value, source };
  const { data, error } = siteSchema.safeParse(value);
  if (data) return { value: data, source };
  folder.findings.push(...reportBreaches(error.issues, { schema: siteSchema, value, source }));
  const faulty = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [issue.path[0]],
  );
  const sound = Object.entries(value).filter(([field]) => !faulty.includes(field));
  return { value: siteSchema.safeParse(Object.fromEntries(sound)).data, source };
}

async function guessLanguages(folder: ContentFolder): Promise<string[]> {
  const listings = [await folder.list('ui'), await folder.list('search')];
  const names = listings.flatMap(({ files }) => files);
  const languages = names.map((name) => name.replace(/\.yaml$/, '')).filter(isLocale);
  return [...new Set(languages)].sort();
}
