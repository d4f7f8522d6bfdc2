import type { Content, Source } from '../model/content.ts';
import type { Locale } from '../site/locales.ts';
import { siteSchema } from '../site/site-schema.ts';
import { uiSchema, type Ui } from '../site/ui-schema.ts';
import type { ContentFolder } from './folder.ts';
import { reportStrays } from './stray-files.ts';

/** Reads `content/site.yaml`, and the words of the controls in each of its languages from `content/ui/`. */
export async function readSite(
  folder: ContentFolder,
): Promise<Pick<Content, 'site' | 'siteSource' | 'locales' | 'ui' | 'uiSources'>> {
  const { value, source: siteSource } = await folder.parse(siteSchema, 'site.yaml');
  const { files, folders } = await folder.list('ui');
  // Without the list, every file there may be one.
  const locales =
    value?.languages ?? files.flatMap((file) => /^([a-z]{2,3})\.yaml$/.exec(file)?.[1] ?? []);
  const names = locales.map((locale) => `${locale}.yaml`);
  folder.findings.push(
    ...reportStrays('content/ui', {
      names: [...files.filter((file) => !names.includes(file)), ...folders],
      expected: `one of ${names.join(', ')}, as content/site.yaml lists the languages`,
      missing: names.filter((name) => !files.includes(name)),
    }),
  );
  const ui: Record<Locale, Ui> = {};
  const uiSources: Record<Locale, Source> = {};
  for (const locale of locales) {
    const parsed = await folder.parse(uiSchema, 'ui', `${locale}.yaml`);
    if (parsed.value) ui[locale] = parsed.value;
    uiSources[locale] = parsed.source;
  }
  const site = value ?? { name: '[content/site.yaml]', languages: locales };
  return { site, siteSource, locales, ui, uiSources };
}
